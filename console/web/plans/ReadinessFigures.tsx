import { Progress, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../language/formats';
import type { Overview } from './contract';
import { Figure } from './Figure';
import { Unavailable } from './Unavailable';

interface Known {
  /** 0 to 100. */
  score?: number | undefined;
  level?: number | undefined;
  /** Only a part of a questionnaire was asked: a first indication, between these bounds of the whole where they are known. */
  indicative?: boolean | undefined;
  low?: number | undefined;
  high?: number | undefined;
}

export function ReadinessFigures({ readiness }: { readiness: Overview['readiness'] }) {
  const { t } = useTranslation();
  const { available, reasonCode, reason, lastKnown } = readiness;
  return available ? (
    <Known known={readiness} />
  ) : (
    <Unavailable
      code={reasonCode}
      sentence={reason}
      noneYet={t('overview.readiness.none')}
      lastKnown={lastKnown && <Known known={lastKnown} />}
      lastKnownAt={lastKnown?.at}
    />
  );
}

function Known({ known }: { known: Known }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { score, indicative } = known;
  return (
    <Stack gap="sm">
      <Figure
        value={score === undefined ? t('none') : t('overview.readiness.score', { score: formats.number(score) })}
        label={useLabel(known)}
      />
      {score !== undefined && !indicative && <Progress value={score} aria-hidden />}
    </Stack>
  );
}

function useLabel({ level, indicative, low, high }: Known): string {
  const { t } = useTranslation();
  const formats = useFormats();
  if (indicative) {
    return low === undefined || high === undefined
      ? t('overview.readiness.indicative')
      : t('overview.readiness.indicativeBetween', { low: formats.number(low), high: formats.number(high) });
  }
  return level === undefined ? t('overview.readiness.noLevel') : t('overview.readiness.level', { level });
}
