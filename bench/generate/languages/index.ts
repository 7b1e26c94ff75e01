import type { LanguageTag } from '../types.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { korean } from './ko.ts';
import type { Language } from './language.ts';
import { russian } from './ru.ts';
import { ukrainian } from './uk.ts';

export const LANGUAGES: Readonly<Record<LanguageTag, Language>> = {
  en: english,
  uk: ukrainian,
  ru: russian,
  de: german,
  ko: korean,
};
export type { Language } from './language.ts';
