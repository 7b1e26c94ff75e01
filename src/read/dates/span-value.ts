/**
 * TIMEX3 value of a length: P3M, PT2H, PXY where no number is said. A half of a year, a day, an hour or a minute is
 * written in the next smaller unit; other fractions stay decimal. `unit` is a TIMEX3 unit or a multiple of one (10Y).
 */
export function spanValue(n: number | undefined, unit: string): string {
  const many = /^(\d+)(\D+)$/.exec(unit);
  const times = many ? Number(many[1]) : 1;
  const base = many ? many[2]! : unit;
  const clock = base.startsWith('T');
  const letter = clock ? base.slice(1) : base;
  const prefix = clock ? 'PT' : 'P';
  if (n === undefined) return `${prefix}X${VAGUE_MULTIPLES[times] ?? letter}`;
  const total = n * times;
  const whole = Math.floor(total);
  if (total - whole === 0.5) {
    const smaller = HALVES[base];
    if (smaller) return whole ? `${prefix}${whole}${letter}${smaller}` : `${prefix}${smaller}`;
  }
  return `${prefix}${Number(total.toFixed(2))}${letter}`;
}

const VAGUE_MULTIPLES: Readonly<Record<number, string>> = { 10: 'E', 100: 'C', 1000: 'L' };
const HALVES: Readonly<Record<string, string>> = { Y: '6M', TH: '30M', TM: '30S', D: 'T12H' };
