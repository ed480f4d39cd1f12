import { Breadcrumbs, Group, Stack, Tabs, Text, Title } from '@mantine/core';
import { IconCalendarStats, IconLayoutDashboard } from '@tabler/icons-react';
import { getRouteApi, Outlet, useMatchRoute, useNavigate } from '@tanstack/react-router';
import { PageLink } from '../app/links';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../app/pageTitle';
import { useFormats } from '../language/formats';
import { Answer } from '../states/Answer';
import { PlanStatusBadge } from './PlanStatusBadge';
import { usePlan } from './queries';

const route = getRouteApi('/plans/$planId');

/** One plan: what it is, and its pages. */
export function PlanPage() {
  const { t } = useTranslation();
  const { planId } = route.useParams();
  const query = usePlan(planId);
  const formats = useFormats();
  const navigate = useNavigate();
  const onSchedule = useMatchRoute()({ to: '/plans/$planId/schedule' }) !== false;
  usePageTitle([onSchedule ? t('schedule.title') : t('overview.title'), query.data?.name].filter(Boolean).join(' · '));

  return (
    <Answer query={query}>
      {(plan) => (
        <Stack gap="lg">
          <Breadcrumbs>
            <PageLink to="/plans">{t('plans.title')}</PageLink>
            <Text truncate>{plan.name}</Text>
          </Breadcrumbs>
          <Stack gap={4}>
            <Group gap="md">
              <Title order={1}>{plan.name}</Title>
              <PlanStatusBadge status={plan.status} />
            </Group>
            <Text c="dimmed">{t('plan.facts', { date: formats.date(plan.startDate), currency: plan.currency })}</Text>
          </Stack>
          <Tabs
            value={onSchedule ? 'schedule' : 'overview'}
            onChange={(tab) => {
              void navigate({
                to: tab === 'schedule' ? '/plans/$planId/schedule' : '/plans/$planId',
                params: { planId },
              });
            }}
            activateTabWithKeyboard={false}
          >
            <Tabs.List>
              <Tabs.Tab value="overview" leftSection={<IconLayoutDashboard size={18} aria-hidden />}>
                {t('overview.title')}
              </Tabs.Tab>
              <Tabs.Tab value="schedule" leftSection={<IconCalendarStats size={18} aria-hidden />}>
                {t('schedule.title')}
              </Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value={onSchedule ? 'schedule' : 'overview'} pt="lg">
              <Outlet />
            </Tabs.Panel>
          </Tabs>
        </Stack>
      )}
    </Answer>
  );
}
