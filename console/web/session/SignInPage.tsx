import { Alert, Button, Center, Code, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconInfoCircle } from '@tabler/icons-react';
import { Trans, useTranslation } from 'react-i18next';
import { Brand } from '../app/Brand';
import { ColorSchemeButton } from '../app/ColorSchemeButton';
import { LanguageMenu } from '../app/LanguageMenu';
import type { Configuration } from '../configuration/configuration';
import { usePageTitle } from '../app/pageTitle';

interface SignInPageProps {
  configuration: Configuration;
  /** Why signing in didn't work the last time, if it didn't. */
  error: Error | undefined;
  onSignIn: () => void;
}

export function SignInPage({ configuration, error, onSignIn }: SignInPageProps) {
  const { t } = useTranslation();
  usePageTitle(t('session.signIn'));
  const { demonstration } = configuration;
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder radius="lg" p={{ base: 'lg', sm: 'xl' }} maw={460} w="100%">
        <Stack gap="lg">
          <Group justify="space-between">
            <Brand />
            <Group gap={4}>
              <LanguageMenu />
              <ColorSchemeButton />
            </Group>
          </Group>
          <Stack gap="xs">
            <Title order={1} size="h2">
              {t('session.welcome.title')}
            </Title>
            <Text c="dimmed">{t('session.welcome.text')}</Text>
          </Stack>
          {error && (
            <Alert color="red" icon={<IconAlertTriangle />} title={t('session.failed.title')} role="alert">
              {window.isSecureContext
                ? t('session.failed.text', { detail: error.message })
                : t('session.failed.insecure')}
            </Alert>
          )}
          <Button size="md" rightSection={<IconArrowRight size={18} aria-hidden />} onClick={onSignIn}>
            {t('session.signIn')}
          </Button>
          {demonstration && (
            <Alert variant="light" color="gray" icon={<IconInfoCircle />} title={t('session.demonstration.title')}>
              <Trans
                i18nKey="session.demonstration.text"
                values={{ user: demonstration.user, password: demonstration.password }}
                components={{ code: <Code /> }}
              />
            </Alert>
          )}
        </Stack>
      </Paper>
    </Center>
  );
}
