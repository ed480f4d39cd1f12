import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Dates, money and figures as people of a language and region write them. */
export interface Formats {
  /** A calendar date (`YYYY-MM-DD`): the same day in every time zone. */
  date: (date: string) => string;
  /** A calendar date without its year, for tight places. */
  shortDate: (date: string) => string;
  /** An instant (RFC 3339), in the time zone of the person who reads. */
  instant: (instant: string) => string;
  /** Whole units of the currency: nobody decides by cents. */
  money: (amount: number, currency: string) => string;
  /** A share of one (0.25 is 25 %). */
  percent: (share: number) => string;
  number: (value: number, maximumFractionDigits?: number) => string;
  /** The name of a currency with its code. */
  currency: (code: string) => string;
}

/** The region the browser asks for, where it speaks the chosen language; otherwise the language alone. */
export function localeFor(language: string, wished: readonly string[]): string {
  return wished.find((locale) => locale.split('-')[0] === language) ?? language;
}

export function formatsFor(locale: string): Formats {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const shortDate = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const currencies = new Intl.DisplayNames(locale, { type: 'currency' });
  return {
    date: (value) => date.format(new Date(`${value}T00:00:00Z`)),
    shortDate: (value) => shortDate.format(new Date(`${value}T00:00:00Z`)),
    instant: (value) => instant.format(new Date(value)),
    money: (amount, currency) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount),
    percent: (share) => percent.format(share),
    number: (value, maximumFractionDigits = 1) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits }).format(value),
    currency: (code) => `${code} · ${currencies.of(code) ?? code}`,
  };
}

export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const language = i18n.resolvedLanguage ?? 'en';
  return useMemo(() => formatsFor(localeFor(language, navigator.languages)), [language]);
}
