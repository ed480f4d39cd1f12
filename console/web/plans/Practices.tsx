import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconCheck, IconQuestionMark, IconX, type Icon } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isKnown } from '../api/known';
import type { Overview } from './contract';
import classes from './Practices.module.css';
import { usePracticeTexts, type Said } from './usePracticeTexts';

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
  const texts = usePracticeTexts();
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
          {practices.map((practice) => (
            <li key={practice.key} className={classes.practice}>
              <Group justify="space-between" align="flex-start" gap="xs">
                <Title order={3} size="h6">
                  {isKnown(names, practice.key) ? t(names[practice.key]) : practice.key}
                </Title>
                <PracticeStateBadge state={practice.state} />
              </Group>
              <Text mt={4}>
                <Sentence said={texts.fact(practice)} />
              </Text>
              {practice.next && (
                <Text c="dimmed" size="sm" mt={4}>
                  <IconArrowRight
                    size={16}
                    role="img"
                    aria-hidden={false}
                    aria-label={t('practices.next')}
                    className={classes.next}
                  />
                  <Sentence said={texts.action(practice)} />
                </Text>
              )}
            </li>
          ))}
        </ul>
      </Stack>
    </Paper>
  );
}

function Sentence({ said: { text, language } }: { said: Said }) {
  return <span lang={language}>{text}</span>;
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
