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
  const { score, level } = known;
  return (
    <Stack gap="sm">
      <Figure
        value={score === undefined ? t('none') : t('overview.readiness.score', { score: formats.number(score) })}
        label={level === undefined ? t('overview.readiness.noLevel') : t('overview.readiness.level', { level })}
      />
      {score !== undefined && <Progress value={score} aria-hidden />}
    </Stack>
  );
}
