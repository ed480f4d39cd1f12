import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { openConsole } from '../testing/openConsole';
import { planAddress, services } from '../testing/services';
import { formatsFor, localeFor } from './formats';
import de from './locales/de.json';
import en from './locales/en.json';
import es from './locales/es.json';
import fr from './locales/fr.json';

const pluralEnding = /_(zero|one|two|few|many|other)$/;

/** Every text by its path, for example `plan.status.DRAFT`. */
function texts(tree: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? [...texts(value, `${path}${key}.`)]
        : [[path + key, String(value)] as const],
    ),
  );
}

/** The paths that a language must have: a counted text once for each way the language counts. */
function expected(language: string): string[] {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return [
    ...new Set(
      [...texts(en).keys()].flatMap((path) =>
        pluralEnding.test(path) ? categories.map((category) => path.replace(pluralEnding, `_${category}`)) : [path],
      ),
    ),
  ].sort();
}

function places(text: string | undefined): string[] {
  return [...(text?.matchAll(/\{\{\w+\}\}|<\/?\w+>/g) ?? [])].map(([place]) => place).sort();
}

test.each([
  ['en', en],
  ['de', de],
  ['es', es],
  ['fr', fr],
])('%s has every text, with the same places to fill', (language, locale) => {
  const translated = texts(locale);
  expect([...translated.keys()].sort()).toEqual(expected(language));
  for (const [path, text] of translated) {
    const english = texts(en).get(path) ?? texts(en).get(path.replace(pluralEnding, '_other'));
    expect(places(text), path).toEqual(places(english));
    expect(text.trim(), path).not.toBe('');
  }
});

test('switching the language changes the page at once, and the choice is kept', async () => {
  const languages: (string | null)[] = [];
  services.use(
    http.get(planAddress('/plans'), ({ request }) => {
      languages.push(request.headers.get('Accept-Language'));
      return HttpResponse.json({ items: [] });
    }),
  );
  const { person, unmount } = await openConsole('/plans');
  await screen.findByRole('heading', { name: 'No plans yet' });

  await person.click(screen.getByRole('button', { name: 'Language EN' }));
  await person.click(await screen.findByRole('menuitemradio', { name: 'Deutsch' }));
  expect(await screen.findByRole('heading', { name: 'Noch keine Pläne' })).toBeVisible();
  expect(document.documentElement.lang).toBe('de');
  await waitFor(() => {
    expect(document.title).toBe('Pläne · Milepost');
  });

  unmount();
  await openConsole('/plans');
  expect(await screen.findByRole('heading', { name: 'Noch keine Pläne' })).toBeVisible();
  expect(languages.at(-1)).toBe('de');
});

test('a calendar date is the same day whatever the time zone', () => {
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin']) {
    process.env.TZ = zone;
    expect(formatsFor('en-GB').date('2026-01-05')).toBe('5 Jan 2026');
  }
  delete process.env.TZ;
});

test('money and shares are written as in the language', () => {
  expect(formatsFor('en-US').money(5496170.11, 'USD')).toBe('$5,496,170');
  expect(formatsFor('de').money(5496170.11, 'USD').replace(/\s/g, ' ')).toBe('5.496.170 $');
  expect(formatsFor('fr').percent(3.2868).replace(/\s/g, ' ')).toBe('329 %');
});

test('the region the browser asks for is used where it fits the language', () => {
  expect(localeFor('en', ['de-CH', 'en-GB'])).toBe('en-GB');
  expect(localeFor('de', ['de-CH', 'en-GB'])).toBe('de-CH');
  expect(localeFor('fr', ['de-CH', 'en-GB'])).toBe('fr');
});
