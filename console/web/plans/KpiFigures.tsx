import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../language/formats';
import type { Overview } from './contract';
import { Unavailable } from './Unavailable';

const colors = {
  ON_TRACK: 'green',
  ACHIEVED: 'green',
  AT_RISK: 'orange',
  OFF_TRACK: 'red',
  NO_DATA: 'gray',
} as const;
type KpiStatus = keyof typeof colors;

export function KpiFigures({ kpis }: { kpis: Overview['kpis'] }) {
  if (kpis.available) {
    return <Counts byStatus={kpis.byStatus ?? {}} />;
  }
  const { lastKnown, reason } = kpis;
  return (
    <Unavailable
      reason={reason}
      lastKnown={lastKnown && { figures: <Counts byStatus={lastKnown.byStatus ?? {}} />, at: lastKnown.at }}
    />
  );
}

function Counts({ byStatus }: { byStatus: Record<string, number> }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const counted = Object.entries(byStatus).filter(([, count]) => count > 0);
  if (counted.length === 0) {
    return <Text c="dimmed">{t('overview.kpis.none')}</Text>;
  }
  return (
    <Stack gap="xs">
      {counted.map(([status, count]) => (
        <Group key={status} justify="space-between">
          <Badge variant="light" size="lg" color={isKnown(status) ? colors[status] : 'gray'}>
            {isKnown(status) ? t(`kpi.status.${status}`) : status}
          </Badge>
          <Text fw={650}>{formats.number(count)}</Text>
        </Group>
      ))}
    </Stack>
  );
}

function isKnown(status: string): status is KpiStatus {
  return status in colors;
}
