import { createMemoryHistory } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryWebStorage, User, type UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { App } from '../app/App';
import { newRouter } from '../app/router';
import type { Configuration } from '../configuration/configuration';
import { startLanguage } from '../language/language';
import type { Membership } from '../session/membership';
import { userManager } from '../session/signIn';
import { configuration } from './place';
import { answerMemberships, services } from './services';

interface Visit {
  /** False where nobody is. */
  signedIn?: boolean;
  /** What the service reads from the token, where the test is about that. */
  memberships?: Membership[];
  /** Seconds until the token runs out; may lie in the past. */
  expiresIn?: number;
  place?: Configuration;
}

/** Opens the whole console at an address, as somebody with a real session of the real sign-in library. */
export async function openConsole(address: string, visit: Visit = {}) {
  if (visit.memberships !== undefined) {
    services.use(answerMemberships(visit.memberships));
  }
  const users = await usersWith(visit);
  const router = newRouter(createMemoryHistory({ initialEntries: [address] }));
  const language = await startLanguage();
  const view = render(
    <App configuration={visit.place ?? configuration} language={language} users={users} router={router} />,
  );
  return { ...view, person: userEvent.setup(), router, users };
}

async function usersWith({ signedIn = true, expiresIn = 900 }: Visit): Promise<UserManager> {
  const users = userManager(configuration, {
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    automaticSilentRenew: false,
  });
  if (signedIn) {
    const now = Math.floor(Date.now() / 1000);
    await users.storeUser(
      new User({
        access_token: 'first-token',
        refresh_token: 'refresh-token',
        token_type: 'Bearer',
        scope: 'openid profile',
        profile: {
          sub: 'olivia',
          name: 'Olivia Owner',
          iss: configuration.issuer,
          aud: 'x',
          exp: now,
          iat: now,
        },
        expires_at: now + expiresIn,
      }),
    );
  }
  return users;
}
