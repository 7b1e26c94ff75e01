import { koreanAgreement } from '../korean/agree.ts';
import { alike, type SoundTables } from '../sounds/alike.ts';
import type { NameForm } from '../types.ts';
import { lettersAlike } from './letters.ts';
import type { PairedParts } from './pair-parts.ts';

/** What the scorer weighs, each from about 0 to 1. Names of the features stand in the weights. */
export type Features = Readonly<Record<string, number>>;

/** How the two names are written decides which weights apply: both alike, across scripts, both Korean. */
export function settingOf(a: NameForm, b: NameForm): string {
  if (a.kind === 'body' || b.kind === 'body') return 'body';
  if (a.script !== b.script) {
    if (a.korean.length > 0 && b.korean.length > 0) return 'korean-across';
    const other = a.script === 'Latn' ? b.script : a.script;
    return Math.min(a.parts.length, b.parts.length) > 1 ? `names-${other}` : `part-${other}`;
  }
  return a.korean.length > 0 && b.korean.length > 0 ? 'korean' : 'alike';
}

const bit = (x: boolean): number => (x ? 1 : 0);

/** The features of two names whose parts have been put together. Symmetric. */
export function featuresOf(a: NameForm, b: NameForm, paired: PairedParts, tables: SoundTables): Features {
  const { pairs } = paired;
  const weight = (form: NameForm, i: number): number => {
    const part = form.parts[i]!;
    return part.role === 'particle'
      ? 0.15
      : part.role === 'initial'
        ? 0.3
        : Math.min(1, 0.4 + part.text.length / 10);
  };
  const total = (form: NameForm, at: readonly number[]): number =>
    at.reduce((sum, i) => sum + weight(form, i), 0);
  const all = (form: NameForm): number => form.parts.reduce((sum, _, i) => sum + weight(form, i), 0);
  let covered = 0;
  let mean = 0;
  let worst = 1;
  let exact = 0;
  let initials = 0;
  for (const pair of pairs) {
    const w = total(a, pair.a) + total(b, pair.b);
    covered += w;
    mean += w * pair.agreement;
    if (pair.by === 'initial@1') initials++;
    else if (w > 0.6) worst = Math.min(worst, pair.agreement);
    if (pair.agreement === 1 && w > 0.6) exact++;
  }
  const leftA = total(a, paired.leftA);
  const leftB = total(b, paired.leftB);
  const conflict = Math.min(leftA, leftB);
  const parts = (form: NameForm): string =>
    form.parts
      .map((p) => p.text)
      .sort()
      .join(' ');
  const sounds = (form: NameForm): string =>
    form.parts
      .map((p) => p.sounds)
      .join('')
      .slice(0, 48);
  const last = (form: NameForm): string => form.parts.at(-1)?.sounds ?? '';
  const first = (form: NameForm): string => form.parts[0]?.sounds ?? '';
  const ear = (x: string, y: string): number => alike(x, y, tables, a.script, b.script);
  const korean = koreanAgreement(a, b);
  return {
    one: 1,
    worst: pairs.length > 0 ? worst : 0,
    worstSquared: pairs.length > 0 ? worst * worst : 0,
    mean: covered > 0 ? mean / covered : 0,
    covered: covered / Math.max(0.1, all(a) + all(b)),
    left: Math.min(2, Math.max(leftA, leftB)) / 2,
    conflict: Math.min(1.5, conflict) / 1.5,
    conflicting: bit(conflict > 0.5),
    exact: Math.min(3, exact) / 3,
    initials: Math.min(2, initials) / 2,
    single: bit(Math.min(a.parts.length, b.parts.length) === 1),
    whole: ear(sounds(a), sounds(b)),
    wholeSquared: ear(sounds(a), sounds(b)) ** 2,
    wholeLetters: a.script === b.script ? lettersAlike(parts(a), parts(b)) : 0,
    last: ear(last(a), last(b)),
    first: ear(first(a), first(b)),
    sameLength: bit(a.parts.length === b.parts.length),
    crossed: bit(pairs.some((p) => pairs.some((q) => p.a[0]! < q.a[0]! && p.b[0]! > q.b[0]!))),
    koreanSurname: korean?.surname ?? 0,
    koreanWorst: korean?.worst ?? 0,
    koreanMean: korean?.mean ?? 0,
    koreanMissing: korean?.missing ?? 0,
  };
}
