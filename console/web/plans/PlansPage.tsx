import { Button, Center, Group, MultiSelect, Paper, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconMap2, IconPlus, IconSearch, IconSearchOff } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { PageButton, PageLink } from '../app/links';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../app/pageTitle';
import { useFormats } from '../language/formats';
import { useMayWrite } from '../session/session';
import { Answer } from '../states/Answer';
import { Failure } from '../states/Failure';
import { Notice } from '../states/Notice';
import type { Plan } from './contract';
import { isPlanStatus, planStatuses, type PlanSearch } from './planSearch';
import { PlanStatusBadge } from './PlanStatusBadge';
import { usePlans } from './queries';

const route = getRouteApi('/plans');

export function PlansPage() {
  const { t } = useTranslation();
  usePageTitle(t('plans.title'));
  const search = route.useSearch();
  const mayWrite = useMayWrite();
  const query = usePlans(search);
  const narrowed = search.q !== undefined || search.status !== undefined;
  const found = query.data?.pages.flatMap(({ items }) => items);

  // Without any plan there is nothing to search, and one invitation to make the first is enough.
  const isEmpty = !narrowed && found?.length === 0;

  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Stack gap={4}>
          <Title order={1}>{t('plans.title')}</Title>
          <Text c="dimmed">{t('plans.text')}</Text>
        </Stack>
        {mayWrite && !isEmpty && <NewPlanButton />}
      </Group>
      {!isEmpty && <PlanFilters search={search} />}
      <Answer query={{ data: found, error: query.isFetchNextPageError ? null : query.error, refetch: query.refetch }}>
        {(plans) =>
          plans.length === 0 ? (
            <NoPlans narrowed={narrowed} mayWrite={mayWrite} />
          ) : (
            <Stack gap="md">
              <PlanTable plans={plans} />
              {query.isFetchNextPageError && <Failure error={query.error} onRetry={() => void query.fetchNextPage()} />}
              {query.hasNextPage && !query.isFetchNextPageError && (
                <Center>
                  <Button
                    variant="default"
                    loading={query.isFetchingNextPage}
                    onClick={() => void query.fetchNextPage()}
                  >
                    {t('plans.more')}
                  </Button>
                </Center>
              )}
            </Stack>
          )
        }
      </Answer>
    </Stack>
  );
}

function NewPlanButton() {
  const { t } = useTranslation();
  return (
    <PageButton to="/plans/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {t('plans.new')}
    </PageButton>
  );
}

function PlanFilters({ search }: { search: PlanSearch }) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const [text, setText] = useState(search.q ?? '');
  const [narrowedBy, setNarrowedBy] = useState(search.q);
  if (search.q !== narrowedBy) {
    setNarrowedBy(search.q);
    // Somebody went back to all plans: what was typed no longer applies.
    if (search.q === undefined) {
      setText('');
    }
  }
  const narrow = (change: { q?: string | undefined; status?: PlanSearch['status'] | undefined }) => {
    void navigate({
      search: (previous) => {
        const { q, status } = { ...previous, ...change };
        return { ...(q ? { q } : {}), ...(status && status.length > 0 ? { status } : {}) };
      },
      replace: true,
    });
  };
  const narrowByText = useDebouncedCallback((q: string) => {
    narrow({ q: q.trim() });
  }, 300);

  return (
    <Group component="search" align="flex-end" grow preventGrowOverflow={false}>
      <TextInput
        type="search"
        label={t('plans.search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          narrowByText(event.currentTarget.value);
        }}
      />
      <MultiSelect
        label={t('plan.status.label')}
        placeholder={search.status ? '' : t('plans.anyStatus')}
        data={planStatuses.map((status) => ({ value: status, label: t(`plan.status.${status}`) }))}
        value={search.status ?? []}
        onChange={(chosen) => {
          narrow({ status: chosen.filter(isPlanStatus) });
        }}
        clearable
        clearButtonProps={{ 'aria-label': t('plans.anyStatus') }}
      />
    </Group>
  );
}

function PlanTable({ plans }: { plans: Plan[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Paper withBorder>
      <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table highlightOnHover verticalSpacing="md" horizontalSpacing="lg" aria-label={t('plans.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('plan.name')}</Table.Th>
              <Table.Th scope="col">{t('plan.status.label')}</Table.Th>
              <Table.Th scope="col">{t('plan.startDate')}</Table.Th>
              <Table.Th scope="col">{t('plan.currency')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {plans.map((plan) => (
              <Table.Tr key={plan.id}>
                <Table.Th scope="row">
                  <PageLink to="/plans/$planId" params={{ planId: plan.id }} fw={600}>
                    {plan.name}
                  </PageLink>
                </Table.Th>
                <Table.Td>
                  <PlanStatusBadge status={plan.status} />
                </Table.Td>
                <Table.Td>{formats.date(plan.startDate)}</Table.Td>
                <Table.Td>{plan.currency}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

function NoPlans({ narrowed, mayWrite }: { narrowed: boolean; mayWrite: boolean }) {
  const { t } = useTranslation();
  if (narrowed) {
    return (
      <Notice
        icon={IconSearchOff}
        title={t('plans.noMatch.title')}
        action={
          <PageButton to="/plans" variant="default">
            {t('plans.noMatch.all')}
          </PageButton>
        }
      >
        {t('plans.noMatch.text')}
      </Notice>
    );
  }
  return (
    <Notice icon={IconMap2} color="pine" title={t('plans.empty.title')} action={mayWrite && <NewPlanButton />}>
      {mayWrite ? t('plans.empty.text') : t('plans.empty.readOnly')}
    </Notice>
  );
}
