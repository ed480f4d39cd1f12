import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { expectAccessible } from '../testing/accessibility';
import { openConsole } from '../testing/openConsole';
import { outline, plan, schedule } from '../testing/plans';
import { planAddress, problem, services } from '../testing/services';
import { placed } from './TimelineBar';

const address = `/plans/${plan().id}/schedule`;

beforeEach(() => {
  services.use(
    http.get(planAddress('/plans/:id'), () => HttpResponse.json(plan())),
    http.get(planAddress('/plans/:id/outline'), () => HttpResponse.json(outline)),
    http.get(planAddress('/plans/:id/schedule'), () => HttpResponse.json(schedule)),
  );
});

test('every task shows its dates, how far it may slip, whether it is critical, and why', async () => {
  await openConsole(address);

  const first = await screen.findByRole('row', { name: /^List the work/ });
  expect(within(first).getByText('Critical')).toBeVisible();
  expect(within(first).getByText('Jan 5, 2026')).toBeVisible();
  expect(within(first).getByText('Jan 7, 2026')).toBeVisible();
  expect(within(first).getByText('0 days')).toBeVisible();
  expect(first).toHaveTextContent('Nothing holds it back; the plan starts on Jan 5, 2026.');

  const second = screen.getByRole('row', { name: /Agree on the goal/ });
  expect(within(second).queryByText('Critical')).not.toBeInTheDocument();
  expect(within(second).getByText('4 days')).toBeVisible();
  expect(second).toHaveTextContent('because the moon is full');

  const milestone = screen.getByRole('row', { name: /Pilot decided/ });
  expect(within(milestone).getByRole('img', { name: 'Milestone' })).toBeVisible();
  expect(milestone).toHaveTextContent(
    'Follows “List the work” (finishes Jan 7, 2026). Then 5 working days pass. (2 days without work lie between.)',
  );
  expect(screen.getByText('2 of 3 tasks')).toBeVisible();
  expect(screen.getByRole('rowheader', { name: '1. Scoping' })).toBeVisible();
  await expectAccessible();
});

test('the tasks that decide the finish can be shown alone, and the reasons left away', async () => {
  const { person } = await openConsole(address);
  await person.click(await screen.findByRole('radio', { name: 'Only critical' }));
  expect(screen.queryByRole('row', { name: /Agree on the goal/ })).not.toBeInTheDocument();
  expect(screen.getByRole('row', { name: /^List the work/ })).toBeVisible();

  await person.click(screen.getByRole('switch', { name: 'Say why each date is what it is' }));
  expect(screen.queryByText(/Nothing holds it back/)).not.toBeInTheDocument();
});

test('a plan without tasks says that there are none', async () => {
  services.use(
    http.get(planAddress('/plans/:id/outline'), () => HttpResponse.json({ ...outline, steps: [] })),
    http.get(planAddress('/plans/:id/schedule'), () => HttpResponse.json({ ...schedule, tasks: [] })),
  );
  await openConsole(address);
  expect(await screen.findByRole('heading', { name: 'No tasks yet' })).toBeVisible();
});

test('a plan of somebody else is missing like one that never was', async () => {
  services.use(
    http.get(planAddress('/plans/:id'), () =>
      problem({ title: 'Not found', status: 404, detail: 'There is no plan x' }),
    ),
  );
  await openConsole(address);
  expect(await screen.findByRole('alert')).toHaveTextContent('There is no plan x');
});

test('a bar covers its days, the last one whole', () => {
  const span = { start: '2026-01-05', finish: '2026-01-14' };
  expect(placed(span, { start: '2026-01-05', finish: '2026-01-14' })).toEqual({ start: 0, width: 100 });
  expect(placed(span, { start: '2026-01-06', finish: '2026-01-07' })).toEqual({ start: 10, width: 20 });
});
