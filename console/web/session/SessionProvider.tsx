import { useSessionStorage } from '@mantine/hooks';
import type { UserManager } from 'oidc-client-ts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from 'react-oidc-context';
import type { Configuration } from '../configuration/configuration';
import { Loading } from '../states/Loading';
import { ChooseOrganization } from './ChooseOrganization';
import { MembershipsFailed } from './MembershipsFailed';
import { NoOrganization } from './NoOrganization';
import { OrganizationSession } from './OrganizationSession';
import { accessTokens } from './signIn';
import { SignInPage } from './SignInPage';
import { useMemberships } from './useMemberships';

interface SessionProviderProps {
  configuration: Configuration;
  users: UserManager;
  children: ReactNode;
}

/** Lets nobody past who isn't signed in for one organization; below it `useSession` always has an answer. */
export function SessionProvider({ configuration, users, children }: SessionProviderProps) {
  const auth = useAuth();
  const { t, i18n } = useTranslation();
  const [chosen, choose] = useSessionStorage({
    key: 'milepost.organization',
    defaultValue: '',
    getInitialValueInEffect: false,
  });
  const { user } = auth;
  // One for all calls: a refresh token is good for one renewal.
  const [accessToken] = useState(() => accessTokens(users));
  const answer = useMemberships(configuration, accessToken, user);
  const memberships = answer.data ?? [];
  const membership =
    memberships.length === 1 ? memberships[0] : memberships.find(({ organization }) => organization === chosen);

  const signIn = () => {
    void auth.signinRedirect({
      state: window.location.pathname + window.location.search,
      ...(i18n.resolvedLanguage === undefined ? {} : { ui_locales: i18n.resolvedLanguage }),
    });
  };
  const signOut = () => {
    void auth.signoutRedirect();
  };

  if (auth.isLoading && !user) {
    return <Loading label={t('session.opening')} />;
  }
  if (!user) {
    return <SignInPage configuration={configuration} error={auth.error} onSignIn={signIn} />;
  }
  if (answer.data === undefined) {
    return answer.error ? (
      <MembershipsFailed
        error={answer.error}
        onRetry={() => void answer.refetch()}
        onSignIn={signIn}
        onSignOut={signOut}
      />
    ) : (
      <Loading label={t('session.opening')} />
    );
  }
  if (memberships.length === 0) {
    return <NoOrganization onSignOut={signOut} />;
  }
  if (membership === undefined) {
    return <ChooseOrganization memberships={memberships} onChoose={choose} onSignOut={signOut} />;
  }
  return (
    <OrganizationSession
      key={membership.organization}
      configuration={configuration}
      users={users}
      accessToken={accessToken}
      user={user}
      membership={membership}
      memberships={memberships}
      onChangeOrganization={choose}
      onSignIn={signIn}
      onSignOut={signOut}
    >
      {children}
    </OrganizationSession>
  );
}
