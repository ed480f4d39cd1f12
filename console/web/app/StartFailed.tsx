import { Button, Center, MantineProvider } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import type { i18n } from 'i18next';
import { Notice } from '../states/Notice';
import { readableColors, theme } from './theme';

/** The console couldn't learn where its services are. */
export function StartFailed({ language, cause }: { language: i18n; cause: unknown }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={readableColors} defaultColorScheme="auto">
      <Center component="main" mih="100vh" p="md">
        <Notice
          icon={IconCloudOff}
          color="orange"
          title={language.t('start.failed')}
          level={1}
          role="alert"
          action={
            <Button
              onClick={() => {
                window.location.reload();
              }}
            >
              {language.t('failure.retry')}
            </Button>
          }
        >
          {cause instanceof Error ? cause.message : String(cause)}
        </Notice>
      </Center>
    </MantineProvider>
  );
}
