import { Badge, Grid, Group, Paper, RingProgress, Stack, Text, Title } from '@mantine/core';
import {
  IconAlertTriangle,
  IconChartLine,
  IconCoins,
  IconFlag3,
  IconGauge,
  IconProgressCheck,
  type Icon,
} from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isKnown } from '../api/known';
import { useFormats } from '../language/formats';
import { Answer } from '../states/Answer';
import type { Overview } from './contract';
import { Figure } from './Figure';
import { FinanceFigures } from './FinanceFigures';
import { KpiFigures } from './KpiFigures';
import { Practices } from './Practices';
import { useOverview } from './queries';
import { ReadinessFigures } from './ReadinessFigures';

const route = getRouteApi('/plans/$planId');

/** One page for the owner: how far, what next, is the business ready, does it pay, does it work. */
export function OverviewPage() {
  const { planId } = route.useParams();
  return <Answer query={useOverview(planId)}>{(overview) => <OverviewCards overview={overview} />}</Answer>;
}

function OverviewCards({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  return (
    <Stack gap="lg">
      <Grid gap="lg">
        <OverviewCard icon={IconProgressCheck} title={t('overview.progress.title')}>
          <ProgressFigures progress={overview.progress} />
        </OverviewCard>
        <OverviewCard icon={IconFlag3} title={t('overview.milestone.title')}>
          <NextMilestone milestone={overview.nextMilestone} />
        </OverviewCard>
        <OverviewCard icon={IconAlertTriangle} title={t('overview.risks.title')}>
          <RiskFigures risks={overview.risks} />
        </OverviewCard>
        <OverviewCard icon={IconGauge} title={t('overview.readiness.title')}>
          <ReadinessFigures readiness={overview.readiness} />
        </OverviewCard>
        <OverviewCard icon={IconCoins} title={t('overview.finance.title')}>
          <FinanceFigures finance={overview.finance} />
        </OverviewCard>
        <OverviewCard icon={IconChartLine} title={t('overview.kpis.title')}>
          <KpiFigures kpis={overview.kpis} />
        </OverviewCard>
      </Grid>
      <Practices practices={overview.practices} />
    </Stack>
  );
}

function OverviewCard({ icon: CardIcon, title, children }: { icon: Icon; title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <Grid.Col span={{ base: 12, sm: 6, md: 4 }}>
      <Paper component="section" withBorder p="lg" h="100%" aria-labelledby={heading}>
        <Stack gap="md">
          <Group gap="xs" c="dimmed">
            <CardIcon size={20} aria-hidden />
            <Title order={2} size="h6" fw={600} id={heading}>
              {title}
            </Title>
          </Group>
          {children}
        </Stack>
      </Paper>
    </Grid.Col>
  );
}

function ProgressFigures({ progress }: { progress: Overview['progress'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { total, done, percent, finish } = progress;
  if (percent === undefined) {
    return <Text c="dimmed">{t('overview.progress.none')}</Text>;
  }
  return (
    <Group gap="lg" wrap="nowrap">
      <RingProgress
        size={92}
        thickness={9}
        roundCaps={percent > 0}
        sections={[{ value: percent, color: 'pine' }]}
        label={
          <Text ta="center" fw={650}>
            {formats.percent(percent / 100)}
          </Text>
        }
      />
      <Stack gap={2}>
        <Text>{t('overview.progress.tasks', { done: formats.number(done), count: total })}</Text>
        <Text size="sm" c="dimmed">
          {t('overview.progress.finish', { date: formats.date(finish) })}
        </Text>
      </Stack>
    </Group>
  );
}

function NextMilestone({ milestone }: { milestone: Overview['nextMilestone'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (!milestone) {
    return <Text c="dimmed">{t('overview.milestone.none')}</Text>;
  }
  return (
    <Stack gap="sm" align="flex-start">
      <Figure value={formats.date(milestone.date)} label={milestone.name} />
      {milestone.critical && (
        <Badge variant="light" color="orange">
          {t('task.critical')}
        </Badge>
      )}
    </Stack>
  );
}

const ratingColors = { LOW: 'gray', MODERATE: 'gray', HIGH: 'orange', CRITICAL: 'red' } as const;

function RiskFigures({ risks }: { risks: Overview['risks'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (risks.open === 0) {
    return <Text c="dimmed">{t('overview.risks.none')}</Text>;
  }
  return (
    <Stack gap="sm">
      <Figure value={formats.number(risks.open)} label={t('overview.risks.open', { count: risks.open })} />
      {risks.worst.map(({ id, title, rating }) => (
        <Group key={id} justify="space-between" wrap="nowrap">
          <Text size="sm" truncate>
            {title}
          </Text>
          <Badge
            variant="light"
            color={isKnown(ratingColors, rating) ? ratingColors[rating] : 'gray'}
            style={{ flexShrink: 0 }}
          >
            {isKnown(ratingColors, rating) ? t(`rating.${rating}`) : rating}
          </Badge>
        </Group>
      ))}
    </Stack>
  );
}
