import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import type { i18n } from 'i18next';
import type { User, UserManager } from 'oidc-client-ts';
import { useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { AuthProvider } from 'react-oidc-context';
import type { Configuration } from '../configuration/configuration';
import { CalendarLanguage } from '../language/CalendarLanguage';
import { SessionProvider } from '../session/SessionProvider';
import { returnAddress } from '../session/signIn';
import { newRouter, type ConsoleRouter } from './router';
import { readableColors, theme } from './theme';

interface AppProps {
  configuration: Configuration;
  language: i18n;
  users: UserManager;
  /** Where styles made at run time may come from, by the content security policy. */
  nonce?: string | undefined;
  router?: ConsoleRouter;
}

export function App({ configuration, language, users, nonce, router: given }: AppProps) {
  const [router] = useState(() => given ?? newRouter());
  const returnFromSignIn = (user: User | undefined) => {
    router.history.replace(returnAddress(user?.state));
  };
  return (
    <I18nextProvider i18n={language}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={readableColors}
        defaultColorScheme="auto"
        {...(nonce === undefined ? {} : { getStyleNonce: () => nonce })}
      >
        <CalendarLanguage>
          <AuthProvider userManager={users} onSigninCallback={returnFromSignIn}>
            <SessionProvider configuration={configuration} users={users}>
              <RouterProvider router={router} />
            </SessionProvider>
          </AuthProvider>
        </CalendarLanguage>
      </MantineProvider>
    </I18nextProvider>
  );
}
