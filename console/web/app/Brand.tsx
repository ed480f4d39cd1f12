import { Group, Image, Text } from '@mantine/core';

/** The same in every language. */
const name = 'Milepost';

export function Brand() {
  return (
    <Group gap={10} wrap="nowrap">
      <Image src="/milepost.svg" alt="" w={30} h={30} />
      <Text fw={700} fz="lg" component="span" translate="no">
        {' '}
        {name}{' '}
      </Text>
    </Group>
  );
}
