import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import de from '../language/locales/de.json';
import en from '../language/locales/en.json';
import es from '../language/locales/es.json';
import fr from '../language/locales/fr.json';
import { expectAccessible } from '../testing/accessibility';
import { openConsole } from '../testing/openConsole';
import { overview, plan } from '../testing/plans';
import { planAddress, services } from '../testing/services';
import type { Overview } from './contract';
import { practiceActions, practiceFacts } from './usePracticeTexts';

type Check = Overview['practices'][number];

const languages = { en, de, es, fr };

beforeEach(() => {
  services.use(http.get(planAddress('/plans/:id'), () => HttpResponse.json(plan())));
});

/** What plan-service itself can say: the sentence of each constant of one of its enums. */
function spokenByTheService(name: string): Map<string, string> {
  const source = readFileSync(`../plan-service/src/main/java/dev/milepost/plan/practice/${name}.java`, 'utf8');
  const sentences = [...source.matchAll(/^ {4}([A-Z][A-Z_]*)\(\s*(".*?")\)[,;]$/gms)];
  expect(sentences).toHaveLength([...source.matchAll(/^ {4}[A-Z][A-Z_]*\(/gm)].length);
  return new Map(sentences.map(([, code = '', sentence = '']) => [code, sentence]));
}

function places(text: string, place: RegExp): string[] {
  return [...new Set([...text.matchAll(place)].map(([, name = '']) => name))].sort();
}

/** The ways in which a language says something: one, or one for each way in which it counts. */
function waysToSay(texts: Record<string, string>, code: string): string[] {
  return Object.entries(texts)
    .filter(([path]) => path.replace(/_(one|many|other)$/, '') === code)
    .map(([, text]) => text);
}

test.each([
  { name: 'PracticeFact', texts: 'practiceFact', known: practiceFacts },
  { name: 'PracticeAction', texts: 'practiceAction', known: practiceActions },
] as const)(
  'every code of $name has a text in every language, with the parameters it needs',
  ({ name, texts, known }) => {
    const spoken = spokenByTheService(name);
    expect(spoken.size).toBeGreaterThan(0);
    expect(Object.keys(known).sort()).toEqual([...spoken.keys()].sort());

    for (const [code, kinds] of Object.entries(known)) {
      const parameters = places(spoken.get(code) ?? '', /\{(\w+)\}/g);
      expect(Object.keys(kinds).sort(), code).toEqual(parameters);
      for (const [language, locale] of Object.entries(languages)) {
        const said = waysToSay(locale[texts], code);
        expect(said.length, `${code} in ${language}`).toBeGreaterThan(0);
        expect(places(said.join(' '), /\{\{(\w+)\}\}/g), `${code} in ${language}`).toEqual(parameters);
      }
    }
  },
);

function practice(about: Partial<Check>): Check {
  return {
    key: 'START_SMALL',
    state: 'ATTENTION',
    because: 'Because in English',
    becauseCode: 'NO_PILOT',
    next: 'Next in English',
    nextCode: 'ADD_PILOT',
    parameters: {},
    ...about,
  };
}

async function openIn(language: keyof typeof languages, ...practices: Check[]) {
  localStorage.setItem('milepost.language', language);
  services.use(http.get(planAddress('/plans/:id/overview'), () => HttpResponse.json({ ...overview, practices })));
  await openConsole(`/plans/${plan().id}`);
  const section = await screen.findByRole('region', { name: languages[language].practices.title });
  return within(section).getAllByRole('listitem');
}

test('what decided about a practice and what to do next are said in the language of the reader', async () => {
  const items = await openIn(
    'de',
    practice({ becauseCode: 'NO_PILOT', nextCode: 'STOP_ROLLOUT' }),
    practice({
      key: 'ASSESS_ROI_REGULARLY',
      becauseCode: 'ROI_REVIEWED',
      nextCode: 'REVIEW_ROI_BY',
      parameters: { on: '2026-01-09', by: '2026-04-09' },
    }),
    practice({
      key: 'DATA_DRIVEN',
      becauseCode: 'NO_KPI',
      nextCode: 'DEFINE_KPI',
      parameters: { goal: 'Kürzer warten & mehr' },
    }),
  );
  expect(items[0]).toHaveTextContent('Der Plan hat keinen Pilotversuch.');
  expect(items[0]).toHaveTextContent('Halten Sie die Einführung an, bis über den Pilotversuch entschieden ist.');
  expect(items[1]).toHaveTextContent('Der Ertrag wurde zuletzt am 09.01.2026 geprüft.');
  expect(items[1]).toHaveTextContent('Sehen Sie spätestens am 09.04.2026 wieder nach.');
  expect(items[2]).toHaveTextContent('Legen Sie für „Kürzer warten & mehr“ eine Kennzahl mit Ausgangswert fest.');
  expect(screen.queryByText(/in English/)).not.toBeInTheDocument();
  await expectAccessible();
});

test.each([
  ['en', '1', 'One concern has been waiting for an answer since Jan 9, 2026.'],
  ['en', '1200', '1,200 concerns wait for an answer, the oldest since Jan 9, 2026.'],
  ['de', '1', 'Ein Anliegen wartet seit dem 09.01.2026 auf Antwort.'],
  ['de', '3', '3 Anliegen warten auf Antwort, das älteste seit dem 09.01.2026.'],
  ['es', '1', 'Una inquietud espera respuesta desde el 9 ene 2026.'],
  ['es', '3', '3 inquietudes esperan respuesta, la más antigua desde el 9 ene 2026.'],
  ['fr', '1', 'Une préoccupation attend une réponse depuis le 9 janv. 2026.'],
  ['fr', '3', '3 préoccupations attendent une réponse, la plus ancienne depuis le 9 janv. 2026.'],
] as const)('%s counts %s concerns as people do', async (language, open, sentence) => {
  const [item] = await openIn(
    language,
    practice({ becauseCode: 'CONCERN_WAITS', nextCode: 'ANSWER_CONCERNS', parameters: { open, since: '2026-01-09' } }),
  );
  expect(item).toHaveTextContent(sentence);
});

test('a code that the console does not know yet is said in English, and marked as English', async () => {
  await openIn('de', practice({ becauseCode: 'MOON_IS_FULL', nextCode: 'WAIT_FOR_NEW_MOON' }));
  expect(screen.getByText('Because in English')).toHaveAttribute('lang', 'en');
  expect(screen.getByText('Next in English')).toHaveAttribute('lang', 'en');
});

test.each([
  ['missing', {}],
  ['no number', { days: 'many', on: '2026-01-09' }],
  ['no date', { days: '120', on: '2026-99-99' }],
])(
  'a known code whose parameter is %s is said in English, without a gap',
  async (_, parameters: Check['parameters']) => {
    await openIn('de', practice({ becauseCode: 'ROI_REVIEW_OLD', nextCode: 'REVIEW_ROI', parameters }));
    expect(screen.getByText('Because in English')).toHaveAttribute('lang', 'en');
    expect(screen.getByText(/^Vergleichen Sie die Rechnung/)).not.toHaveAttribute('lang');
  },
);
