import type { Hop, Reading, Statement } from '../../model/index.ts';

/**
 * The chain that stands for an article as a whole: that of the speaker who says most of what the article tells
 * (statements with figures, headline and lead weigh more; of equals the earlier), at its longest.
 */
export function articleChain(reading: Pick<Reading, 'statements' | 'names'>): readonly Hop[] {
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
  return chain;
}

function keyOf(st: Statement): string | undefined {
  const first = st.chain.find((h) => h.role === 'speaker') ?? st.chain[0];
  return first?.name.toLowerCase().replace(/^the /, '');
}

/** How much a statement tells what the article is about: figures, place, and a chain that the text states. */
function weightOf(st: Statement, i: number, reading: Pick<Reading, 'statements' | 'names'>): number {
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
