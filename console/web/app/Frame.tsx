import { Anchor, AppShell, Container, Group } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { PageButton, PageLink } from './links';
import { useTranslation } from 'react-i18next';
import { AccountMenu } from './AccountMenu';
import { Brand } from './Brand';
import { ColorSchemeButton } from './ColorSchemeButton';
import classes from './Frame.module.css';
import { LanguageMenu } from './LanguageMenu';

/** What stands around every page. */
export function Frame() {
  const { t } = useTranslation();
  const main = useRef<HTMLDivElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const shown = useRef(path);

  // A new page starts at its beginning for screen readers and keyboards too.
  useEffect(() => {
    if (shown.current !== path) {
      shown.current = path;
      main.current?.focus({ preventScroll: true });
    }
  }, [path]);

  return (
    <AppShell header={{ height: 60 }} padding={{ base: 'md', sm: 'xl' }}>
      <AppShell.Header className={classes.header}>
        <Anchor href="#content" className={classes.skip}>
          {t('skip')}
        </Anchor>
        <Container size="lg" h="100%">
          <Group h="100%" justify="space-between" wrap="nowrap">
            <Group gap="xl" wrap="nowrap">
              <PageLink to="/plans" underline="never" c="inherit" visibleFrom="xs">
                <Brand />
              </PageLink>
              <nav aria-label={t('navigation')}>
                <PageButton
                  to="/plans"
                  variant="subtle"
                  leftSection={<IconMap2 size={18} aria-hidden />}
                  activeProps={{ 'aria-current': 'page' }}
                >
                  {t('plans.title')}
                </PageButton>
              </nav>
            </Group>
            <Group gap={4} wrap="nowrap">
              <LanguageMenu />
              <ColorSchemeButton />
              <AccountMenu />
            </Group>
          </Group>
        </Container>
      </AppShell.Header>
      <AppShell.Main>
        <Container size="lg" id="content" ref={main} tabIndex={-1} className={classes.content}>
          <Outlet />
        </Container>
      </AppShell.Main>
    </AppShell>
  );
}
