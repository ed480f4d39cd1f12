import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { OidcClient } from 'oidc-client-ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { expectAccessible } from '../testing/accessibility';
import { openConsole } from '../testing/openConsole';
import { configuration, metadata } from '../testing/place';
import { answerMemberships, member, planAddress, problem, services } from '../testing/services';
import { returnAddress, userManager } from './signIn';

/** What plan-service was called with. */
let calls: Request[];

beforeEach(() => {
  calls = [];
  services.use(
    http.get(planAddress('/plans'), ({ request }) => {
      calls.push(request);
      return HttpResponse.json({ items: [] });
    }),
  );
});

afterEach(() => {
  vi.useRealTimers();
});

test('somebody who is not signed in is asked to, and no service is called', async () => {
  await openConsole('/plans', { signedIn: false });
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Bring AI into your business');
  expect(screen.getByRole('button', { name: 'Sign in' })).toBeEnabled();
  expect(screen.queryByText(/password/)).not.toBeInTheDocument();
  expect(calls).toEqual([]);
  await expectAccessible();
});

test('a platform to try things out says which account to use', async () => {
  await openConsole('/plans', {
    signedIn: false,
    place: { ...configuration, demonstration: { user: 'demo-owner', password: 'secret-of-nobody' } },
  });
  expect(await screen.findByText('demo-owner')).toBeVisible();
  expect(screen.getByText('secret-of-nobody')).toBeVisible();
});

test('signing in asks for a code with a proof key, never for a token in the address', async () => {
  const { authority, client_id, redirect_uri } = userManager(configuration).settings;
  const request = await new OidcClient({ authority, client_id, redirect_uri }).createSigninRequest({});
  const asked = new URL(request.url);
  expect(asked.origin + asked.pathname).toBe(metadata.authorization_endpoint);
  expect(asked.searchParams.get('response_type')).toBe('code');
  expect(asked.searchParams.get('code_challenge_method')).toBe('S256');
  expect(asked.searchParams.get('code_challenge')).toMatch(/^[\w-]{43}$/);
});

test('the issuer is asked for what the place says', () => {
  const scope = 'openid profile offline_access api://milepost/access_as_user';
  expect(userManager({ ...configuration, scope }).settings.scope).toBe(scope);
  expect(userManager(configuration).settings.scope).toBe('openid profile');
});

test.each([
  ['/plans?q=a', '/plans?q=a'],
  ['//evil.test/', '/'],
  ['/\\evil.test/', '/'],
  ['https://evil.test/', '/'],
  [undefined, '/'],
])('after signing in, %s leads to %s', (state, address) => {
  expect(returnAddress(state)).toBe(address);
});

test('with one membership every call carries the token, the organization and the language', async () => {
  await openConsole('/plans');
  expect(await screen.findByRole('heading', { name: 'No plans yet' })).toBeVisible();
  expect(calls).toHaveLength(1);
  expect(calls[0]?.headers.get('Authorization')).toBe('Bearer first-token');
  expect(calls[0]?.headers.get('Milepost-Organization')).toBe('demo');
  expect(calls[0]?.headers.get('Accept-Language')).toBe('en');
});

test('with several memberships the organization is chosen first, and can be changed', async () => {
  const { person } = await openConsole('/plans', {
    memberships: [member('demo', 'OWNER'), member('other', 'VIEWER')],
  });
  expect(await screen.findByRole('heading', { name: 'Which organization?' })).toBeVisible();
  expect(calls).toEqual([]);
  await expectAccessible();

  await person.click(screen.getByRole('button', { name: /other/ }));
  expect(await screen.findByRole('heading', { name: 'No plans yet' })).toBeVisible();
  expect(calls[0]?.headers.get('Milepost-Organization')).toBe('other');
  expect(screen.queryByRole('link', { name: 'New plan' })).not.toBeInTheDocument();

  await person.click(screen.getByRole('button', { name: 'Olivia Owner, other: your account' }));
  await person.click(await screen.findByRole('menuitemradio', { name: 'demo' }));
  expect(await screen.findByRole('link', { name: 'New plan' })).toBeVisible();
  expect(calls.at(-1)?.headers.get('Milepost-Organization')).toBe('demo');
});

test('which organizations there are is asked of a service with the access token, before one is chosen', async () => {
  const asked: Request[] = [];
  services.use(
    http.get(planAddress('/memberships'), ({ request }) => {
      asked.push(request);
      return HttpResponse.json({ items: [member('demo', 'OWNER')] });
    }),
  );
  await openConsole('/plans');
  expect(await screen.findByRole('heading', { name: 'No plans yet' })).toBeVisible();
  expect(asked).toHaveLength(1);
  expect(asked[0]?.headers.get('Authorization')).toBe('Bearer first-token');
  expect(asked[0]?.headers.get('Milepost-Organization')).toBeNull();
});

