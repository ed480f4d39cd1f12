import { useQuery } from '@tanstack/react-query';
import type { User } from 'oidc-client-ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { body, planClient } from '../api/client';
import type { Configuration } from '../configuration/configuration';
import { usable } from './membership';
import { newQueryClient } from './queryClient';

/**
 * The organizations of whoever is signed in, asked of a service: only services know how the tokens of this place name
 * them. The answer stays where it can't be had anew, so that nobody loses the page they work on.
 */
export function useMemberships(
  configuration: Configuration,
  accessToken: () => Promise<string>,
  user: User | null | undefined,
) {
  const { i18n } = useTranslation();
  const [queries] = useState(() => newQueryClient());
  // As a provider would: without it nothing is asked again when the person comes back to the tab, or is online again.
  useEffect(() => {
    queries.mount();
    return () => {
      queries.unmount();
    };
  }, [queries]);
  const [plans] = useState(() =>
    planClient(configuration, { accessToken, language: () => i18n.resolvedLanguage ?? 'en' }),
  );
  return useQuery(
    {
      queryKey: ['memberships', user?.profile.sub],
      queryFn: ({ signal }) => body(plans.GET('/api/plan/v1/memberships', { signal })),
      select: ({ items }) => usable(items),
      enabled: Boolean(user),
      staleTime: 60_000,
    },
    queries,
  );
}
