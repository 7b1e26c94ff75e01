import { Random, STREAMS } from '../random.ts';
import type { Bound, EditKind } from '../types.ts';
import { SLIPS } from '../world/names.ts';
import { type Thing, thingsOf } from '../world/things.ts';
import type { Plan } from './articles.ts';
import { BOUNDS, type Fact, HEDGES } from './facts.ts';

/** A fact as one article tells it: what earlier tellings did to it included. */
export interface Telling {
  readonly fact: Fact;
  readonly figure: { readonly thing: Thing; readonly value: number; readonly bound: Bound } | null;
  readonly hedge: number;
  readonly negated: boolean;
  /** Index into the cues: 0 for a neutral one. */
  readonly cue: number;
  readonly named: boolean;
  /** Misspelling of the family name, 0 for none. */
  readonly slip: number;
}

export interface Change {
  readonly kind: EditKind;
  /** Place in the list of tellings. */
  readonly at: number;
}

export interface Told {
  readonly tellings: readonly Telling[];
  /** The same before this article's own changes. */
  readonly before: readonly Telling[];
  readonly changes: readonly Change[];
}

/** What an article tells, by following its line of descent from the origin. */
export function toldBy(plan: Plan, article: number, facts: readonly Fact[], seed: number): Told {
  let tellings: readonly Telling[] = facts.map(asSaid);
  let before = tellings;
  let changes: readonly Change[] = [];
  for (const a of plan.line(article)) {
    before = tellings;
    changes = [];
    const kind = plan.kind(a);
    const random = new Random(seed, STREAMS.edits, a);
    if (kind === 'rewrite' || kind === 'translation')
      before = tellings = tellings.filter((_, i) => i === 0 || random.chance(0.6));
    if (kind === 'edit') ({ tellings, changes } = edited(tellings, random));
  }
  return { tellings, before, changes };
}

const asSaid = (fact: Fact): Telling => ({
  fact,
  figure: fact.figure,
  hedge: fact.hedge,
  negated: fact.negated,
  cue: 0,
  named: true,
  slip: 0,
});

const KINDS: readonly EditKind[] = [
  'number',
  'bound',
  'counted-thing',
  'hedge',
  'negation',
  'name',
  'attribution',
];

/** One change, or in one article of four two of different kinds. */
function edited(
  tellings: readonly Telling[],
  random: Random,
): { readonly tellings: readonly Telling[]; readonly changes: readonly Change[] } {
  const wanted = random.chance(0.25) ? 2 : 1;
  const changes: Change[] = [];
  let now = tellings;
  while (changes.length < wanted) {
    const kind = random.pick(KINDS);
    const any = random.chance(0.7) ? 0 : random.below(now.length);
    const { speaker } = now[any]!.fact;
    const at = isAbout(kind) ? now.findIndex((t) => t.fact.speaker === speaker) : any;
    if (changes.some((c) => c.kind === kind) || !fits(kind, now[at]!)) continue;
    // A name that goes cannot be misspelt as well.
    if (changes.some((c) => c.at === at && isAbout(c.kind) && isAbout(kind))) continue;
    const alone = now.filter((t) => t.fact.speaker === speaker).length === 1;
    now = change(now, at, kind, alone, random);
    changes.push({ kind, at });
  }
  return { tellings: now, changes };
}

const isAbout = (kind: EditKind): boolean => kind === 'name' || kind === 'attribution';

function fits(kind: EditKind, { figure, named }: Telling): boolean {
  if (kind === 'number' || kind === 'bound' || kind === 'counted-thing') return figure !== null;
  return kind !== 'name' || named;
}

function change(
  tellings: readonly Telling[],
  at: number,
  kind: EditKind,
  alone: boolean,
  random: Random,
): readonly Telling[] {
  const one = tellings[at]!;
  if (kind === 'name') {
    const slip = 1 + ((one.slip + random.below(SLIPS - 1)) % SLIPS);
    const same = (t: Telling): boolean => t.fact.speaker === one.fact.speaker;
    return tellings.map((t) => (same(t) ? { ...t, slip } : t));
  }
  return tellings.map((t, i) => (i === at ? changed(t, kind, alone, random) : t));
}

/** `alone`: nothing else in the article is by this speaker, so that the name may go. */
function changed(telling: Telling, kind: EditKind, alone: boolean, random: Random): Telling {
  const { figure } = telling;
  if (kind === 'hedge') return { ...telling, hedge: telling.hedge >= 0 ? -1 : random.below(HEDGES) };
  if (kind === 'negation') return { ...telling, negated: !telling.negated };
  if (kind === 'attribution') {
    if (telling.named && alone && random.chance(0.6)) return { ...telling, named: false };
    return { ...telling, cue: (telling.cue + 1 + random.below(3)) % 4 };
  }
  if (!figure) return telling;
  if (kind === 'number')
    return { ...telling, figure: { ...figure, value: otherValue(figure.value, random) } };
  if (kind === 'bound') {
    const others = BOUNDS.filter((b) => b !== figure.bound);
    const bound = figure.bound !== 'exact' && random.chance(0.6) ? 'exact' : random.pick(others);
    return { ...telling, figure: { ...figure, bound } };
  }
  const others = thingsOf[figure.thing.class].filter((t) => t.id !== figure.thing.id);
  return { ...telling, figure: { ...figure, thing: random.pick(others) } };
}

/** A zero too many or too few, two digits that changed places, or another digit. */
function otherValue(value: number, random: Random): number {
  const way = random.below(4);
  const digits = String(value);
  if (way === 0 && value % 10 === 0 && value >= 100) return value / 10;
  if (way === 1 && value < 1_000_000) return value * 10;
  if (way === 2 && digits[0] !== digits[1] && digits[1] !== '0')
    return Number(digits[1]! + digits[0]! + digits.slice(2));
  const first = Number(digits[0]);
  const other = 1 + ((first - 1 + 1 + random.below(8)) % 9);
  return Number(String(other) + digits.slice(1));
}
