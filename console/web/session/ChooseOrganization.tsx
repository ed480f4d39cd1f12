import { Badge, Button, Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconBuilding, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Brand } from '../app/Brand';
import { usePageTitle } from '../app/pageTitle';
import type { Membership } from './membership';
import { useRoleName } from './useRoleName';

interface ChooseOrganizationProps {
  memberships: Membership[];
  onChoose: (organization: string) => void;
  onSignOut: () => void;
}

export function ChooseOrganization({ memberships, onChoose, onSignOut }: ChooseOrganizationProps) {
  const { t } = useTranslation();
  const roleName = useRoleName();
  usePageTitle(t('organization.choose.title'));
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder radius="lg" p={{ base: 'lg', sm: 'xl' }} maw={460} w="100%">
        <Stack gap="lg">
          <Brand />
          <Stack gap="xs">
            <Title order={1} size="h2">
              {t('organization.choose.title')}
            </Title>
            <Text c="dimmed">{t('organization.choose.text')}</Text>
          </Stack>
          <Stack gap="xs">
            {memberships.map((membership) => (
              <Button
                key={membership.organization}
                variant="default"
                size="lg"
                justify="space-between"
                leftSection={<IconBuilding size={20} aria-hidden />}
                rightSection={<IconChevronRight size={18} aria-hidden />}
                onClick={() => {
                  onChoose(membership.organization);
                }}
              >
                <Group gap="sm">
                  {membership.organization}
                  {roleName(membership) && <Badge variant="default">{roleName(membership)}</Badge>}
                </Group>
              </Button>
            ))}
          </Stack>
          <Button variant="subtle" onClick={onSignOut}>
            {t('session.signOut')}
          </Button>
        </Stack>
      </Paper>
    </Center>
  );
}
