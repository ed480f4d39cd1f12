import type { Outline, Overview, Plan, Schedule } from '../plans/contract';

/** A plan to test with; say only what the test is about. */
export function plan(about: Partial<Plan> = {}): Plan {
  return {
    id: '0199e8a1-0000-7000-8000-000000000001',
    version: 1,
    name: 'Support assistant',
    status: 'ACTIVE',
    startDate: '2026-01-05',
    currency: 'USD',
    ...about,
  };
}

export const outline: Outline = {
  steps: [
    {
      id: 'step-1',
      key: 'scoping',
      position: 1,
      name: 'Scoping',
      tasks: [task('list', 'List the work'), task('agree', 'Agree on the goal')],
    },
    {
      id: 'step-2',
      key: 'pilot',
      position: 2,
      name: 'Pilot testing',
      tasks: [{ ...task('decided', 'Pilot decided'), kind: 'MILESTONE', durationDays: 0 }],
    },
  ],
  dependencies: [],
};

type Task = Outline['steps'][number]['tasks'][number];

function task(key: string, name: string): Task {
  return { id: key, key, name, kind: 'TASK', durationDays: 3, status: 'NOT_STARTED' };
}

type Dates = Schedule['tasks'][number];

function dates(
  taskId: string,
  about: Pick<Dates, 'earlyStart' | 'earlyFinish' | 'totalFloat' | 'critical' | 'why'>,
): Dates {
  return { taskId, lateStart: about.earlyStart, lateFinish: about.earlyFinish, freeFloat: 0, ...about };
}

export const schedule: Schedule = {
  start: '2026-01-05',
  finish: '2026-01-16',
  tasks: [
    dates('list', {
      earlyStart: '2026-01-05',
      earlyFinish: '2026-01-07',
      totalFloat: 0,
      critical: true,
      why: { kind: 'PLAN_START', text: 'Starts with the plan.', date: '2026-01-05', nonWorkingDays: 0 },
    }),
    dates('agree', {
      earlyStart: '2026-01-05',
      earlyFinish: '2026-01-07',
      totalFloat: 4,
      critical: false,
      why: { kind: 'MOON_PHASE', text: 'Starts on 2026-01-05 because the moon is full.' },
    }),
    dates('decided', {
      earlyStart: '2026-01-16',
      earlyFinish: '2026-01-16',
      totalFloat: 0,
      critical: true,
      why: {
        kind: 'PREDECESSOR',
        text: 'Starts on 2026-01-16 because "List the work" finishes on 2026-01-07, with 5 working days after it.',
        predecessor: 'list',
        predecessorId: 'list',
        predecessorDate: '2026-01-07',
        type: 'FS',
        lag: 5,
        lagUnit: 'WORKING',
        nonWorkingDays: 2,
      },
    }),
  ],
};

export const overview: Overview = {
  plan: plan(),
  progress: {
    total: 31,
    done: 7,
    inProgress: 2,
    milestones: 6,
    milestonesReached: 1,
    percent: 22.6,
    start: '2026-01-05',
    finish: '2026-09-30',
    text: '7 of 31 tasks are done.',
  },
  nextMilestone: { taskId: 'decided', name: 'Pilot decided', date: '2026-04-17', critical: true },
  readiness: { available: true, score: 62.4, level: 2, assessmentId: 'a1' },
  finance: { available: true, currency: 'USD', npv: 5496170.11, roi: 3.2868, paybackMonths: 8.2 },
  kpis: { available: true, byStatus: { ON_TRACK: 2, AT_RISK: 1, OFF_TRACK: 0 } },
  practices: [
    {
      key: 'START_SMALL',
      state: 'PASS',
      because: 'Every task of the rollout waits for the pilot',
      next: 'Keep it small',
    },
    { key: 'DATA_DRIVEN', state: 'FAIL', because: 'No KPI measures the plan', next: 'Define a KPI with a baseline' },
    { key: 'ASSESS_ROI_REGULARLY', state: 'ATTENTION', because: 'Looked at 120 days ago', next: 'Look again' },
  ],
  risks: { open: 1, high: 1, worst: [{ id: 'r1', title: 'Nobody uses it', rating: 'HIGH' }], challenges: [] },
};
