import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from './Failure';
import { LoadingLines } from './Loading';

interface AnswerProps<T> {
  query: { data: T | undefined; error: Error | null; refetch: () => unknown };
  loading?: ReactNode;
  children: (data: T) => ReactNode;
}

/** Shows a query in whichever state it is. Data that couldn't be refreshed stays, with a word that it may be old. */
export function Answer<T>({ query, loading = <LoadingLines />, children }: AnswerProps<T>) {
  const { t } = useTranslation();
  if (query.data !== undefined) {
    return (
      <>
        {query.error && (
          <Alert color="orange" icon={<IconAlertTriangle />} mb="md" role="status">
            {t('failure.stale')}
          </Alert>
        )}
        {children(query.data)}
      </>
    );
  }
  if (query.error) {
    return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  }
  return loading;
}
