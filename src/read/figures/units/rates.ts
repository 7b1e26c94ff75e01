import { type Atom, isWord } from '../atoms.ts';
import type { Draft } from '../draft.ts';
import { RATE_NAMES, RATES, TIME_UNITS } from '../lexicon.ts';

/** "a month", "per barrel", "an hour", "/cm" after a unit. */
export function rate(draft: Draft, atoms: readonly Atom[]): Draft {
  const link = atoms[draft.to];
  if (!link || draft.unit === undefined || draft.unit.includes(' of age')) return draft;
  const slash = link.text === '/' && link.glued;
  if (!slash && link.lower !== 'per' && link.lower !== 'a' && link.lower !== 'an') return draft;
  for (let n = 2; n >= 1; n--) {
    const words = atoms.slice(draft.to + 1, draft.to + 1 + n);
    if (words.length < n || !words.every(isWord)) continue;
    const joined = words.map((w) => w.lower).join(' ');
    if (n === 1 && /^(earlier|ago|before|later|after|previously)$/.test(atoms[draft.to + 2]?.lower ?? ''))
      break;
    const short = slash ? RATE_NAMES.get(words[0]!.text) : undefined;
    if (!RATES.has(joined) && short === undefined) continue;
    if (TIME_UNITS.has(draft.unit) && !TIME_UNITS.has(joined) && link.lower !== 'per') continue;
    return {
      ...draft,
      unit: `${draft.unit} per ${short ?? RATE_NAMES.get(joined) ?? joined}`,
      to: draft.to + 1 + n,
    };
  }
  return draft;
}