test('a role that this console does not know is shown as the service names it', async () => {
  const { person } = await openConsole('/plans', {
    memberships: [{ organization: 'demo', roles: ['DEPUTY', 'VIEWER'], permissions: ['plan:read', 'plan:write'] }],
  });
  await person.click(await screen.findByRole('button', { name: 'Olivia Owner, demo: your account' }));
  expect(await screen.findByText('Olivia Owner · DEPUTY')).toBeVisible();
  expect(screen.getByRole('link', { name: 'New plan' })).toBeInTheDocument();
});

test.each([
  ['without any membership', []],
  ['where no membership allows anything', [{ organization: 'demo', roles: [], permissions: [] }]],
])('%s the page says whom to ask', async (_where, memberships) => {
  await openConsole('/plans', { memberships });
  expect(await screen.findByRole('heading', { name: 'You belong to no organization yet' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Sign out' })).toBeEnabled();
  expect(calls).toEqual([]);
});

test('what has become of memberships is learned when the person comes back to the tab', async () => {
  await openConsole('/plans');
  expect(await screen.findByRole('link', { name: 'New plan' })).toBeVisible();

  services.use(answerMemberships([member('demo', 'VIEWER')]));
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
  window.dispatchEvent(new Event('visibilitychange'));
  await waitFor(() => {
    expect(screen.queryByRole('link', { name: 'New plan' })).not.toBeInTheDocument();
  });
  expect(screen.getByRole('heading', { name: 'No plans yet' })).toBeVisible();
});

test('memberships that could not be had are asked for again on demand', async () => {
  let works = false;
  services.use(
    http.get(planAddress('/memberships'), () =>
      works
        ? HttpResponse.json({ items: [member('demo', 'OWNER')] })
        : problem({ title: 'Too many requests', status: 429, detail: 'Wait 3 seconds', code: 'too-many-requests' }),
    ),
  );
  const { person } = await openConsole('/plans');
  expect(await screen.findByRole('heading', { level: 1, name: 'Too many requests' })).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent('Wait 3 seconds');
  expect(screen.getByRole('button', { name: 'Sign out' })).toBeEnabled();
  expect(calls).toEqual([]);
  await expectAccessible();

  works = true;
  await person.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'No plans yet' })).toBeVisible();
});

test('a token that no service takes says why, and the way back in', async () => {
  services.use(
    http.get(planAddress('/memberships'), () =>
      problem({
        title: 'The access token is meant for another service',
        status: 401,
        detail: 'Get a token for this service',
        code: 'token-not-for-this-service',
      }),
    ),
  );
  await openConsole('/plans');
  expect(await screen.findByRole('alert')).toHaveTextContent('Get a token for this service');
  expect(screen.getByRole('button', { name: 'Sign in' })).toBeEnabled();
  expect(calls).toEqual([]);
});

test.each([-10, 20])('a token with %i seconds left is renewed before the call', async (expiresIn) => {
  services.use(
    http.post(metadata.token_endpoint, async ({ request }) => {
      const form = new URLSearchParams(await request.text());
      expect(form.get('grant_type')).toBe('refresh_token');
      expect(form.get('refresh_token')).toBe('refresh-token');
      return HttpResponse.json({ access_token: 'second-token', token_type: 'Bearer', expires_in: 900 });
    }),
  );
  await openConsole('/plans', { expiresIn });
  expect(await screen.findByRole('heading', { name: 'No plans yet' })).toBeVisible();
  expect(calls.map(({ headers }) => headers.get('Authorization'))).toEqual(['Bearer second-token']);
});

test('a session that cannot be renewed is said to have ended, with the way back in', async () => {
  services.use(
    http.post(metadata.token_endpoint, () => HttpResponse.json({ error: 'invalid_grant' }, { status: 400 })),
  );
  await openConsole('/plans', { expiresIn: -10 });
  expect(await screen.findByRole('heading', { level: 1, name: 'Your session has ended' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Sign in' })).toBeEnabled();
  expect(calls).toEqual([]);
});

test('a token that the service refuses ends the session too', async () => {
  services.use(
    http.get(planAddress('/plans'), () => problem({ title: 'Unauthorized', status: 401, code: 'invalid-token' })),
  );
  await openConsole('/plans');
  const dialog = await screen.findByRole('dialog', { name: 'Your session has ended' });
  expect(within(dialog).getByRole('button', { name: 'Sign in' })).toBeEnabled();
});

test('an issuer that does not answer is not the end of the session', async () => {
  services.use(http.post(metadata.token_endpoint, () => HttpResponse.error()));
  await openConsole('/plans', { expiresIn: -10 });
  expect(await screen.findByRole('alert', {}, { timeout: 8000 })).toHaveTextContent("The service doesn't answer");
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});
