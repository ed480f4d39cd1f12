import { useTranslation } from 'react-i18next';
import { isKnown } from '../api/known';
import type { Membership } from './membership';

const names = {
  VIEWER: 'role.VIEWER',
  CONTRIBUTOR: 'role.CONTRIBUTOR',
  MANAGER: 'role.MANAGER',
  OWNER: 'role.OWNER',
} as const;

/** Names the role that allows most in an organization, if there is one; one that isn't known yet as the service does. */
export function useRoleName(): (membership: Membership) => string | undefined {
  const { t } = useTranslation();
  return ({ roles: [role] }) => (isKnown(names, role) ? t(names[role]) : role);
}
