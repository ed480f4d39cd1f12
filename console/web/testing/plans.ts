import type { Outline, Overview, Plan, Schedule } from '../plans/contract';

const calendar = { workingDays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] };
const times = { createdAt: '2026-01-02T08:00:00Z', updatedAt: '2026-01-02T08:00:00Z' };

/** A plan to test with; say only what the test is about. */
export function plan(about: Partial<Plan> = {}): Plan {
  return {
    id: '0199e8a1-0000-7000-8000-000000000001',
    version: 1,
    name: 'Support assistant',
    status: 'ACTIVE',
    startDate: '2026-01-05',
    currency: 'USD',
    calendar,
    goals: [],
    ...times,
    ...about,
  };
}

export const outline: Outline = {
  planId: plan().id,
  steps: [
    {
      id: 'step-1',
      version: 1,
      key: 'scoping',
      position: 1,
      name: 'Scoping',
      tasks: [task('list', 'List the work'), task('agree', 'Agree on the goal')],
    },
    {
      id: 'step-2',
      version: 1,
      key: 'pilot',
      position: 2,
      name: 'Pilot testing',
      tasks: [{ ...task('decided', 'Pilot decided'), kind: 'MILESTONE', durationDays: 0 }],
    },
  ],
  dependencies: [],
};

type Task = Outline['steps'][number]['tasks'][number];

/** A task that nobody has begun. */
export function task(key: string, name: string): Task {
  return {
    id: key,
    key,
    name,
    version: 1,
    stepId: 'step-1',
    position: 1,
    kind: 'TASK',
    durationDays: 3,
    status: 'NOT_STARTED',
    constraint: { type: 'ASAP' },
    percentDone: 0,
    checklist: [],
    links: [],
    furtherAssignees: [],
    onHold: false,
    ...times,
  };
}

type Dates = Schedule['tasks'][number];
type Why = Omit<Dates['why'], 'late'>;

/** When a task lies, and why. */
export function dates(
  taskId: string,
  about: Pick<Dates, 'earlyStart' | 'earlyFinish' | 'totalFloat' | 'critical'>,
  why: Why,
): Dates {
  return {
    taskId,
    key: taskId,
    lateStart: about.earlyStart,
    lateFinish: about.earlyFinish,
    earlyStartAt: '08:00:00',
    earlyFinishAt: '17:00:00',
    lateStartAt: '08:00:00',
    lateFinishAt: '17:00:00',
    freeFloat: 0,
    summary: false,
    percentDone: 0,
    ...about,
    why: { ...why, late: { kind: 'PLAN_FINISH', text: 'The plan ends.' } },
  };
}

export const schedule: Schedule = {
  start: '2026-01-05',
  finish: '2026-01-16',
  durationDays: 10,
  conventions: {
    durations: '',
    lags: '',
    dayRule: '',
    milestones: '',
    timesOfDay: '',
    floats: '',
    critical: '',
    constraints: '',
    progress: '',
    summaries: '',
    grainMinutes: 30,
    hoursPerDay: 8,
    planStart: '2026-01-05',
    calendar,
  },
  tasks: [
    dates(
      'list',
      { earlyStart: '2026-01-05', earlyFinish: '2026-01-07', totalFloat: 0, critical: true },
      { kind: 'PLAN_START', text: 'Starts with the plan.', date: '2026-01-05', nonWorkingDays: 0 },
    ),
    dates(
      'agree',
      { earlyStart: '2026-01-05', earlyFinish: '2026-01-07', totalFloat: 4, critical: false },
      { kind: 'MOON_PHASE', text: 'Starts on 2026-01-05 because the moon is full.' },
    ),
    dates(
      'decided',
      { earlyStart: '2026-01-16', earlyFinish: '2026-01-16', totalFloat: 0, critical: true },
      {
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
    ),
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
      becauseCode: 'ROLLOUT_WAITS',
      next: "Keep the pilot's group small and its end fixed",
      nextCode: 'KEEP_PILOT_SMALL',
      parameters: {},
    },
    {
      key: 'DATA_DRIVEN',
      state: 'FAIL',
      because: 'No KPI measures the plan',
      becauseCode: 'NO_KPI',
      next: 'Define a KPI with a baseline for "Halve the waiting time"',
      nextCode: 'DEFINE_KPI',
      parameters: { goal: 'Halve the waiting time' },
    },
    {
      key: 'ASSESS_ROI_REGULARLY',
      state: 'ATTENTION',
      because: 'The business case was last looked at 120 days ago, on 2026-01-09',
      becauseCode: 'BUSINESS_CASE_OLD',
      next: 'Compare it with what has really happened, and note it as a review of the kind ROI',
      nextCode: 'REVIEW_ROI',
      parameters: { days: '120', on: '2026-01-09' },
    },
  ],
  risks: {
    open: 1,
    high: 1,
    worst: [
      {
        id: 'r1',
        version: 1,
        challenge: 'PEOPLE',
        title: 'Nobody uses it',
        likelihood: 3,
        impact: 4,
        score: 12,
        rating: 'HIGH',
        status: 'OPEN',
        probability: 0.5,
        probabilityDerived: true,
        taskIds: [],
        ...times,
      },
    ],
    challenges: [],
  },
};
