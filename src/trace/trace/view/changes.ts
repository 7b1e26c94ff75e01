import type { VariantKind } from '../../../read/index.ts';
import type { ApparatusEntry, ApparatusReading, Trace } from '../types.ts';
import { kindName } from './change.ts';

/** "3 of 9 tellings lost *at least*": how many, what they did, and with which words. */
export interface ChangeSummary {
  readonly kind: VariantKind;
  readonly tellings: number;
  readonly of: number;
  /** Plain words and, marked, words of an article or their name. */
  readonly words: readonly (string | { readonly of: string })[];
  /** Witnesses that have it, by date. */
  readonly witnesses: readonly string[];
}

const ORDER: readonly VariantKind[] = [
  'number',
  'bound',
  'counted-thing',
  'polarity',
  'certainty',
  'attribution',
  'directness',
  'quoted-words',
  'date',
  'name',
  'omission',
  'addition',
];

/** What tellings have otherwise than the base, each once: what weighs most first, then what most have. */
export function changesOf({ apparatus, witnesses }: Trace): readonly ChangeSummary[] {
  return apparatus
    .flatMap((entry) => {
      const [base, ...others] = entry.readings;
      return base === undefined
        ? []
        : others.map((reading) => ({
            kind: entry.kind,
            tellings: reading.witnesses.length,
            of: witnesses.length,
            words: wordsOf(entry, base, reading),
            witnesses: reading.witnesses,
          }));
    })
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.tellings - a.tellings);
}

function wordsOf(
  { kind }: ApparatusEntry,
  base: ApparatusReading,
  other: ApparatusReading,
): ChangeSummary['words'] {
  const before = { of: named(kind, base) };
  const after = { of: named(kind, other) };
  if (kind === 'directness') {
    if (other.reading.includes('marks lost')) return ['lost the quotation marks'];
    return other.reading === 'indirect' ? ['tell it in other words'] : [`tell it as ${other.reading} speech`];
  }
  if (kind === 'bound' && other.reading === 'exact') return ['lost ', before];
  if (kind === 'bound' && base.reading === 'exact') return ['put in ', after];
  if (kind === 'omission' || other.reading === '')
    return kind === 'attribution' ? ['name nobody for ', before] : ['left out ', before];
  if (base.reading === '') return ['put in ', after];
  const lost = beyond(before.of, after.of);
  if (lost !== undefined) return ['lost ', { of: lost }];
  const put = beyond(after.of, before.of);
  if (put !== undefined) return ['put in ', { of: put }];
  return ['have ', after, ' for ', before];
}

/** What the longer has before or behind the shorter, word by word: "may" of "boats may" beyond "boats". */
function beyond(longer: string, shorter: string): string | undefined {
  const [long, short] = [longer.trim(), shorter.trim()];
  if (short === '' || long.length <= short.length) return undefined;
  if (long.startsWith(`${short} `)) return long.slice(short.length + 1);
  return long.endsWith(` ${short}`) ? long.slice(0, -short.length - 1) : undefined;
}

const named = (kind: VariantKind, { reading, words }: ApparatusReading): string =>
  kind === 'bound' ? kindName(reading) : (words?.exact ?? reading);
