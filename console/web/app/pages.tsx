import { Button } from '@mantine/core';
import { IconAlertTriangle, IconMapPinOff } from '@tabler/icons-react';
import { type ErrorComponentProps } from '@tanstack/react-router';
import { PageButton } from './links';
import { useTranslation } from 'react-i18next';
import { Notice } from '../states/Notice';
import { usePageTitle } from './pageTitle';

export function PageMissing() {
  const { t } = useTranslation();
  usePageTitle(t('page.missing.title'));
  return (
    <Notice
      icon={IconMapPinOff}
      title={t('page.missing.title')}
      level={1}
      action={<PageButton to="/plans">{t('plans.title')}</PageButton>}
    >
      {t('page.missing.text')}
    </Notice>
  );
}

export function PageCrashed({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  usePageTitle(t('failure.unexpected'));
  return (
    <Notice
      icon={IconAlertTriangle}
      color="red"
      title={t('failure.unexpected')}
      level={1}
      role="alert"
      action={<Button onClick={reset}>{t('failure.retry')}</Button>}
    >
      {error instanceof Error ? error.message : String(error)}
    </Notice>
  );
}
