import type { Hop, Reading, Statement } from '../../model/index.ts';

/**
 * The chain that stands for an article as a whole: that of the speaker who says most of what the article tells
 * (statements with figures, headline and lead weigh more; of equals the earlier), at its longest.
 */
export function articleChain(reading: Told): readonly Hop[] {
  const best = new Map<string, number>();
  const all = new Map<string, number>();
  for (const [i, st] of reading.statements.entries()) {
    const key = keyOf(st);
    if (!key) continue;
    const w = weightOf(st, i, reading);
    best.set(key, Math.max(best.get(key) ?? 0, w));
    all.set(key, (all.get(key) ?? 0) + w);
  }
  let chosen: string | undefined;
  let most = 0;
  for (const [key, weight] of best) {
    const total = weight + all.get(key)! * 0.1;
    if (total > most + 1e-9) [chosen, most] = [key, total];
  }
  let chain: readonly Hop[] = [];
  for (const st of reading.statements)
    if (keyOf(st) === chosen && st.chain.length > chain.length) chain = st.chain;
  return bodyBehind(reading, chosen, chain) ?? chain;
}

type Told = Pick<Reading, 'statements' | 'names' | 'figures'>;

/** How far into a text the body must stand whose figures an article tells (UTF-16 units). */
const OPENING = 160;

/**
 * An article may tell a body's figures in its own voice and quote a person on them alone ("The council raised its
 * estimate to ... 'The sea is calm,' its chief economist said"). Then the body is where the chain begins.
 */
function bodyBehind(
  reading: Told,
  chosen: string | undefined,
  chain: readonly Hop[],
): readonly Hop[] | undefined {
  const said = reading.statements.filter((st) => keyOf(st) === chosen);
  const [first] = said;
  if (!first || said.some((st) => st.figures.length > 0)) return undefined;
  const inStatements = new Set(reading.statements.flatMap((st) => st.figures));
  if (reading.figures.length - inStatements.size < 2) return undefined;
  const mention = first.speaker?.mention;
  if (mention === null || mention === undefined || reading.names[mention]?.kind !== 'person')
    return undefined;
  const body = reading.names.slice(0, 3).find((n) => n.kind === 'body' && n.span[0] < OPENING);
  const at = reading.names[mention]!.span[0];
  if (!body || body.span[0] > at || chain.some((h) => h.role === 'medium')) return undefined;
  return [
    { role: 'speaker', name: body.canonical, span: body.span, basis: 'inferred' },
    ...chain.filter((h) => h.role !== 'speaker'),
  ];
}

function keyOf(st: Statement): string | undefined {
  const first = st.chain.find((h) => h.role === 'speaker') ?? st.chain[0];
  return first?.name.toLowerCase().replace(/^the /, '');
}

/** How much a statement tells what the article is about: figures, place, and a chain that the text states. */
function weightOf(st: Statement, i: number, reading: Told): number {
  let w = st.kind === 'saying' ? 2 : 1;
  w += Math.min(3, st.figures.length) * 0.7;
  w += 3 / (i + 1.5);
  if (st.chain.length > 1) w += 2.5;
  const { mention } = st.speaker ?? { mention: null };
  const kind = mention === null || mention === undefined ? undefined : reading.names[mention]?.kind;
  // Somebody named is a better beginning than "officials", a state or the outlet itself.
  if (kind === undefined) w *= 0.8;
  else if (kind === 'place' || (kind === 'outlet' && st.chain.length < 2)) w *= 0.7;
  return w * (0.4 + 0.6 * st.confidence);
}
