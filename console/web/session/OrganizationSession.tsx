import { Button, Group, Modal, Text } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import type { User, UserManager } from 'oidc-client-ts';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { planClient } from '../api/client';
import type { Configuration } from '../configuration/configuration';
import type { Membership } from './membership';
import { newQueryClient } from './queryClient';
import { SessionContext, type Session } from './session';

interface OrganizationSessionProps {
  configuration: Configuration;
  users: UserManager;
  accessToken: () => Promise<string>;
  user: User;
  membership: Membership;
  memberships: Membership[];
  onChangeOrganization: (organization: string) => void;
  onSignIn: () => void;
  onSignOut: () => void;
  children: ReactNode;
}

/**
 * Work for one organization. It is made anew for another one, with a client and a cache of its own, so that nothing
 * read for one is ever shown for another.
 */
export function OrganizationSession(props: OrganizationSessionProps) {
  const { configuration, users, accessToken, user, membership, memberships, children } = props;
  const { t, i18n } = useTranslation();
  // The token that was refused; a token renewed meanwhile closes the dialog by itself.
  const [refused, setRefused] = useState<string>();
  const [queries] = useState(() =>
    newQueryClient(() => {
      void users.getUser().then((current) => {
        setRefused(current?.access_token);
      });
    }),
  );
  const [plans] = useState(() =>
    planClient(configuration, {
      accessToken,
      organization: membership.organization,
      language: () => i18n.resolvedLanguage ?? 'en',
    }),
  );

  const session = useMemo<Session>(
    () => ({
      name: user.profile.name ?? user.profile.preferred_username ?? user.profile.sub,
      membership,
      memberships,
      changeOrganization: props.onChangeOrganization,
      signOut: props.onSignOut,
      plans,
    }),
    [user, membership, memberships, props.onChangeOrganization, props.onSignOut, plans],
  );

  return (
    <SessionContext value={session}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      <Modal
        opened={refused === user.access_token}
        onClose={() => {
          setRefused(undefined);
        }}
        closeButtonProps={{ 'aria-label': t('close') }}
        title={t('session.ended.title')}
        centered
      >
        <Text mb="lg">{t('session.ended.text')}</Text>
        <Group justify="flex-end">
          <Button onClick={props.onSignIn} data-autofocus>
            {t('session.signIn')}
          </Button>
        </Group>
      </Modal>
    </SessionContext>
  );
}
