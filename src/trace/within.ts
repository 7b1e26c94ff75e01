import type { Telling, Told } from '../read/index.ts';
import { linked } from './linked.ts';
import type { TracedVariant } from './model.ts';
import { compareWitness } from './variants/index.ts';
import type { Found } from './variants/pair.ts';
import { signedHeadline } from './variants/signed.ts';

/** What an article's headline, and then its first sentence, tell otherwise than the rest of it. */
export function within(telling: Telling, witness: number, by: string): TracedVariant[] {
  const signed = signedHeadline(telling);
  // The body's ways of naming who spoke before are many, and no change.
  const first = telling.told.findIndex((t) => t.part !== 'headline');
  const found = [
    ...against(telling, (t) => t.part === 'headline'),
    ...(signed ? [signed] : []),
    ...against(telling, (_, i) => i === first).filter((f) => f.sub !== 'cue' && f.kind !== 'attribution'),
  ];
  return once(found).map((f) => ({ ...f, witness, passage: null, telling: null, by }));
}

/** Some of an article's sentences held against those after them. */
function against(telling: Telling, isHead: (told: Told, index: number) => boolean): Found[] {
  const head = { ...telling, told: telling.told.filter(isHead) };
  const last = telling.told.findLastIndex(isHead);
  const body = { ...telling, told: telling.told.slice(last + 1).filter((t) => t.part !== 'headline') };
  if (head.told.length === 0) return [];
  return compareWitness(body, head, linked(body, head))
    .filter((f) => f.from && f.to && WITHIN.has(f.kind))
    .map(({ unit: _, other: __, ...f }) => f);
}

/** Kinds in which parts of one article can differ; what a headline leaves out is no difference. */
const WITHIN: ReadonlySet<string> = new Set([
  'number',
  'bound',
  'counted-thing',
  'certainty',
  'polarity',
  'attribution',
  'date',
]);

function once(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ kind, from, to }) => {
    const key = JSON.stringify([kind, from?.span, to?.span]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
