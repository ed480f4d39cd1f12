import { useTranslation } from 'react-i18next';
import { isKnown } from '../api/known';
import { useFormats, type Formats } from '../language/formats';
import type { Overview } from './contract';

/** How a parameter is written; the grammar of its sentence follows the one that is a `count`. */
type Kind = 'text' | 'number' | 'count' | 'date';
type Kinds = Readonly<Record<string, Kind>>;

/** The facts that can decide about a practice, with the parameters that their sentences name. */
export const practiceFacts = {
  NO_PILOT: {},
  ROLLOUT_BEFORE_PILOT: { task: 'text' },
  ROLLOUT_NOT_WAITING: { task: 'text' },
  PILOT_STOPPED: { pilot: 'text' },
  PILOT_SCALES: { pilot: 'text' },
  PILOT_DONE: {},
  ROLLOUT_WAITS: {},
  ROLLOUT_GATED: { gate: 'text', pilot: 'text' },
  PILOT_GATE_WAIVED: { gate: 'text', pilot: 'text' },
  NOBODY_AFFECTED_NAMED: {},
  NOBODY_AFFECTED_NAMED_YET: { done: 'number', tasks: 'number' },
  NOT_ALL_CONSULTED: { consulted: 'number', affected: 'number', names: 'text' },
  NOT_ALL_ANSWERED: { answered: 'number', affected: 'number', names: 'text' },
  CONCERN_WAITS: { open: 'count', since: 'date' },
  ALL_INVOLVED: { affected: 'count' },
  NO_GOAL: {},
  KPIS_UNKNOWN: {},
  NO_KPI: {},
  GOAL_WITHOUT_KPI: { goal: 'text' },
  BASELINES_UNKNOWN: {},
  KPI_NOT_FOUND: { goal: 'text', kpis: 'text' },
  KPI_WITHOUT_BASELINE: { goal: 'text', kpis: 'text' },
  ALL_GOALS_MEASURED: { kpis: 'count' },
  CHOICE_NOT_EVALUATED: { option: 'text' },
  CHOICE_EVALUATED: { option: 'text' },
  NO_EVALUATION_TASK: {},
  NOT_EVALUATED_YET: {},
  EVALUATION_TASK_DONE: { task: 'text' },
  NO_BUSINESS_CASE: {},
  ROI_REVIEW_OLD: { days: 'count', on: 'date' },
  BUSINESS_CASE_OLD: { days: 'count', on: 'date' },
  ROI_REVIEWED: { on: 'date' },
  BUSINESS_CASE_FRESH: { on: 'date' },
} as const satisfies Record<string, Kinds>;

/** The next things to do about a practice, with the parameters that their sentences name. */
export const practiceActions = {
  ADD_PILOT: {},
  STOP_ROLLOUT: {},
  PLAN_OTHER_PILOT: {},
  MAKE_ROLLOUT_WAIT: {},
  SHUT_GATE: {},
  ROLL_OUT_BY_GROUPS: {},
  KEEP_PILOT_SMALL: {},
  NAME_AFFECTED: {},
  DO_TASK: { next: 'text' },
  CONSULT: { next: 'text' },
  ANSWER: { next: 'text' },
  ANSWER_CONCERNS: {},
  GO_ON_ANSWERING: {},
  ADD_GOAL: {},
  ASK_ROI_AGAIN: {},
  DEFINE_KPI: { goal: 'text' },
  NAME_KPI: {},
  ATTACH_KPI: {},
  SET_BASELINE: {},
  LOOK_MONTHLY: {},
  ADD_EVALUATION: {},
  EVALUATE_CHOICE: { option: 'text' },
  EVALUATE_AGAIN: {},
  MAKE_BUSINESS_CASE: {},
  REVIEW_ROI: {},
  REVIEW_ROI_BY: { by: 'date' },
} as const satisfies Record<string, Kinds>;

type Check = Overview['practices'][number];

/** A text, and its language where it isn't the one of the page. */
export interface Said {
  text: string;
  language: 'en' | undefined;
}

/**
 * Says in the chosen language what decided about a practice and what to do next. A code that is unknown here, or one
 * whose parameters aren't as expected, is said in the English of the service.
 */
export function usePracticeTexts(): { fact: (check: Check) => Said; action: (check: Check) => Said } {
  const { t } = useTranslation();
  const formats = useFormats();
  return {
    fact: ({ becauseCode: code, because, parameters }) => {
      const written = isKnown(practiceFacts, code) && writtenOut(practiceFacts[code], parameters, formats);
      return written ? { text: t(`practiceFact.${code}`, written), language: undefined } : english(because);
    },
    action: ({ nextCode: code, next, parameters }) => {
      const written = isKnown(practiceActions, code) && writtenOut(practiceActions[code], parameters, formats);
      return written ? { text: t(`practiceAction.${code}`, written), language: undefined } : english(next);
    },
  };
}

function english(text: string): Said {
  return { text, language: 'en' };
}

/** The parameters as people write them, or undefined where one is missing or isn't what it should be. */
function writtenOut(kinds: Kinds, parameters: Check['parameters'], formats: Formats) {
  const written: Record<string, string> = {};
  let count = 0;
  for (const [name, kind] of Object.entries(kinds)) {
    const value = parameters[name];
    const text = value === undefined ? undefined : writtenAs(kind, value, formats);
    if (text === undefined) {
      return undefined;
    }
    written[name] = text;
    count = kind === 'count' ? Number(value) : count;
  }
  return { ...written, count };
}

function writtenAs(kind: Kind, value: string, formats: Formats): string | undefined {
  switch (kind) {
    case 'text':
      return value;
    case 'number':
    case 'count':
      return /^\d+$/.test(value) ? formats.number(Number(value)) : undefined;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? formats.date(value) : undefined;
  }
}
