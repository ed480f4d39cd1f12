import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { body } from '../api/client';
import { useSession } from '../session/session';
import type { NewPlan } from './contract';
import type { PlanSearch } from './planSearch';

const pageSize = 25;

/** The plans of the organization, the newest first, page after page. */
export function usePlans({ q, status }: PlanSearch) {
  const { plans } = useSession();
  return useInfiniteQuery({
    queryKey: ['plans', 'list', q, status],
    queryFn: ({ pageParam, signal }) =>
      body(
        plans.GET('/api/plan/v1/plans', {
          params: {
            query: {
              ...(q === undefined ? {} : { q }),
              ...(status === undefined ? {} : { status }),
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
              sort: '-createdAt',
              limit: pageSize,
            },
          },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** Creates a plan; sent again with the same key it is still one plan. */
export function useCreatePlan() {
  const { plans } = useSession();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ plan, idempotencyKey }: { plan: NewPlan; idempotencyKey: string }) =>
      body(
        plans.POST('/api/plan/v1/plans', {
          params: { header: { 'Idempotency-Key': idempotencyKey } },
          body: plan,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['plans', 'list'] }),
  });
}

export function usePlan(planId: string) {
  const { plans } = useSession();
  return useQuery({
    queryKey: ['plans', planId, 'plan'],
    queryFn: ({ signal }) => body(plans.GET('/api/plan/v1/plans/{planId}', { params: { path: { planId } }, signal })),
  });
}

export function useOverview(planId: string) {
  const { plans } = useSession();
  return useQuery({
    queryKey: ['plans', planId, 'overview'],
    queryFn: ({ signal }) =>
      body(plans.GET('/api/plan/v1/plans/{planId}/overview', { params: { path: { planId } }, signal })),
  });
}

export function useOutline(planId: string) {
  const { plans } = useSession();
  return useQuery({
    queryKey: ['plans', planId, 'outline'],
    queryFn: ({ signal }) =>
      body(plans.GET('/api/plan/v1/plans/{planId}/outline', { params: { path: { planId } }, signal })),
  });
}

export function useSchedule(planId: string) {
  const { plans } = useSession();
  return useQuery({
    queryKey: ['plans', planId, 'schedule'],
    queryFn: ({ signal }) =>
      body(plans.GET('/api/plan/v1/plans/{planId}/schedule', { params: { path: { planId } }, signal })),
  });
}
