import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isSessionEnd, ProblemError } from '../api/problem';

/** @param onSessionEnd told when a call shows that signing in again is the only way on */
export function newQueryClient(onSessionEnd: () => void = () => undefined): QueryClient {
  const onError = (error: Error) => {
    if (isSessionEnd(error)) {
      onSessionEnd();
    }
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && isWorthRetrying(error),
        retryDelay: (failures) => 500 * 2 ** failures,
      },
    },
  });
}

/** A clear no stays a no; a service that is down for a moment gets a second chance. */
function isWorthRetrying(error: Error): boolean {
  return !isSessionEnd(error) && !(error instanceof ProblemError && error.status < 500);
}
