import type { Draw } from './random.ts';
import type { Derivation } from './types.ts';

export const UNITS = 60;
export const SLOTS = 10;
export const NAMES = 3;
/** Kinds of slots in turn, and how many readings each has beside the first. */
export const KINDS: readonly (readonly [string, number])[] = [
  ['number', 200],
  ['bound', 4],
  ['certainty', 1],
  ['counted-thing', 6],
  ['attribution', 4],
  ['date', 8],
  ['polarity', 1],
  ['quoted-words', 100],
  ['number', 200],
  ['addition', 40],
];

export interface Hop {
  readonly role: 'medium' | 'relayer';
  readonly outlet: string;
  readonly credit: boolean;
}

/** One telling with everything that is true of it. */
export interface Member {
  readonly index: number;
  readonly derivation: Derivation;
  readonly parents: readonly Member[];
  readonly outlet: string;
  readonly language: string;
  /** In minutes. */
  readonly time: number;
  /** The wording of each unit of text. */
  readonly units: readonly number[];
  /** 0: as the first had it; null: not told. */
  readonly slots: readonly (number | null)[];
  /** 0: spelt rightly. */
  readonly names: readonly number[];
  /** In its own sentences, each an outlet nearest the speaker first. */
  readonly told: readonly (readonly Hop[])[];
  readonly credits: readonly Hop[];
  readonly cited: readonly Member[];
}

const LANGUAGES = ['en', 'uk', 'ko', 'de', 'fr'];

/** Wordings come in favoured ones: two who write anew now and then choose the same. */
const wording = (draw: Draw): number => 1 + Math.min(draw.below(40), draw.below(40));

export function beginning(draw: Draw, index: number, outlet: string, time: number): Member {
  const role = 'medium' as const;
  return {
    index,
    derivation: 'origin',
    parents: [],
    outlet,
    language: draw.chance(0.7) ? 'en' : draw.pick(LANGUAGES),
    time,
    units: Array.from({ length: UNITS }, () => wording(draw)),
    // A second beginning tells here and there otherwise.
    slots: KINDS.map(([, n]) => (draw.chance(0.1) ? 1 + draw.below(n) : 0)),
    names: Array.from({ length: NAMES }, () => (draw.chance(0.08) ? slip(draw) : 0)),
    told: draw.chance(0.5) ? [[{ role, outlet, credit: false }]] : [],
    credits: [],
    cited: [],
  };
}

/** One of twenty misspellings, the first ones more often. */
const slip = (draw: Draw): number => 1 + Math.min(draw.below(20), draw.below(20));

export function taken(
  draw: Draw,
  index: number,
  outlet: string,
  parent: Member,
  second: Member | undefined,
): Member {
  const derivation = draw.share({ verbatim: 20, edit: 25, rewrite: 40, translation: 15 });
  const mixed = second !== undefined && derivation !== 'verbatim';
  const parents = mixed ? [parent, second] : [parent];
  const changed =
    derivation === 'verbatim'
      ? 0
      : derivation === 'edit'
        ? 0.05 + 0.2 * draw.unit()
        : derivation === 'rewrite'
          ? 0.6 + 0.35 * draw.unit()
          : 1;
  const language = derivation === 'translation' ? otherLanguage(draw, parent.language) : parent.language;
  const part = mixed ? 0.3 + 0.2 * draw.unit() : 0;
  const from = Array.from({ length: SLOTS }, () => (draw.chance(part) ? second! : parent));
  const sameTongue = mixed && second.language === language && derivation !== 'translation';
  const units = parent.units.map((own, i) => {
    const old = sameTongue && draw.chance(part) ? second.units[i]! : own;
    return draw.chance(changed) ? wording(draw) : old;
  });
  const slots = from.map((m, i) => m.slots[i]!);
  change(draw, derivation, slots);
  const names = parent.names.map((own, i) => (mixed && draw.chance(part) ? second.names[i]! : own));
  const often = { origin: 0, verbatim: 0, edit: 0.05, rewrite: 0.12, translation: 0.15 }[derivation];
  if (draw.chance(often)) names[draw.below(NAMES)] = slip(draw);
  for (const [i, name] of names.entries())
    if (name > 0 && derivation !== 'verbatim' && draw.chance(0.1)) names[i] = 0;
  const latest = Math.max(...parents.map((p) => p.time));
  return {
    index,
    derivation,
    parents,
    outlet,
    language,
    time: latest + 5 * 2 ** (draw.unit() * 9),
    units,
    slots,
    names,
    ...citing(draw, derivation, parents),
  };
}

function otherLanguage(draw: Draw, from: string): string {
  for (;;) {
    const to = from !== 'en' && draw.chance(0.5) ? 'en' : draw.pick(LANGUAGES);
    if (to !== from) return to;
  }
}

function change(draw: Draw, derivation: Derivation, slots: (number | null)[]): void {
  const times = {
    origin: [0, 0],
    verbatim: [0, 0],
    edit: [0.3, 0],
    rewrite: [0.5, 0.15],
    translation: [0.5, 0.15],
  }[derivation];
  for (const p of times) {
    if (!draw.chance(p)) continue;
    const i = draw.below(SLOTS);
    if (slots[i] !== null) slots[i] = 1 + draw.below(KINDS[i]![1]);
  }
  if (derivation === 'verbatim' || derivation === 'edit') return;
  for (let i = 0; i < SLOTS; i++) if (draw.chance(0.12)) slots[i] = null;
}

/**
 * Whom it names, as often as in bench/generate, but that some name only their source's source: copies bring their parent's words along and may add a credit; who writes anew names
 * anew.
 */
function citing(
  draw: Draw,
  derivation: Derivation,
  parents: readonly Member[],
): Pick<Member, 'told' | 'credits' | 'cited'> {
  const [parent] = parents as [Member, ...Member[]];
  const relay = (m: Member, credit: boolean): Hop => ({
    role: m.derivation === 'origin' ? 'medium' : 'relayer',
    outlet: m.outlet,
    credit,
  });
  if (derivation === 'verbatim' || derivation === 'edit') {
    const credited = parents.filter(() => draw.chance(derivation === 'verbatim' ? 0.5 : 0.75));
    return { told: parent.told, credits: credited.map((p) => relay(p, true)), cited: credited };
  }
  const told: Hop[][] = [];
  const cited: Member[] = [];
  for (const p of parents) {
    const how = draw.share({ parent: 43, both: 42, source: 6, none: 9 });
    const source = p.parents[0];
    if (how === 'none' || (how === 'source' && !source)) continue;
    const hops = how === 'source' ? [relay(source!, false)] : [relay(p, false)];
    if (how === 'both' && source) hops.unshift(relay(source, false));
    told.push(hops);
    cited.push(how === 'source' ? source! : p);
  }
  return { told, credits: [], cited };
}
