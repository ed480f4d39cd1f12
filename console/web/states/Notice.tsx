import { Paper, Stack, Text, ThemeIcon, Title, type TitleOrder } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface NoticeProps {
  icon: Icon;
  color?: string;
  title: string;
  /** Heading level, by where the notice stands on its page. */
  level?: TitleOrder;
  /** What the person can do about it. */
  action?: ReactNode;
  /** `alert` is read out at once; leave it away for what isn't a failure. */
  role?: 'alert';
  children: ReactNode;
}

/** Says in place of content why there is none. */
export function Notice({ icon: NoticeIcon, color = 'gray', title, level = 2, action, role, children }: NoticeProps) {
  return (
    <Paper withBorder p="xl" role={role}>
      <Stack align="center" gap="md" py="lg" ta="center">
        <ThemeIcon variant="light" color={color} size={56} radius="xl" aria-hidden>
          <NoticeIcon size={28} />
        </ThemeIcon>
        <Title order={level} size="h3">
          {title}
        </Title>
        <Text component="div" c="dimmed" maw={560}>
          {children}
        </Text>
        {action}
      </Stack>
    </Paper>
  );
}
