// The languages, each with its words. Only those of the chosen one are loaded: a new language is a line here.

import type { Words } from './en.ts';

/** By their ISO 639-1 codes, as locales begin with them. */
export const languages = {
  en: async () => (await import('./en.ts')).english,
  de: async () => (await import('./de.ts')).german,
} as const satisfies Readonly<Record<string, () => Promise<Words>>>;

export type Language = keyof typeof languages;

export const isLanguage = (name: string): name is Language => Object.hasOwn(languages, name);
