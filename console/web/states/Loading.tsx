import { Center, Loader, Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The whole page waits. */
export function Loading({ label }: { label: string }) {
  return (
    <Center mih="60vh" role="status" aria-live="polite">
      <Loader type="dots" aria-hidden />
      <VisuallyHidden>{label}</VisuallyHidden>
    </Center>
  );
}

/** A part of the page waits; the lines keep its place so that nothing jumps. */
export function LoadingLines({ lines = 6 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" role="status" aria-live="polite">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={44} radius="md" aria-hidden />
      ))}
    </Stack>
  );
}
