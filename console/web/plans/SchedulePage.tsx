import { Group, Paper, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../language/formats';
import { Answer } from '../states/Answer';
import { Notice } from '../states/Notice';
import type { Outline, Schedule } from './contract';
import { Figure } from './Figure';
import { useOutline, useSchedule } from './queries';
import { ScheduleTable } from './ScheduleTable';

const route = getRouteApi('/plans/$planId');

/** The steps and tasks of a plan with their dates, which of them decide the finish, and why each date is what it is. */
export function SchedulePage() {
  const { planId } = route.useParams();
  const outline = useOutline(planId);
  const schedule = useSchedule(planId);
  return (
    <Answer query={outline}>
      {(steps) => <Answer query={schedule}>{(dates) => <ScheduledOutline outline={steps} schedule={dates} />}</Answer>}
    </Answer>
  );
}

function ScheduledOutline({ outline, schedule }: { outline: Outline; schedule: Schedule }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [shown, show] = useState<'all' | 'critical'>('all');
  const [withReasons, setWithReasons] = useState(true);
  const tasks = outline.steps.flatMap((step) => step.tasks);
  // A task with others inside it is no work of its own.
  const summaries = new Set(schedule.tasks.filter(({ summary }) => summary).map(({ taskId }) => taskId));
  const work = tasks.filter(({ id }) => !summaries.has(id));
  const critical = schedule.tasks.filter((task) => task.critical && !task.summary).length;

  if (tasks.length === 0) {
    return (
      <Notice icon={IconListDetails} title={t('schedule.empty.title')}>
        {t('schedule.empty.text')}
      </Notice>
    );
  }
  return (
    <Stack gap="lg">
      <Paper withBorder p="lg">
        <Group gap="xl">
          <Figure value={formats.date(schedule.start)} label={t('schedule.start')} />
          <Figure value={formats.date(schedule.finish)} label={t('schedule.finish')} />
          <Figure
            value={t('schedule.criticalOf', { critical, count: work.length })}
            label={t('schedule.criticalMeaning')}
          />
        </Group>
      </Paper>
      <Group justify="space-between">
        <SegmentedControl
          aria-label={t('schedule.which')}
          value={shown}
          onChange={show}
          data={[
            { value: 'all', label: t('schedule.all') },
            { value: 'critical', label: t('schedule.onlyCritical') },
          ]}
        />
        <Switch
          label={t('schedule.withReasons')}
          checked={withReasons}
          onChange={(event) => {
            setWithReasons(event.currentTarget.checked);
          }}
        />
      </Group>
      {shown === 'critical' && critical === 0 ? (
        <Text c="dimmed">{t('schedule.noneCritical')}</Text>
      ) : (
        <ScheduleTable
          outline={outline}
          schedule={schedule}
          onlyCritical={shown === 'critical'}
          withReasons={withReasons}
        />
      )}
    </Stack>
  );
}
