import { ErrorResponse, UserManager, WebStorageStateStore, type UserManagerSettings } from 'oidc-client-ts';
import { ServiceUnreachable, SessionEnded } from '../api/problem';
import type { Configuration } from '../configuration/configuration';

/**
 * Authorization code with PKCE. Tokens live in the tab's session storage, so they survive a reload and end with the
 * tab; they are renewed by refresh token, without a hidden frame, and only where a call needs it: a refresh token is
 * good for one renewal, and a timer beside the calls could use it a second time.
 */
export function userManager(configuration: Configuration, settings: Partial<UserManagerSettings> = {}): UserManager {
  return new UserManager({
    authority: configuration.issuer,
    client_id: configuration.clientId,
    redirect_uri: `${window.location.origin}/signed-in`,
    post_logout_redirect_uri: `${window.location.origin}/`,
    scope: configuration.scope,
    automaticSilentRenew: false,
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
    ...settings,
  });
}

/** Where to go after signing in; anything but a path of our own is ignored. */
export function returnAddress(state: unknown): string {
  return typeof state === 'string' && /^\/(?![/\\])/.test(state) ? state : '/';
}

/** A token with no more than this left is renewed before it is sent, so that it doesn't run out on its way. */
const leewayInSeconds = 30;

/**
 * Gives the current access token, renewed first where it runs out; one renewal serves all calls that wait for it.
 * The returned function rejects with {@link SessionEnded} when nobody is signed in or the issuer refuses the renewal,
 * and with {@link ServiceUnreachable} when the issuer doesn't answer.
 */
export function accessTokens(users: UserManager): () => Promise<string> {
  let renewal: Promise<string> | undefined;

  async function renew(): Promise<string> {
    try {
      const user = await users.signinSilent();
      if (user !== null) {
        return user.access_token;
      }
    } catch (cause) {
      if (!(cause instanceof ErrorResponse)) {
        throw new ServiceUnreachable('The sign-in service did not answer', { cause });
      }
    }
    throw new SessionEnded('The session could not be renewed');
  }

  return async () => {
    const user = await users.getUser();
    if (user === null) {
      throw new SessionEnded('Nobody is signed in');
    }
    if (user.expires_in === undefined || user.expires_in > leewayInSeconds) {
      return user.access_token;
    }
    renewal ??= renew().finally(() => {
      renewal = undefined;
    });
    return renewal;
  };
}
