import { hashString } from '../../read/learn/hash.ts';
import { nameKeys } from '../../resolve/block/keys.ts';
import { monthOf } from './days.ts';
import { tellingness } from './figures.ts';
import type { Linkable, LinkFigure } from './linkable.ts';
import { RARE } from './rarity.ts';
import { formOf } from './voice.ts';

/**
 * A key under which a sentence is filed and looked for. Two that share one are compared where they were printed within
 * `window` months of one another, or where one does not say when it was.
 */
export interface StatementKey {
  readonly key: string;
  /** Months since 1970; null where the article does not say. */
  readonly month: number | null;
  readonly window: number;
  /** One such key does not suffice: two must be shared. */
  readonly weak: boolean;
  /** What to look under besides where too many are filed under the key: each narrows it further. */
  readonly refine: readonly string[];
}

const YEARS = 600;

/** Keys by which tellings of one statement find one another. Pure: what is frequent is said by tables that ship. */
export function statementKeys(l: Linkable): StatementKey[] {
  const month = l.printed === null ? null : monthOf(l.printed);
  const out: StatementKey[] = [];
  const put = (key: string, window: number, weak: boolean, refine: readonly string[] = []): void => {
    out.push({ key, month, window, weak, refine });
  };
  const thing = l.figure?.thing ?? '';
  const narrower = [`/${thing}`, ...l.states.map((s) => `/${thing}/${s}`)];
  put(`=${l.verbatim.toString(36)}`, YEARS, false);
  for (const print of l.prints) put(`p${print.toString(36)}`, YEARS, false, narrower);
  if (l.figure) for (const key of figureKeys(l.figure)) put(key, 3, tellingness(l.figure) < 1, narrower);
  for (const key of speakerKeys(l)) put(key, 1, true, narrower);
  l.words.forEach((word, i) => {
    if (l.rare[i]! >= RARE - 2) put(`w${word.toString(36)}`, 1, true, narrower);
  });
  for (const sound of l.sounds) put(`n${sound.toString(36)}`, 1, true, narrower);
  return out;
}

/** The value as it is, and rounded to two digits. */
function figureKeys({ value, low, high }: LinkFigure): string[] {
  const amount = value ?? low ?? high;
  if (amount == null) return [];
  const rough = Number(amount.toPrecision(2));
  return rough === amount ? [`f${amount}`] : [`f${amount}`, `f${rough}`];
}

function speakerKeys({ voice }: Linkable): string[] {
  if (voice.kind === 'nobody') return [];
  if (voice.kind !== 'person') return voice.country === undefined ? [] : [`c${voice.country}`];
  return nameKeys(formOf(voice.name))
    .filter((key) => !key.startsWith('n '))
    .slice(0, 8)
    .map((key) => `s${hashString(key).toString(36)}`);
}
