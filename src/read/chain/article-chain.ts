import type { Hop, Reading, Statement } from '../../model/index.ts';

/**
 * The chain that stands for an article as a whole: that of the speaker who says most of what the article tells
 * (statements with figures, headline and lead weigh more; of equals the earlier), at its longest.
 */
export function articleChain(reading: Pick<Reading, 'statements' | 'names'>): readonly Hop[] {
  const weights = new Map<string, number>();
  for (const [i, st] of reading.statements.entries()) {
    const key = keyOf(st);
    if (!key) continue;
    weights.set(key, (weights.get(key) ?? 0) + weightOf(st, i, reading));
  }
  let best: string | undefined;
  for (const [key, weight] of weights)
    if (best === undefined || weight > weights.get(best)! + 1e-9) best = key;
  let chain: readonly Hop[] = [];
  for (const st of reading.statements)
    if (keyOf(st) === best && st.chain.length > chain.length) chain = st.chain;
  return chain;
}

function keyOf(st: Statement): string | undefined {
  return st.chain[0]?.name.toLowerCase().replace(/^the /, '');
}

function weightOf(st: Statement, i: number, reading: Pick<Reading, 'statements' | 'names'>): number {
  let w = st.kind === 'saying' ? 1 : 0.5;
  w += Math.min(3, st.figures.length);
  if (st.part === 'headline' || st.part === 'lead') w += 1.5;
  if (i < 3) w += 1 - i * 0.3;
  if (st.chain.length > 1) w += 1;
  const { mention } = st.speaker ?? { mention: null };
  // Somebody named is a better beginning than "officials".
  if (mention === null || mention === undefined) w *= 0.6;
  else if (reading.names[mention]?.kind === 'place') w *= 0.7;
  return w * (0.5 + st.confidence / 2);
}
