import { Badge, Group, Paper, Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconFlag3, IconListTree, IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../language/formats';
import type { Outline, Schedule } from './contract';
import classes from './ScheduleTable.module.css';
import { nested, type Nested } from './nested';
import { TimelineBar, type Span } from './TimelineBar';
import { useReason } from './useReason';

type Step = Outline['steps'][number];
type Task = Step['tasks'][number];
type Dates = Schedule['tasks'][number];

interface ScheduleTableProps {
  outline: Outline;
  schedule: Schedule;
  onlyCritical: boolean;
  withReasons: boolean;
}

export function ScheduleTable({ outline, schedule, onlyCritical, withReasons }: ScheduleTableProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const dates = new Map(schedule.tasks.map((task) => [task.taskId, task]));
  const span: Span = { start: schedule.start, finish: schedule.finish };
  const reasonOf = useReason(outline);
  const reasonFor = (scheduled: Dates | undefined) => scheduled && reasonOf(scheduled.why);
  const isShown = (task: Task) => !onlyCritical || dates.get(task.id)?.critical === true;
  const steps = outline.steps
    .map((step) => ({ ...step, tasks: nested(step.tasks).filter(({ task }) => isShown(task)) }))
    .filter(({ tasks }) => tasks.length > 0);

  return (
    <Paper withBorder>
      <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table verticalSpacing="sm" horizontalSpacing="md" aria-label={t('schedule.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('task.name')}</Table.Th>
              <Table.Th scope="col">{t('task.start')}</Table.Th>
              <Table.Th scope="col">{t('task.finish')}</Table.Th>
              <Table.Th scope="col" ta="right">
                {t('task.float')}
              </Table.Th>
              <Table.Th scope="col" w="26%" visibleFrom="md">
                <VisuallyHidden>{t('schedule.timeline')}</VisuallyHidden>
                <Group justify="space-between" wrap="nowrap" aria-hidden>
                  <Text size="xs" c="dimmed">
                    {formats.shortDate(span.start)}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {formats.shortDate(span.finish)}
                  </Text>
                </Group>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          {steps.map((step) => (
            <Table.Tbody key={step.id}>
              <Table.Tr className={classes.step}>
                <Table.Th scope="rowgroup" colSpan={5}>
                  {t('schedule.step', { position: step.position, name: step.name })}
                </Table.Th>
              </Table.Tr>
              {step.tasks.map(({ task, depth, partOf }) => (
                <TaskRow
                  key={task.id}
                  task={task}
                  depth={depth}
                  partOf={partOf}
                  dates={dates.get(task.id)}
                  span={span}
                  reason={withReasons ? reasonFor(dates.get(task.id)) : undefined}
                />
              ))}
            </Table.Tbody>
          ))}
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

interface TaskRowProps extends Nested<Task> {
  dates: Dates | undefined;
  span: Span;
  /** Why the dates are what they are; left away where nobody asked. */
  reason: string | undefined;
}

function TaskRow({ task, depth, partOf, dates, span, reason }: TaskRowProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Stack gap={4} ps={depth * 24}>
          <Group gap="xs">
            {dates?.summary && <IconListTree size={16} aria-label={t('task.summary')} role="img" />}
            {task.kind === 'MILESTONE' && <IconFlag3 size={16} aria-label={t('task.milestone')} role="img" />}
            <Text component="span" fw={dates?.summary ? 700 : 500}>
              {task.name}
            </Text>
            {partOf !== undefined && <VisuallyHidden>{t('task.partOf', { name: partOf })}</VisuallyHidden>}
            {dates?.critical && (
              <Badge variant="light" color="orange" size="sm">
                {t('task.critical')}
              </Badge>
            )}
            {task.onHold && (
              <Badge variant="light" color="grape" size="sm" leftSection={<IconPlayerPause size={12} aria-hidden />}>
                {t('task.onHold')}
              </Badge>
            )}
          </Group>
          {task.onHold && (
            <Text component="span" size="sm">
              {task.onHoldReason}
            </Text>
          )}
          {reason && (
            <Text size="sm" c="dimmed">
              {reason}
            </Text>
          )}
        </Stack>
      </Table.Th>
      <Table.Td className={classes.date}>{dates ? formats.date(dates.earlyStart) : t('none')}</Table.Td>
      <Table.Td className={classes.date}>{dates ? formats.date(dates.earlyFinish) : t('none')}</Table.Td>
      <Table.Td className={classes.date} ta="right">
        {dates ? t('task.days', { count: dates.totalFloat, days: formats.number(dates.totalFloat) }) : t('none')}
      </Table.Td>
      <Table.Td visibleFrom="md">
        {dates && (
          <TimelineBar span={span} dates={dates} milestone={task.kind === 'MILESTONE'} summary={dates.summary} />
        )}
      </Table.Td>
    </Table.Tr>
  );
}
