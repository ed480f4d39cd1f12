import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { expectAccessible } from '../testing/accessibility';
import { openConsole } from '../testing/openConsole';
import { dates, outline, plan, schedule, task } from '../testing/plans';
import { planAddress, problem, services } from '../testing/services';
import { nested } from './nested';
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

/** Build holds Train, which holds Teach and Invite; the tasks come in another order. */
function openNested() {
  const scheduled = { earlyStart: '2026-01-08', earlyFinish: '2026-01-12', totalFloat: 0, critical: true };
  services.use(
    http.get(planAddress('/plans/:id/outline'), () =>
      HttpResponse.json({
        ...outline,
        steps: [
          {
            ...outline.steps[0],
            tasks: [
              { ...task('teach', 'Teach'), parentId: 'train' },
              task('build', 'Build'),
              { ...task('train', 'Train'), parentId: 'build' },
              task('list', 'List the work'),
              { ...task('invite', 'Invite'), parentId: 'train', onHold: true, onHoldReason: 'The room is taken' },
            ],
          },
        ],
      }),
    ),
    http.get(planAddress('/plans/:id/schedule'), () =>
      HttpResponse.json({
        ...schedule,
        tasks: [
          { ...dates('build', scheduled, { kind: 'CHILDREN', text: 'Spans' }), summary: true },
          { ...dates('train', { ...scheduled, critical: false }, { kind: 'CHILDREN', text: 'Spans' }), summary: true },
          dates('list', { ...scheduled, critical: false }, { kind: 'PLAN_START', text: 'Starts', date: '2026-01-05' }),
          dates('invite', scheduled, {
            kind: 'PARENT',
            text: 'As part of "Build"',
            parent: 'build',
            parentId: 'build',
            predecessor: 'list',
            predecessorId: 'list',
            predecessorDate: '2026-01-07',
            type: 'FS',
          }),
          dates('teach', scheduled, { kind: 'PARENT', text: 'As part of "Build": starts.', parentId: 'build' }),
        ],
      }),
    ),
  );
  return openConsole(address);
}

test('tasks inside another stand below it, and that one sums them up', async () => {
  await openNested();
  const build = await screen.findByRole('row', { name: /^Contains other tasks ?Build/ });
  const rows = screen.getAllByRole('row').map((row) => within(row).queryByRole('rowheader')?.textContent ?? '');
  expect(rows.map((name) => /^(Build|Train|Teach|Invite|List)/.exec(name)?.[0]).filter(Boolean)).toEqual([
    'Build',
    'Train',
    'Teach',
    'Invite',
    'List',
  ]);
  expect(within(build).getByRole('img', { name: 'Contains other tasks' })).toBeVisible();
  expect(build).toHaveTextContent('Its dates span those of the tasks inside it.');
  const teach = screen.getByRole('row', { name: /^Teach part of “Train”/ });
  expect(within(teach).queryByRole('img')).not.toBeInTheDocument();
  expect(screen.getByText('2 of 3 tasks')).toBeVisible();
  await expectAccessible();
});

test('a task that a task around it holds back says so, and what holds that', async () => {
  await openNested();
  expect(await screen.findByRole('row', { name: /^Invite/ })).toHaveTextContent(
    'Held back together with “Build”, which it is part of. Follows “List the work” (finishes Jan 7, 2026).',
  );
  expect(screen.getByRole('row', { name: /^Teach/ })).toHaveTextContent('As part of "Build": starts.');
});

test('a task on hold is marked, with the reason, also where no reasons of dates are asked for', async () => {
  const { person } = await openNested();
  await person.click(await screen.findByRole('switch', { name: 'Say why each date is what it is' }));
  const invite = screen.getByRole('row', { name: /^Invite/ });
  expect(within(invite).getByText('On hold')).toBeVisible();
  expect(within(invite).getByText('The room is taken')).toBeVisible();
  expect(screen.getAllByText('On hold')).toHaveLength(1);
});

test('no task is lost where the one around it is not among them', () => {
  const tasks = [
    { id: 'a', name: 'A', parentId: 'elsewhere' },
    { id: 'b', name: 'B', parentId: 'a' },
  ];
  expect(nested(tasks).map(({ task: { id }, depth, partOf }) => [id, depth, partOf])).toEqual([
    ['a', 0, undefined],
    ['b', 1, 'A'],
  ]);
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
