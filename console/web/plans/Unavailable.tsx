import { Group, Stack, Text } from '@mantine/core';
import { IconCloudOff, IconInfoCircle, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../language/formats';

interface UnavailableProps {
  /** Why there are no figures: NONE_YET, NOT_PERMITTED or UNREACHABLE. */
  code: string | undefined;
  /** The same as the service says it, for a code that isn't known here. */
  sentence?: string | undefined;
  /** What to say where there simply are none yet. */
  noneYet: string;
  /** What was known before, if anything. */
  lastKnown?: ReactNode;
  /** The instant of what was known before, if it is known. */
  lastKnownAt?: string | undefined;
}

/** Says in words why a part of the overview has no figures now, and what was known last. */
export function Unavailable({ code, sentence, noneYet, lastKnown, lastKnownAt }: UnavailableProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { icon: ReasonIcon, text } = {
    NONE_YET: { icon: IconInfoCircle, text: noneYet },
    NOT_PERMITTED: { icon: IconLock, text: t('overview.unavailable.NOT_PERMITTED') },
    UNREACHABLE: { icon: IconCloudOff, text: t('overview.unavailable.UNREACHABLE') },
  }[code ?? ''] ?? { icon: IconInfoCircle, text: sentence ?? t('overview.unavailable.other') };
  return (
    <Stack gap="sm">
      {lastKnown && (
        <>
          {lastKnown}
          <Text size="sm" fw={600}>
            {lastKnownAt === undefined
              ? t('overview.lastKnown')
              : t('overview.lastKnownAt', { date: formats.instant(lastKnownAt) })}
          </Text>
        </>
      )}
      <Group gap="xs" wrap="nowrap" align="flex-start" c="dimmed">
        <ReasonIcon size={20} aria-hidden style={{ flexShrink: 0 }} />
        <Text size="sm">{text}</Text>
      </Group>
    </Stack>
  );
}
