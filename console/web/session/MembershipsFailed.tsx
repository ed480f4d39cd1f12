import { Button, Center, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isSessionEnd } from '../api/problem';
import { usePageTitle } from '../app/pageTitle';
import { Failure } from '../states/Failure';

interface MembershipsFailedProps {
  error: Error;
  onRetry: () => void;
  onSignIn: () => void;
  onSignOut: () => void;
}

/** Signed in, but no service says for which organization. */
export function MembershipsFailed({ error, onRetry, onSignIn, onSignOut }: MembershipsFailedProps) {
  const { t } = useTranslation();
  usePageTitle(t('organization.unknown'));
  return (
    <Center component="main" mih="100vh" p="md">
      <Stack>
        <Failure error={error} level={1} onRetry={onRetry} />
        <Group justify="center">
          {isSessionEnd(error) && <Button onClick={onSignIn}>{t('session.signIn')}</Button>}
          <Button variant="subtle" onClick={onSignOut}>
            {t('session.signOut')}
          </Button>
        </Group>
      </Stack>
    </Center>
  );
}
