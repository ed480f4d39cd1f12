import { Stack, Text } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../language/formats';

interface UnavailableProps {
  reason: string | undefined;
  /** What was known before, if anything, and the instant it was. */
  lastKnown?: { figures: ReactNode; at: string | undefined } | undefined;
}

/** Says in words why a part of the overview has no figures now. */
export function Unavailable({ reason, lastKnown }: UnavailableProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Stack gap="sm">
      {lastKnown && (
        <>
          {lastKnown.figures}
          <Text size="sm" fw={500}>
            {lastKnown.at === undefined
              ? t('overview.lastKnown')
              : t('overview.lastKnownAt', { date: formats.instant(lastKnown.at) })}
          </Text>
        </>
      )}
      <Text size="sm" c="dimmed">
        <IconCloudOff size={16} aria-hidden style={{ verticalAlign: 'text-bottom', marginInlineEnd: 6 }} />
        {reason ?? t('overview.unavailable')}
      </Text>
    </Stack>
  );
}
