import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { expectAccessible } from '../testing/accessibility';
import { choose } from '../testing/choose';
import { openConsole } from '../testing/openConsole';
import { plan } from '../testing/plans';
import { member, planAddress, problem, services } from '../testing/services';

async function fillIn(person: UserEvent) {
  await person.type(await screen.findByRole('textbox', { name: /^Name/ }), 'Support assistant');
  const start = screen.getByRole('textbox', { name: /^Start/ });
  await person.clear(start);
  await person.type(start, '2026-01-05');
  await choose(person, /^Currency/, /USD/);
  await person.type(screen.getByRole('textbox', { name: /What should get better/ }), 'Answer customers faster');
  await choose(person, /^Kind of benefit/, 'Happier customers');
}

test('a plan is made from the template and opens', async () => {
  const made: { body: unknown; key: string | null }[] = [];
  services.use(
    http.post(planAddress('/plans'), async ({ request }) => {
      made.push({ body: await request.json(), key: request.headers.get('Idempotency-Key') });
      return HttpResponse.json(plan(), { status: 201 });
    }),
    http.get(planAddress('/plans/:id'), () => HttpResponse.json(plan())),
    http.get(planAddress('/plans/:id/overview'), () => problem({ title: 'Not now', status: 400 })),
  );
  const { person, router } = await openConsole('/plans/new');
  await fillIn(person);
  await person.click(screen.getByRole('button', { name: 'Create plan' }));

  expect(await screen.findByRole('heading', { level: 1, name: 'Support assistant' })).toBeVisible();
  expect(router.state.location.pathname).toBe(`/plans/${plan().id}`);
  expect(made).toHaveLength(1);
  expect(made[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
  expect(made[0]?.body).toEqual({
    name: 'Support assistant',
    templateKey: 'ai-integration',
    startDate: '2026-01-05',
    currency: 'USD',
    goals: [{ name: 'Answer customers faster', benefitType: 'CUSTOMER_EXPERIENCE' }],
    templateLanguage: 'en',
  });
});

test('what is missing is said at its field, and nothing is sent', async () => {
  const { person } = await openConsole('/plans/new');
  await person.click(await screen.findByRole('button', { name: 'Create plan' }));

  const name = screen.getByRole('textbox', { name: /^Name/ });
  expect(name).toBeInvalid();
  expect(name).toHaveAccessibleDescription(expect.stringContaining('Give the plan a name'));
  expect(name).toHaveFocus();
  expect(screen.getByText('Choose the currency you count in')).toBeVisible();
  expect(screen.getByText('Say what should get better')).toBeVisible();
  expect(screen.getByText('Choose the kind of benefit')).toBeVisible();
  await expectAccessible();
});

test('what the service refuses is said at the field, and sending the same again uses the same key', async () => {
  const keys: (string | null)[] = [];
  services.use(
    http.post(planAddress('/plans'), ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return problem({
        title: 'Invalid request',
        status: 422,
        detail: 'One field is wrong.',
        requestId: 'r-2',
        errors: [{ pointer: '/goals/0/name', code: 'too-long', detail: 'must be shorter' }],
      });
    }),
  );
  const { person } = await openConsole('/plans/new');
  await fillIn(person);
  await person.click(screen.getByRole('button', { name: 'Create plan' }));

  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Request r-2');
  const goal = screen.getByRole('textbox', { name: /What should get better/ });
  expect(goal).toHaveAccessibleDescription(expect.stringContaining('must be shorter'));
  expect(goal).toHaveFocus();

  await person.click(screen.getByRole('button', { name: 'Create plan' }));
  await screen.findByRole('alert');
  await person.type(goal, '!');
  await person.click(screen.getByRole('button', { name: 'Create plan' }));
  await screen.findByRole('alert');
  expect(keys).toHaveLength(3);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

test('somebody who may only read is told whom to ask', async () => {
  await openConsole('/plans/new', { memberships: [member('demo', 'VIEWER')] });
  const main = await screen.findByRole('main');
  expect(await within(main).findByText(/Your role here lets you read plans/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Create plan' })).not.toBeInTheDocument();
});
