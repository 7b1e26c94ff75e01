import type { Language } from '../languages/index.ts';
import type { Telling } from '../plan/telling.ts';
import { chosen } from '../random.ts';

export interface FigureWords {
  readonly text: string;
  readonly bound: string;
  readonly number: string;
  readonly counted: string;
}

/** A figure in words. `own` decides which of several wordings of a bound is taken. */
export function figureWords(
  language: Language,
  figure: NonNullable<Telling['figure']>,
  own: number,
): FigureWords {
  const { text } = language;
  const pattern = chosen(text.bounds[figure.bound], own, 3);
  const number = digits(language, figure.value);
  const counted = figure.thing.words[text.tag];
  const unit = text.tag === 'ko' ? figure.thing.counter : '';
  const modified = pattern.replace('#', number + unit);
  return {
    text: text.figure.replace('#', modified).replace('%', counted),
    bound: pattern.replace('#', '').trim(),
    number,
    counted,
  };
}

/** 12,000; 1.25 million where the language says so. */
export function digits({ text }: Language, value: number): string {
  if (text.million && value >= 1_000_000 && value % 10_000 === 0) {
    const hundredths = value / 10_000;
    const part = String(hundredths % 100)
      .padStart(2, '0')
      .replace(/0+$/, '');
    return `${Math.floor(hundredths / 100)}${part && text.million.point + part} ${text.million.word}`;
  }
  const all = String(value);
  let out = '';
  for (let i = 0; i < all.length; i++) {
    if (i > 0 && (all.length - i) % 3 === 0) out += text.thousands;
    out += all[i];
  }
  return out;
}
