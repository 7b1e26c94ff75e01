import type { Hop } from '../../model/index.ts';
import type { FoundStatement } from '../statements/found.ts';
import { wayOf } from './lexicon.ts';
import { type Scene, sentenceAt } from './scene.ts';
import type { Resolved } from './speakers/resolved.ts';

/** An article of at most so many statements tells of one occasion, unless it names more. */
const SHORT = 12;
/** Over so many paragraphs a medium holds in a longer one. */
const PARAGRAPHS = 2;

/**
 * Hops beyond the speaker, carried over to what else the same speaker says in the article without any of its own: to
 * unmarked and floating quotations, within a short article, or close by; never past an occasion of its own ("at a
 * briefing") or, where a speaker has several media, past the paragraph.
 */
export function carryOver(
  scene: Scene,
  speakers: readonly (Resolved | undefined)[],
  chains: readonly Hop[][],
  elsewhere: ReadonlyMap<string, Hop[]>,
): Hop[][] {
  const out = chains.map((c) => c);
  const bearers = new Map<string, Bearer[]>();
  const media = new Map<string, Set<string>>();
  for (const [i, chain] of chains.entries()) {
    const key = keyOf(speakers[i]);
    if (!key) continue;
    const names = chain.filter((h) => h.role === 'medium').map((h) => h.name);
    if (!names.length) continue;
    const list = bearers.get(key);
    if (list) list.push({ index: i, chain });
    else bearers.set(key, [{ index: i, chain }]);
    const known = media.get(key) ?? new Set<string>();
    for (const name of names) known.add(name);
    media.set(key, known);
  }
  const next = new Map<string, number>();
  for (const [i, chain] of chains.entries()) {
    const key = keyOf(speakers[i]);
    if (!key || chain.some((h) => h.role === 'medium')) continue;
    const st = scene.statements[i]!;
    const list = bearers.get(key);
    // The bearer before this statement, or else the first after it; lists are walked once, in order.
    let at = next.get(key) ?? 0;
    while (list && at + 1 < list.length && list[at + 1]!.index < i) at++;
    next.set(key, at);
    const from = list?.[at];
    if (ownOccasion(scene, st)) continue;
    if (from && mayCarry(scene, st, scene.statements[from.index]!, media.get(key)!.size))
      out[i] = carried(chain, from.chain, speakers[i]!);
    else if (!from && elsewhere.has(key)) out[i] = carried(chain, elsewhere.get(key)!, speakers[i]!);
  }
  return out;
}

interface Bearer {
  readonly index: number;
  readonly chain: readonly Hop[];
}

function mayCarry(scene: Scene, st: FoundStatement, from: FoundStatement, media: number): boolean {
  if (st.source.length === 0) return true;
  const apart = Math.abs(paragraphOf(scene, st) - paragraphOf(scene, from));
  if (media > 1) return apart === 0;
  return scene.statements.length <= SHORT || apart <= PARAGRAPHS;
}

const paragraphOf = (scene: Scene, st: FoundStatement): number =>
  scene.prepared.sentences[sentenceAt(scene.prepared, st.content[0]!.span[0])]!.paragraph;

const OCCASIONS: ReadonlySet<string> = new Set([
  'briefing',
  'press conference',
  'speech',
  'post',
  'document',
]);

/** Whether a statement's sentence tells where it was said, outside what is said: "told a news conference". */
function ownOccasion(scene: Scene, st: FoundStatement): boolean {
  const anchor = st.cue[0] ?? st.source[0];
  if (!anchor) return false;
  const sentence = scene.prepared.sentences[sentenceAt(scene.prepared, anchor.span[0])]!;
  return sentence.tokens.some((t) => {
    const way = wayOf(t.lower);
    if (!way || !OCCASIONS.has(way) || t.lower === 'wrote') return false;
    return !st.content.some((c) => c.span[0] <= t.start && t.end <= c.span[1]);
  });
}

const keyOf = (r: Resolved | undefined): string | undefined =>
  r && (r.first === undefined ? `“${r.speaker.name}` : String(r.first));

export function carried(chain: readonly Hop[], from: readonly Hop[], resolved: Resolved): Hop[] {
  const have = new Set(chain.map((h) => h.name));
  const extra = from
    .filter((h) => h.role !== 'speaker' && !have.has(h.name))
    .map((h): Hop => ({ ...h, basis: 'inferred' }));
  if (chain.length === 0) {
    const { speaker, span } = resolved;
    return [{ role: 'speaker', name: speaker.name, span, basis: 'inferred' }, ...extra];
  }
  const outward = chain.filter((h) => h.role === 'outlet' || h.role === 'relayer');
  const inward = chain.filter((h) => h.role !== 'outlet' && h.role !== 'relayer');
  return [
    ...inward,
    ...extra.filter((h) => h.role === 'medium'),
    ...outward,
    ...extra.filter((h) => h.role !== 'medium'),
  ];
}
