import { screen, within } from '@testing-library/react';
import { delay, http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { expectAccessible } from '../testing/accessibility';
import { openConsole } from '../testing/openConsole';
import { overview, plan } from '../testing/plans';
import { planAddress, problem, services } from '../testing/services';
import type { Overview } from './contract';

const address = `/plans/${plan().id}`;

beforeEach(() => {
  services.use(http.get(planAddress('/plans/:id'), () => HttpResponse.json(plan())));
});

async function openOverview(about: Partial<Overview> = {}) {
  services.use(http.get(planAddress('/plans/:id/overview'), () => HttpResponse.json({ ...overview, ...about })));
  const visit = await openConsole(address);
  await screen.findByRole('region', { name: 'Progress' });
  return visit;
}

function card(name: string) {
  return screen.getByRole('region', { name });
}

test('one page says how far the plan is, what comes next, whether it pays and whether it works', async () => {
  await openOverview();
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Support assistant');
  expect(card('Progress')).toHaveTextContent('23%');
  expect(card('Progress')).toHaveTextContent('7 of 31 tasks done');
  expect(card('Next milestone')).toHaveTextContent('Apr 17, 2026');
  expect(card('Next milestone')).toHaveTextContent('Pilot decided');
  expect(card('Readiness')).toHaveTextContent('62.4 of 100');
  expect(card('Readiness')).toHaveTextContent('Level 2');
  expect(card('Does it pay?')).toHaveTextContent('$5,496,170');
  expect(card('Does it pay?')).toHaveTextContent('329%');
  expect(card('Does it pay?')).toHaveTextContent('8.2 months');
  expect(card('Is it working?')).toHaveTextContent('On track2');
  expect(card('Is it working?')).not.toHaveTextContent('Off track');
  expect(card('Risks')).toHaveTextContent('Nobody uses it');
  expect(card('Risks')).toHaveTextContent('High');
  expect(document.title).toBe('Overview · Support assistant · Milepost');
  await expectAccessible();
});

test('each practice says how it stands, the fact that decided it and what to do next', async () => {
  await openOverview();
  const practices = within(card('Five practices that make it work')).getAllByRole('listitem');
  expect(practices).toHaveLength(3);
  expect(practices[0]).toHaveTextContent('Start smallIn place');
  expect(practices[1]).toHaveTextContent('Decide by dataMissing');
  expect(practices[1]).toHaveTextContent('No KPI measures the plan');
  expect(practices[1]).toHaveTextContent('Define a KPI with a baseline');
  expect(practices[2]).toHaveTextContent('Needs attention');
});

test('a part whose service is down says so and shows what was known last', async () => {
  await openOverview({
    finance: {
      available: false,
      reasonCode: 'UNREACHABLE',
      lastKnown: {
        currency: 'USD',
        npv: 1000,
        roi: 0.5,
        paybackMonths: 1,
        businessCaseId: 'b',
        at: '2026-03-02T08:00:00Z',
      },
    },
  });
  expect(card('Does it pay?')).toHaveTextContent('The service that knows this doesn’t answer at the moment.');
  expect(card('Does it pay?')).toHaveTextContent('$1,000');
  expect(card('Does it pay?')).toHaveTextContent(/Known last, from Mar 2, 2026/);
  expect(card('Readiness')).toHaveTextContent('62.4 of 100');
});

test('a part without figures says why there are none', async () => {
  await openOverview({
    readiness: { available: false, reasonCode: 'NONE_YET' },
    finance: { available: false, reasonCode: 'NOT_PERMITTED' },
    kpis: { available: false, reasonCode: 'MOON_PHASE' },
  });
  expect(card('Readiness')).toHaveTextContent('No assessment is completed for this plan yet.');
  expect(card('Does it pay?')).toHaveTextContent('Your role doesn’t let you see this.');
  expect(card('Is it working?')).toHaveTextContent('There is no figure right now.');
});

test('a first look is shown as an indication with the bounds of the whole, not as the readiness', async () => {
  services.use(
    http.get(planAddress('/plans/:id/overview'), () =>
      HttpResponse.json({
        ...overview,
        readiness: { available: true, score: 58.3, indicative: true, low: 20.6, high: 86.2, assessmentId: 'a2' },
      }),
    ),
  );
  await openConsole(address);
  expect(await screen.findByText('58.3 of 100')).toBeVisible();
  expect(card('Readiness')).toHaveTextContent(
    'First indication: the whole questionnaire would end between 20.6 and 86.2',
  );
  expect(card('Readiness')).not.toHaveTextContent(/Level/);
});

test('an empty plan has nothing to count, and says so', async () => {
  services.use(
    http.get(planAddress('/plans/:id/overview'), () =>
      HttpResponse.json({
        ...overview,
        nextMilestone: undefined,
        progress: { ...overview.progress, percent: undefined },
        risks: { open: 0, high: 0, worst: [], challenges: [] },
        kpis: { available: true, byStatus: {} },
      }),
    ),
  );
  await openConsole(address);
  expect(await screen.findByText('There is no work in the plan yet.')).toBeVisible();
  expect(screen.getByText('No milestone lies ahead.')).toBeVisible();
  expect(screen.getByText('No open risk is recorded.')).toBeVisible();
  expect(screen.getByText('No KPI measures this plan yet.')).toBeVisible();
});

test('while the overview is loading the page says so, and the plan is there already', async () => {
  services.use(
    http.get(planAddress('/plans/:id/overview'), async () => {
      await delay('infinite');
      return new HttpResponse();
    }),
  );
  await openConsole(address);
  expect(await screen.findByRole('heading', { level: 1, name: /Support assistant/ })).toBeVisible();
  expect((await screen.findByText('Loading')).closest('[role=status]')).toBeInTheDocument();
});

test('an overview that cannot be had is said so under the plan', async () => {
  services.use(
    http.get(planAddress('/plans/:id/overview'), () =>
      problem({ title: 'Bad request', status: 400, detail: 'Nothing to see.', requestId: 'r-9' }),
    ),
  );
  await openConsole(address);
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Nothing to see.');
  expect(alert).toHaveTextContent('Request r-9');
});
