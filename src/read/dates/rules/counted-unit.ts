import { type Reading, type Rule, readNumber } from '../match.ts';
import type { Mod } from '../sense.ts';
import type { Word } from '../words.ts';

/**
 * A number of units and what it means: "three months" (a length), "three months ago", "a day earlier" (a date),
 * "the past two years" (a length), "8-month-old", "a year and a half", "several weeks".
 */
export const countedUnit: Rule = {
  name: 'counted-unit@1',
  read(words, at) {
    const head = amount(words, at);
    if (!head) return undefined;
    let i = head.to;
    while (words[i]?.role.between && !words[i]!.role.unit) i++;
    const word = words[i];
    const unit = word?.role.unit;
    if (!word || !unit) return undefined;
    if (unit === 'TS' && !word.role.plural && !word.glued && word.token.tag === 'JJ') return undefined;
    const single = head.n === 1 && !head.vague;
    if (!word.role.plural && !single && !word.glued && head.spelt !== 'number') return undefined;
    i++;
    let n = head.n;
    if (
      words[i]?.lower === 'and' &&
      words[i + 1]?.lower === 'a' &&
      words[i + 2]?.lower === 'half' &&
      n !== undefined
    ) {
      n += 0.5;
      i += 3;
    }
    if (words[i]?.glued && (words[i]!.lower === 'old' || words[i]!.lower === 'long')) i++;
    return suffixed(words, i, { n, unit, vague: head.vague, mod: head.mod, relative: head.relative });
  },
};

interface Amount {
  readonly n: number | undefined;
  readonly unit: string;
  readonly vague: boolean;
  readonly mod: Mod | undefined;
  readonly relative: number | undefined;
}

/** What stands behind the unit decides: ago and earlier make a date of the length. */
function suffixed(words: readonly Word[], at: number, a: Amount): Reading | undefined {
  let i = at;
  let mod = a.mod;
  if (words[i]?.lower === 'or' && words[i + 1]?.lower === 'so') {
    mod = 'APPROX';
    i += 2;
  }
  const next = words[i]?.lower;
  const back =
    next === 'ago' || next === 'earlier' || next === 'before' || next === 'previously' || next === 'prior';
  const forth =
    next === 'later' ||
    next === 'hence' ||
    next === 'after' ||
    (next === 'from' && words[i + 1]?.lower === 'now');
  const used = next === 'before' || next === 'after' || next === 'prior' ? closes(words[i + 1]) : true;
  if ((back || forth) && used && a.relative === undefined) {
    const sense = {
      kind: 'shift' as const,
      unit: a.unit,
      n: (back ? -1 : 1) * (a.n ?? 1),
      from:
        next === 'ago' || next === 'from' || next === 'hence' ? ('published' as const) : ('focus' as const),
      ...(a.vague && { vague: true }),
    };
    return { to: next === 'from' ? i + 2 : i + 1, sense, ...(mod && { mod }) };
  }
  return {
    to: i,
    sense: {
      kind: 'span',
      value: spanValue(a.n, a.unit, a.vague),
      unit: a.unit,
      ...(a.n !== undefined && { n: a.n }),
    },
    ...(mod && { mod }),
  };
}

const closes = (word: Word | undefined): boolean => !word || /^[.,;:)"”’]/.test(word.lower);

/** TIMEX3 value of a length: P3M, PT2H, PXY; a half year is six months, other halves stay decimal. */
export function spanValue(n: number | undefined, unit: string, vague: boolean): string {
  const many = /^(\d+)(\D+)$/.exec(unit);
  const times = many ? Number(many[1]) : 1;
  let base = many ? many[2]! : unit;
  if (base === 'WE') base = 'WE';
  const clock = base.startsWith('T');
  const letter = clock ? base.slice(1) : base;
  const prefix = clock ? 'PT' : 'P';
  if (vague || n === undefined) {
    const x = times === 10 ? 'E' : times === 100 ? 'C' : times === 1000 ? 'L' : letter;
    return `${prefix}X${x}`;
  }
  const whole = Math.floor(n * times);
  if (n * times !== whole && n * times - whole === 0.5) {
    const smaller = { Y: '6M', TH: '30M', TM: '30S', D: 'T12H' }[base];
    if (smaller) return whole ? `${prefix}${whole}${letter}${smaller}` : `${prefix}${smaller}`;
  }
  return `${prefix}${Number((n * times).toFixed(2))}${letter}`;
}

interface Head {
  readonly to: number;
  readonly n: number | undefined;
  readonly vague: boolean;
  readonly spelt: 'article' | 'number' | 'vague';
  readonly mod?: Mod;
  readonly relative?: number;
}

/** The number before a unit: "three", "a", "several", "a few", "the past two", "two to three", "the first nine". */
function amount(words: readonly Word[], at: number): Head | undefined {
  let i = at;
  const article = words[i]!.role.determiner === true;
  const the = article && words[i]!.lower !== 'a' && words[i]!.lower !== 'an';
  if (article && !words[i + 1]?.role.scale) i++;
  let relative: number | undefined;
  if (words[i]?.role.relative !== undefined && words[i]!.lower !== 'same') {
    const r = words[i]!.role;
    const next = words[i + 1];
    if (
      next &&
      (next.role.cardinal !== undefined ||
        next.role.vague ||
        next.role.unit ||
        next.role.determiner ||
        next.lower === 'half')
    ) {
      relative = r.relative;
      i++;
    }
  } else if (the && words[i]?.role.ordinal === 1 && words[i + 1] && !words[i + 1]!.role.unit) {
    i++;
  }
  const more = relative === undefined ? {} : { relative };
  const half = words[i]?.lower === 'half';
  if (half) {
    i++;
    if (words[i]?.role.determiner) i++;
    return words[i]?.role.unit && !the
      ? { to: i, n: 0.5, vague: false, spelt: 'number', ...more }
      : undefined;
  }
  const number = readNumber(words, i);
  if (number) {
    let { to, value } = number;
    const link = words[to]?.lower;
    if (link === 'to' || link === 'or' || link === '-' || link === '–') {
      const second = readNumber(words, to + 1);
      if (second && (words[second.to]?.role.unit || words[second.to]?.role.between)) {
        if (link === 'or' && second.value === value + 1) value = number.value;
        to = second.to;
      }
    }
    return { to, n: value, vague: false, spelt: 'number', ...more };
  }
  if (words[i]?.role.vague) {
    const couple = words[i]!.lower === 'couple';
    i++;
    if (words[i]?.lower === 'of') i++;
    if (words[i]?.role.vague) i++;
    return couple
      ? { to: i, n: 2, vague: false, spelt: 'number', mod: 'APPROX', ...more }
      : { to: i, n: undefined, vague: true, spelt: 'vague', ...more };
  }
  if (relative !== undefined && words[i]?.role.unit && words[i]!.role.plural)
    return { to: i, n: undefined, vague: true, spelt: 'vague', ...more };
  if (article && !the && i > at && relative === undefined)
    return { to: i, n: 1, vague: false, spelt: 'article' };
  return undefined;
}
