import { Stack, Text } from '@mantine/core';

interface FigureProps {
  value: string;
  label: string;
  /** For a figure that stands below a more important one. */
  small?: boolean;
}

/** A number that matters, with the words that give it a meaning. */
export function Figure({ value, label, small = false }: FigureProps) {
  return (
    <Stack gap={2}>
      <Text fz={small ? 20 : 28} fw={650} lh={1.25}>
        {value}
      </Text>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
    </Stack>
  );
}
