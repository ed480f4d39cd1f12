import { createContext, useContext } from 'react';
import type { PlanClient } from '../api/client';
import { mayWrite, type Membership } from './membership';

/** Who works here, for which organization, and how to reach the services as that person. */
export interface Session {
  /** Name to show. */
  name: string;
  membership: Membership;
  memberships: Membership[];
  changeOrganization: (organization: string) => void;
  signOut: () => void;
  plans: PlanClient;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) {
    throw new Error('useSession needs a SessionProvider above it');
  }
  return session;
}

export function useMayWrite(): boolean {
  return mayWrite(useSession().membership);
}
