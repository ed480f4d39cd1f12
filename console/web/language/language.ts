import i18next, { type i18n } from 'i18next';
import LanguageDetector from 'i18next-browser-languagedetector';
import resourcesToBackend from 'i18next-resources-to-backend';
import { initReactI18next } from 'react-i18next';
import type en from './locales/en.json';

/** Each language by its own name, as people look for it. */
export const languages = { en: 'English', de: 'Deutsch', es: 'Español', fr: 'Français' } as const;
export type Language = keyof typeof languages;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'console';
    resources: { console: typeof en };
    returnNull: false;
  }
}

/** Starts with the language chosen before, else the browser's, else English; loads only the language in use. */
export async function startLanguage(): Promise<i18n> {
  const instance = i18next.createInstance();
  await instance
    .use(LanguageDetector)
    .use(resourcesToBackend((language: string) => import(`./locales/${language}.json`)))
    .use(initReactI18next)
    .init({
      supportedLngs: Object.keys(languages),
      nonExplicitSupportedLngs: true,
      load: 'languageOnly',
      fallbackLng: 'en',
      ns: 'console',
      defaultNS: 'console',
      detection: {
        order: ['localStorage', 'navigator'],
        lookupLocalStorage: 'milepost.language',
        caches: ['localStorage'],
      },
      // React escapes what it shows.
      interpolation: { escapeValue: false },
    });
  const announce = () => {
    document.documentElement.lang = instance.resolvedLanguage ?? 'en';
  };
  instance.on('languageChanged', announce);
  announce();
  return instance;
}
