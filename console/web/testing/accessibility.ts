import axe from 'axe-core';
import { expect } from 'vitest';

/** Expects the page to break none of axe's rules; contrast needs a real browser and is checked there. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.documentElement, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}
