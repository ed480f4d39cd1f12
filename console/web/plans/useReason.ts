import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { isKnown } from '../api/known';
import { useFormats, type Formats } from '../language/formats';
import type { Outline, Schedule } from './contract';

const constraints = { ASAP: 1, ALAP: 1, SNET: 1, SNLT: 1, FNET: 1, FNLT: 1, MSO: 1, MFO: 1 } as const;
const dependencies = { FS: 1, SS: 1, FF: 1, SF: 1 } as const;

type Why = Schedule['tasks'][number]['why'];

/** Says in the chosen language what set the dates of a task; a kind of reason unknown here, as the service says it. */
export function useReason(outline: Outline): (why: Why) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  const names = new Map(outline.steps.flatMap(({ tasks }) => tasks.map(({ id, name }) => [id, name])));
  return (why) => {
    const reason = decided(why, names, t, formats);
    const skipped = why.nonWorkingDays ?? 0;
    return skipped > 0 && reason !== why.text ? `${reason} ${t('why.skipped', { count: skipped })}` : reason;
  };
}

function decided(why: Why, names: Map<string, string>, t: TFunction, formats: Formats): string {
  const date = why.date === undefined ? '' : formats.date(why.date);
  switch (why.kind) {
    case 'PREDECESSOR':
      return predecessor(why, names, t, formats) ?? why.text;
    case 'CONSTRAINT':
      return constraint(why, t, formats) ?? why.text;
    case 'PARENT':
      return parent(why, names, t, formats) ?? why.text;
    case 'CHILDREN':
      return t('why.CHILDREN');
    case 'PLAN_START':
    case 'STATUS_DATE':
    case 'PROGRESS':
    case 'DONE':
    case 'AS_LATE_AS_POSSIBLE':
      return t(`why.${why.kind}`, { date });
    default:
      return why.text;
  }
}

/** What holds a task around it holds the task as well. */
function parent(why: Why, names: Map<string, string>, t: TFunction, formats: Formats) {
  const name = names.get(why.parentId ?? '');
  const reason = predecessor(why, names, t, formats) ?? constraint(why, t, formats);
  return name === undefined || reason === undefined ? undefined : `${t('why.PARENT', { name })} ${reason}`;
}

function constraint(why: Why, t: TFunction, formats: Formats) {
  const date = why.date === undefined ? '' : formats.date(why.date);
  return isKnown(constraints, why.constraint) ? t(`why.constraint.${why.constraint}`, { date }) : undefined;
}

function predecessor(why: Why, names: Map<string, string>, t: TFunction, formats: Formats) {
  const name = names.get(why.predecessorId ?? '');
  if (name === undefined || !isKnown(dependencies, why.type) || why.predecessorDate === undefined) {
    return undefined;
  }
  const sentence = t(`why.after.${why.type}`, { name, date: formats.date(why.predecessorDate) });
  const lag = why.lag ?? 0;
  if (lag === 0) {
    return sentence;
  }
  const unit = why.lagUnit === 'ELAPSED' ? 'elapsed' : 'working';
  const days = { count: Math.abs(lag), days: formats.number(Math.abs(lag)) };
  return `${sentence} ${lag > 0 ? t(`why.later.${unit}`, days) : t(`why.earlier.${unit}`, days)}`;
}
