import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isKnown } from '../api/known';
import { useFormats } from '../language/formats';
import type { Overview } from './contract';
import { Unavailable } from './Unavailable';

const colors = {
  ACHIEVED: 'green',
  ON_TRACK: 'green',
  AT_RISK: 'orange',
  OFF_TRACK: 'red',
  NO_TARGET: 'gray',
  NO_DATA: 'gray',
  STALE: 'orange',
} as const;

export function KpiFigures({ kpis }: { kpis: Overview['kpis'] }) {
  const { t } = useTranslation();
  const { available, byStatus, reasonCode, reason, lastKnown } = kpis;
  return available ? (
    <Counts byStatus={byStatus ?? {}} />
  ) : (
    <Unavailable
      code={reasonCode}
      sentence={reason}
      noneYet={t('overview.kpis.none')}
      lastKnown={lastKnown && <Counts byStatus={lastKnown.byStatus} />}
      lastKnownAt={lastKnown?.at}
    />
  );
}

function Counts({ byStatus }: { byStatus: Record<string, number> }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const known = Object.keys(colors);
  const counted = Object.entries(byStatus)
    .filter(([, count]) => count > 0)
    .sort(([left], [right]) => known.indexOf(left) - known.indexOf(right));
  if (counted.length === 0) {
    return <Unavailable code="NONE_YET" noneYet={t('overview.kpis.none')} />;
  }
  return (
    <Stack gap="xs">
      {counted.map(([status, count]) => (
        <Group key={status} justify="space-between">
          <Badge variant="light" size="lg" color={isKnown(colors, status) ? colors[status] : 'gray'}>
            {isKnown(colors, status) ? t(`kpi.status.${status}`) : status}
          </Badge>
          <Text fw={650}>{formats.number(count)}</Text>
        </Group>
      ))}
    </Stack>
  );
}
