import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconCheck, IconQuestionMark, IconX, type Icon } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Overview } from './contract';
import classes from './Practices.module.css';

const states = {
  PASS: { color: 'green', icon: IconCheck },
  ATTENTION: { color: 'orange', icon: IconAlertTriangle },
  FAIL: { color: 'red', icon: IconX },
} as const satisfies Record<string, { color: string; icon: Icon }>;
type PracticeState = keyof typeof states;

/** The five practices: how each stands, the fact that decided it, and the next thing to do. */
export function Practices({ practices }: { practices: Overview['practices'] }) {
  const { t } = useTranslation();
  const heading = useId();
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby={heading}>
      <Stack gap="md">
        <Stack gap={2}>
          <Title order={2} size="h4" id={heading}>
            {t('practices.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('practices.text')}
          </Text>
        </Stack>
        <ul className={classes.practices}>
          {practices.map(({ key, state, because, next }) => (
            <li key={key} className={classes.practice}>
              <Group justify="space-between" align="flex-start" gap="xs">
                <Title order={3} size="h6">
                  {t(`practice.${key}`, { defaultValue: key })}
                </Title>
                <PracticeStateBadge state={state} />
              </Group>
              <Text mt={4}>{because}</Text>
              {next && (
                <Text c="dimmed" size="sm" mt={4}>
                  <IconArrowRight size={16} aria-hidden className={classes.next} />
                  {t('practices.next', { next })}
                </Text>
              )}
            </li>
          ))}
        </ul>
      </Stack>
    </Paper>
  );
}

function PracticeStateBadge({ state }: { state: string }) {
  const { t } = useTranslation();
  const known = isKnown(state);
  const { color, icon: StateIcon } = known ? states[state] : { color: 'gray', icon: IconQuestionMark };
  return (
    <Badge variant="light" color={color} leftSection={<StateIcon size={14} aria-hidden />}>
      {known ? t(`practiceState.${state}`) : state}
    </Badge>
  );
}

function isKnown(state: string): state is PracticeState {
  return state in states;
}
