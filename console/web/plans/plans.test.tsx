import { screen, waitFor, within } from '@testing-library/react';
import { delay, http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { expectAccessible } from '../testing/accessibility';
import { choose } from '../testing/choose';
import { openConsole } from '../testing/openConsole';
import { plan } from '../testing/plans';
import { member, planAddress, problem, services } from '../testing/services';
import { planSearch } from './planSearch';

/** What the list was asked for, call by call. */
let asked: URLSearchParams[];

beforeEach(() => {
  asked = [];
});

function answerPlans(answer: (asked: URLSearchParams) => object) {
  services.use(
    http.get(planAddress('/plans'), ({ request }) => {
      const search = new URL(request.url).searchParams;
      asked.push(search);
      return HttpResponse.json(answer(search));
    }),
  );
}

test('plans are listed with status, start and currency, and lead to their overview', async () => {
  answerPlans(() => ({ items: [plan(), plan({ id: 'p2', name: 'Invoices', status: 'DRAFT', currency: 'EUR' })] }));
  await openConsole('/plans');

  const row = await screen.findByRole('row', { name: /Support assistant/ });
  expect(within(row).getByText('Active')).toBeVisible();
  expect(within(row).getByText('Jan 5, 2026')).toBeVisible();
  expect(within(row).getByText('USD')).toBeVisible();
  expect(within(row).getByRole('link')).toHaveAttribute('href', `/plans/${plan().id}`);
  expect(screen.getByRole('row', { name: /Invoices/ })).toHaveTextContent('Draft');
  expect(document.title).toBe('Plans · Milepost');
  await expectAccessible();
});

test('while the list is loading the page says so', async () => {
  services.use(
    http.get(planAddress('/plans'), async () => {
      await delay('infinite');
      return new HttpResponse();
    }),
  );
  await openConsole('/plans');
  expect((await screen.findByText('Loading')).closest('[role=status]')).toBeInTheDocument();
});

test('a status that this console does not know yet is shown as the service names it', async () => {
  answerPlans(() => ({ items: [{ ...plan(), status: 'DREAMT_OF' }] }));
  await openConsole('/plans');
  expect(await screen.findByText('DREAMT_OF')).toBeVisible();
});

test('further pages follow by cursor until there are no more', async () => {
  answerPlans((search) =>
    search.get('cursor') === 'second'
      ? { items: [plan({ id: 'p2', name: 'The last one' })] }
      : { items: [plan()], nextCursor: 'second' },
  );
  const { person } = await openConsole('/plans');
  await person.click(await screen.findByRole('button', { name: 'Show more plans' }));
  expect(await screen.findByRole('link', { name: 'The last one' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Support assistant' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Show more plans' })).not.toBeInTheDocument();
});

test('a page that fails leaves the plans before it in place', async () => {
  services.use(
    http.get(planAddress('/plans'), ({ request }) =>
      new URL(request.url).searchParams.has('cursor')
        ? problem({ title: 'Bad cursor', status: 400, detail: 'The cursor is not one of ours.' })
        : HttpResponse.json({ items: [plan()], nextCursor: 'broken' }),
    ),
  );
  const { person } = await openConsole('/plans');
  await person.click(await screen.findByRole('button', { name: 'Show more plans' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('The cursor is not one of ours.');
  expect(screen.getByRole('link', { name: 'Support assistant' })).toBeVisible();
});

test('searching narrows the list and stands in the address', async () => {
  answerPlans((search) => ({ items: search.get('q') === 'inv' ? [] : [plan()] }));
  const { person, router } = await openConsole('/plans');
  await person.type(await screen.findByRole('searchbox', { name: 'Search plans' }), 'inv');

  expect(await screen.findByRole('heading', { name: 'No plan matches' })).toBeVisible();
  expect(router.state.location.search).toEqual({ q: 'inv' });
  expect(asked.at(-1)?.get('q')).toBe('inv');
  expect(asked).toHaveLength(2);

  await person.click(screen.getByRole('link', { name: 'Show all plans' }));
  expect(await screen.findByRole('link', { name: 'Support assistant' })).toBeVisible();
  expect(screen.getByRole('searchbox')).toHaveValue('');
});

test('statuses narrow the list, also from an address that somebody kept', async () => {
  answerPlans(() => ({ items: [plan()] }));
  const { person } = await openConsole('/plans?status=%5B%22DRAFT%22%2C%22NONSENSE%22%5D');
  await screen.findByRole('link', { name: 'Support assistant' });
  expect(asked.at(-1)?.get('status')).toBe('DRAFT');

  await choose(person, 'Status', 'On hold');
  await waitFor(() => {
    expect(asked.at(-1)?.get('status')).toBe('DRAFT,ON_HOLD');
  });
});

test('without any plan the page invites to make the first', async () => {
  answerPlans(() => ({ items: [] }));
  await openConsole('/plans');
  expect(await screen.findByRole('heading', { name: 'No plans yet' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'New plan' })).toHaveAttribute('href', '/plans/new');
  expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
  await expectAccessible();
});

test('somebody who may only read is not invited to make one', async () => {
  answerPlans(() => ({ items: [] }));
  await openConsole('/plans', { memberships: [member('demo', 'VIEWER')] });
  expect(await screen.findByRole('heading', { name: 'No plans yet' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'New plan' })).not.toBeInTheDocument();
});

test('a problem is shown with its detail, its fields and its request id, and can be tried again', async () => {
  services.use(
    http.get(
      planAddress('/plans'),
      () =>
        problem({
          title: 'Too many requests',
          status: 429,
          detail: 'Wait for 30 seconds.',
          requestId: '0199e8a1-7777',
          errors: [{ pointer: '/limit', detail: 'at most 200' }],
        }),
      { once: true },
    ),
    http.get(planAddress('/plans'), () => HttpResponse.json({ items: [plan()] })),
  );
  const { person } = await openConsole('/plans');
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Too many requests');
  expect(alert).toHaveTextContent('Wait for 30 seconds.');
  expect(alert).toHaveTextContent('/limit: at most 200');
  expect(alert).toHaveTextContent('Request 0199e8a1-7777');
  await expectAccessible();

  await person.click(within(alert).getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'Support assistant' })).toBeVisible();
});

test('what the role does not allow is said so', async () => {
  services.use(
    http.get(planAddress('/plans'), () =>
      problem({ title: 'Forbidden', status: 403, detail: 'This needs plan:read.', requestId: 'r-1' }),
    ),
  );
  await openConsole('/plans');
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent("You aren't allowed to do this");
  expect(alert).toHaveTextContent('This needs plan:read.');
  expect(within(alert).queryByRole('button')).not.toBeInTheDocument();
});

test('a service that does not answer is tried again by itself, then said to be down', async () => {
  let tries = 0;
  services.use(
    http.get(planAddress('/plans'), () => {
      tries++;
      return HttpResponse.error();
    }),
  );
  await openConsole('/plans');
  expect(await screen.findByRole('alert', {}, { timeout: 8000 })).toHaveTextContent("The service doesn't answer");
  expect(tries).toBe(3);
});

test('an address that does not exist says so', async () => {
  await openConsole('/nowhere');
  expect(await screen.findByRole('heading', { level: 1, name: 'There is no such page' })).toBeVisible();
});

test('what makes no sense in an address is left away', () => {
  expect(planSearch({ q: '  ', status: 'DRAFT' })).toEqual({ status: ['DRAFT'] });
  expect(planSearch({ q: 2026, status: ['X'] })).toEqual({ q: '2026' });
  expect(planSearch({})).toEqual({});
});
