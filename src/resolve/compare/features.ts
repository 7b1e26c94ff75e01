import { koreanAgreement } from '../korean/agree.ts';
import { alike, type SoundTables } from '../sounds/alike.ts';
import type { NameForm } from '../types.ts';
import { lettersAlike } from './letters.ts';
import type { PairedParts } from './pair-parts.ts';
import { agreeParts } from './part.ts';

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

const SON_OF = new Set(['bin', 'ibn', 'ben', 'bint']);

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
  const at = (i: number): number => {
    const [x, y] = [a.parts.at(i), b.parts.at(i)];
    return x && y ? agreeParts(x, y, tables, a.script, b.script).agreement : 0;
  };
  // A short form or another spelling sounds unlike and agrees all the same.
  const agreed = covered > 0 ? (mean / covered) * (covered / (all(a) + all(b))) : 0;
  const whole = Math.max(alike(sounds(a), sounds(b), tables, a.script, b.script), agreed);
  const korean = koreanAgreement(a, b);
  const isInitial = (form: NameForm, i: number): boolean => form.parts[i]!.role === 'initial';
  const named = (form: NameForm, i: number): boolean => form.parts[i]!.role !== 'particle';
  const opposed = (x: NameForm, left: readonly number[], y: NameForm, other: readonly number[]): boolean =>
    left.some((i) => isInitial(x, i)) && other.some((i) => named(y, i));
  const lineage = (form: NameForm): boolean => form.parts.some((part) => SON_OF.has(part.text));
  const crossed = pairs.some((p) =>
    pairs.some((q) => p.a[0]! < q.a[0]! && p.b[0]! > q.b[0]! && [...p.a, ...q.a].every((i) => named(a, i))),
  );
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
    whole,
    wholeSquared: whole * whole,
    wholeLetters: a.script === b.script ? lettersAlike(parts(a), parts(b)) : 0,
    last: at(-1),
    first: at(0),
    sameLength: bit(a.parts.length === b.parts.length),
    crossed: bit(crossed),
    // "A bin B" is the son of "B bin A".
    crossedLineage: bit(crossed && lineage(a) && lineage(b)),
    otherInitial: bit(opposed(a, paired.leftA, b, paired.leftB) || opposed(b, paired.leftB, a, paired.leftA)),
    koreanSurname: korean?.surname ?? 0,
    koreanWorst: korean?.worst ?? 0,
    koreanConflict: bit(korean !== undefined && korean.worst < 0.1),
    koreanMean: korean?.mean ?? 0,
    koreanMissing: korean?.missing ?? 0,
  };
}
