import {
  Alert,
  Breadcrumbs,
  Button,
  Fieldset,
  Group,
  Paper,
  Select,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { IconAlertTriangle, IconCalendar, IconLock } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { PageButton, PageLink } from '../app/links';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem';
import { usePageTitle } from '../app/pageTitle';
import { useFormats } from '../language/formats';
import { useMayWrite } from '../session/session';
import { Failure, ProblemText } from '../states/Failure';
import { Notice } from '../states/Notice';
import type { NewPlan } from './contract';
import { useCreatePlan } from './queries';

const templateKey = 'ai-integration';
const benefitTypes = ['PROCESS_AUTOMATION', 'DECISION_MAKING', 'CUSTOMER_EXPERIENCE', 'EFFICIENCY'] as const;
type BenefitType = (typeof benefitTypes)[number];
const usualCurrencies = ['EUR', 'USD', 'GBP', 'CHF'];

interface Values {
  name: string;
  /** A calendar date (`YYYY-MM-DD`). */
  startDate: string | null;
  currency: string | null;
  goal: string;
  benefitType: BenefitType | null;
}

/** Where the service says what is wrong with a field, by JSON pointer, and which field of the form that is. */
const fields: Record<string, keyof Values> = {
  '/name': 'name',
  '/startDate': 'startDate',
  '/currency': 'currency',
  '/goals/0/name': 'goal',
  '/goals/0/benefitType': 'benefitType',
};

export function NewPlanPage() {
  const { t } = useTranslation();
  usePageTitle(t('plans.new'));
  const mayWrite = useMayWrite();
  return (
    <Stack gap="lg" maw={680} mx="auto">
      <Breadcrumbs>
        <PageLink to="/plans">{t('plans.title')}</PageLink>
        <Text>{t('plans.new')}</Text>
      </Breadcrumbs>
      <Stack gap={4}>
        <Title order={1}>{t('plans.new')}</Title>
        <Text c="dimmed">{t('newPlan.text')}</Text>
      </Stack>
      {mayWrite ? (
        <NewPlanForm />
      ) : (
        <Notice icon={IconLock} title={t('failure.forbidden')}>
          {t('newPlan.readOnly')}
        </Notice>
      )}
    </Stack>
  );
}

function NewPlanForm() {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const navigate = useNavigate();
  const creation = useCreatePlan();
  // One key for one plan: pressing the button again after a lost answer never makes a second plan.
  const [idempotencyKey, setIdempotencyKey] = useState(() => crypto.randomUUID());
  const currencies = useMemo(
    () =>
      [...new Set([...usualCurrencies, ...Intl.supportedValuesOf('currency')])].map((code) => ({
        value: code,
        label: formats.currency(code),
      })),
    [formats],
  );
  const form = useForm<Values>({
    mode: 'uncontrolled',
    initialValues: { name: '', startDate: nextMonday(new Date()), currency: null, goal: '', benefitType: null },
    validate: {
      name: (name) => (name.trim() === '' ? t('newPlan.missing.name') : null),
      startDate: (date) => (date === null ? t('newPlan.missing.startDate') : null),
      currency: (currency) => (currency === null ? t('newPlan.missing.currency') : null),
      goal: (goal) => (goal.trim() === '' ? t('newPlan.missing.goal') : null),
      benefitType: (benefitType) => (benefitType === null ? t('newPlan.missing.benefitType') : null),
    },
    onValuesChange: () => {
      setIdempotencyKey(crypto.randomUUID());
    },
  });

  const focusFirst = (errors: Partial<Record<string, unknown>>) => {
    const first = Object.keys(form.getValues()).find((field) => errors[field]);
    if (first !== undefined) {
      form.getInputNode(first)?.focus();
    }
  };

  const create = ({ name, startDate, currency, goal, benefitType }: Values) => {
    if (startDate === null || currency === null || benefitType === null) {
      return;
    }
    const plan: NewPlan = {
      name: name.trim(),
      templateKey,
      startDate,
      currency,
      goals: [{ name: goal.trim(), benefitType }],
      templateLanguage: i18n.resolvedLanguage ?? 'en',
    };
    creation.mutate(
      { plan, idempotencyKey },
      {
        onSuccess: ({ id }) => void navigate({ to: '/plans/$planId', params: { planId: id } }),
        onError: (error) => {
          const errors = fieldErrors(error);
          form.setErrors(errors);
          focusFirst(errors);
        },
      },
    );
  };

  return (
    <Paper withBorder p={{ base: 'md', sm: 'xl' }}>
      <form noValidate onSubmit={form.onSubmit(create, focusFirst)}>
        <Stack gap="lg">
          <TextInput
            label={t('plan.name')}
            description={t('newPlan.nameHint')}
            withAsterisk
            required
            maxLength={200}
            key={form.key('name')}
            {...form.getInputProps('name')}
          />
          <Group grow align="flex-start" wrap="wrap" preventGrowOverflow={false}>
            <DateInput
              label={t('plan.startDate')}
              withAsterisk
              required
              valueFormat="LL"
              leftSection={<IconCalendar size={18} aria-hidden />}
              key={form.key('startDate')}
              {...form.getInputProps('startDate')}
            />
            <Select
              label={t('plan.currency')}
              withAsterisk
              required
              searchable
              data={currencies}
              limit={40}
              nothingFoundMessage={t('nothingFound')}
              key={form.key('currency')}
              {...form.getInputProps('currency')}
            />
          </Group>
          <Fieldset legend={t('newPlan.goal.legend')}>
            <Stack gap="md">
              <TextInput
                label={t('newPlan.goal.name')}
                description={t('newPlan.goal.hint')}
                withAsterisk
                required
                maxLength={200}
                key={form.key('goal')}
                {...form.getInputProps('goal')}
              />
              <Select
                label={t('newPlan.goal.benefitType')}
                withAsterisk
                required
                data={benefitTypes.map((type) => ({ value: type, label: t(`benefitType.${type}`) }))}
                key={form.key('benefitType')}
                {...form.getInputProps('benefitType')}
              />
            </Stack>
          </Fieldset>
          {creation.error && <CreationFailure error={creation.error} onRetry={form.onSubmit(create)} />}
          <Group justify="flex-end">
            <PageButton to="/plans" variant="default">
              {t('cancel')}
            </PageButton>
            <Button type="submit" loading={creation.isPending}>
              {t('newPlan.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

function CreationFailure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  if (error instanceof ProblemError && error.status !== 403 && error.status !== 401) {
    return (
      <Alert color="red" icon={<IconAlertTriangle />} title={error.problem.title} role="alert">
        <ProblemText problem={error.problem} />
      </Alert>
    );
  }
  return <Failure error={error} onRetry={onRetry} />;
}

function fieldErrors(error: Error): Partial<Record<keyof Values, string>> {
  const errors: Partial<Record<keyof Values, string>> = {};
  for (const { pointer, detail } of error instanceof ProblemError ? (error.problem.errors ?? []) : []) {
    const field = pointer === undefined ? undefined : fields[pointer];
    if (field !== undefined) {
      errors[field] = detail;
    }
  }
  return errors;
}

/** The Monday after a day, as a calendar date of the place where the person is. */
function nextMonday(today: Date): string {
  const monday = new Date(today.getFullYear(), today.getMonth(), today.getDate() + ((8 - today.getDay()) % 7 || 7));
  const two = (part: number) => String(part).padStart(2, '0');
  return `${monday.getFullYear()}-${two(monday.getMonth() + 1)}-${two(monday.getDate())}`;
}
