import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

/** Opens a list and takes one of its options. */
export async function choose(person: UserEvent, list: RegExp | string, option: RegExp | string): Promise<void> {
  await person.click(screen.getByRole('combobox', { name: list }));
  await person.click(await screen.findByRole('option', { name: option }));
}
