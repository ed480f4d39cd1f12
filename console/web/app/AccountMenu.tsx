import { Avatar, Button, Menu, Text, VisuallyHidden } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session';
import { useRoleName } from '../session/useRoleName';

/** Who is signed in and for whom; changing the organization goes back to its plans. */
export function AccountMenu() {
  const { t } = useTranslation();
  const roleName = useRoleName();
  const { name, membership, memberships, changeOrganization, signOut } = useSession();
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          px="xs"
          leftSection={<Avatar name={name} size={28} color="pine" variant="filled" aria-hidden />}
        >
          <VisuallyHidden>{t('account.menu', { name, organization: membership.organization })}</VisuallyHidden>
          <Text component="span" size="sm" fw={500} visibleFrom="sm" aria-hidden>
            {membership.organization}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{[name, roleName(membership)].filter(Boolean).join(' · ')}</Menu.Label>
        {memberships.length > 1 && (
          <>
            <Menu.RadioGroup
              value={membership.organization}
              onChange={(organization) => {
                changeOrganization(organization);
                void navigate({ to: '/plans' });
              }}
            >
              {memberships.map(({ organization }) => (
                <Menu.RadioItem key={organization} value={organization} closeMenuOnClick>
                  {organization}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <Menu.Divider />
          </>
        )}
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={signOut}>
          {t('session.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
