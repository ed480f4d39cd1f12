import { Button, Center } from '@mantine/core';
import { IconBuildingOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../app/pageTitle';
import { Notice } from '../states/Notice';

export function NoOrganization({ onSignOut }: { onSignOut: () => void }) {
  const { t } = useTranslation();
  usePageTitle(t('organization.none.title'));
  return (
    <Center component="main" mih="100vh" p="md">
      <Notice
        icon={IconBuildingOff}
        title={t('organization.none.title')}
        level={1}
        action={<Button onClick={onSignOut}>{t('session.signOut')}</Button>}
      >
        {t('organization.none.text')}
      </Notice>
    </Center>
  );
}
