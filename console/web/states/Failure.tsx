import { Button, List, Text, type TitleOrder } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff, IconLock, IconMapPinOff, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isSessionEnd, ProblemError, ServiceUnreachable, type Problem } from '../api/problem';
import { Notice } from './Notice';

interface FailureProps {
  error: Error;
  /** Heading level, by where the failure stands on its page. */
  level?: TitleOrder;
  onRetry: () => void;
}

/** Says what went wrong in words a person can act on, with what support needs to find it. */
export function Failure({ error, level = 2, onRetry }: FailureProps) {
  const { t } = useTranslation();
  const retry = (
    <Button variant="default" leftSection={<IconRefresh size={18} aria-hidden />} onClick={onRetry}>
      {t('failure.retry')}
    </Button>
  );
  if (isSessionEnd(error)) {
    return (
      <Notice icon={IconLock} title={t('session.ended.title')} level={level} role="alert">
        <Text>{t('session.ended.text')}</Text>
        {error instanceof ProblemError && <ProblemText problem={error.problem} />}
      </Notice>
    );
  }
  if (error instanceof ServiceUnreachable) {
    return (
      <Notice
        icon={IconCloudOff}
        color="orange"
        title={t('failure.unreachable.title')}
        level={level}
        action={retry}
        role="alert"
      >
        {t('failure.unreachable.text')}
      </Notice>
    );
  }
  if (!(error instanceof ProblemError)) {
    return (
      <Notice
        icon={IconAlertTriangle}
        color="red"
        title={t('failure.unexpected')}
        level={level}
        action={retry}
        role="alert"
      >
        {error.message}
      </Notice>
    );
  }
  if (error.status === 403) {
    return (
      <Notice icon={IconLock} title={t('failure.forbidden')} level={level} role="alert">
        <ProblemText problem={error.problem} />
      </Notice>
    );
  }
  if (error.status === 404) {
    return (
      <Notice icon={IconMapPinOff} title={t('failure.missing')} level={level} role="alert">
        <ProblemText problem={error.problem} />
      </Notice>
    );
  }
  return (
    <Notice icon={IconAlertTriangle} color="red" title={error.problem.title} level={level} action={retry} role="alert">
      <ProblemText problem={error.problem} />
    </Notice>
  );
}

/** Detail, fields and request id of a problem, without its title. */
export function ProblemText({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  return (
    <>
      {/* The services speak English for now. */}
      <Text lang="en">{problem.detail ?? problem.title}</Text>
      {problem.errors && problem.errors.length > 0 && (
        <List size="sm" mt="xs" lang="en">
          {problem.errors.map(({ pointer, detail }) => (
            <List.Item key={`${pointer ?? ''} ${detail}`}>
              {pointer === undefined ? detail : t('failure.field', { pointer, detail })}
            </List.Item>
          ))}
        </List>
      )}
      {problem.requestId && (
        <Text size="sm" mt="xs">
          {t('failure.requestId', { id: problem.requestId })}
        </Text>
      )}
    </>
  );
}
