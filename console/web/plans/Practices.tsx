import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconCheck, IconQuestionMark, IconX, type Icon } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isKnown } from '../api/known';
import type { Overview } from './contract';
import classes from './Practices.module.css';

const states = {
  PASS: { color: 'green', icon: IconCheck },
  ATTENTION: { color: 'orange', icon: IconAlertTriangle },
  FAIL: { color: 'red', icon: IconX },
} as const satisfies Record<string, { color: string; icon: Icon }>;

const names = {
  START_SMALL: 'practice.START_SMALL',
  INVOLVE_STAKEHOLDERS: 'practice.INVOLVE_STAKEHOLDERS',
  DATA_DRIVEN: 'practice.DATA_DRIVEN',
  SCALE_AND_FLEXIBILITY: 'practice.SCALE_AND_FLEXIBILITY',
  ASSESS_ROI_REGULARLY: 'practice.ASSESS_ROI_REGULARLY',
} as const;

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
                  {isKnown(names, key) ? t(names[key]) : key}
                </Title>
                <PracticeStateBadge state={state} />
              </Group>
              {/* The services speak English for now. */}
              <Text mt={4} lang="en">
                {because}
              </Text>
              {next && (
                <Text c="dimmed" size="sm" mt={4}>
                  <IconArrowRight
                    size={16}
                    role="img"
                    aria-hidden={false}
                    aria-label={t('practices.next')}
                    className={classes.next}
                  />
                  <span lang="en">{next}</span>
                </Text>
              )}
            </li>
          ))}
        </ul>
      </Stack>
    </Paper>
  );
}

function PracticeStateBadge({ state }: { state: string | undefined }) {
  const { t } = useTranslation();
  const known = isKnown(states, state);
  const { color, icon: StateIcon } = known ? states[state] : { color: 'gray', icon: IconQuestionMark };
  return (
    <Badge variant="light" color={color} leftSection={<StateIcon size={14} aria-hidden />}>
      {known ? t(`practiceState.${state}`) : state}
    </Badge>
  );
}
