import type { Basis, Hop } from '../../model/index.ts';
import type { FoundStatement } from '../statements/found.ts';
import { wayOf } from './lexicon.ts';
import { type Link, linksOf, sameOutlet } from './links.ts';
import { nestedSpeaker } from './nested.ts';
import type { Cast } from './people.ts';
import { isQuoted } from './quoted.ts';
import { creditOf, isRelaying } from './relaying.ts';
import { type Scene, sentenceAt } from './scene.ts';
import type { Resolved } from './speakers.ts';

/** Rules whose link may stand inside indirect content ("... that it would, in an interview with ..."). */
const IN_CONTENT: ReadonlySet<string> = new Set([
  'spoke-to-outlet',
  'on-air',
  'carried-by',
  'in-print',
  'outlet-interview',
  'citing',
  'according-to-outlet',
  'platform',
]);

/** The chains of all statements, from the speaker outward. */
export function chainsOf(scene: Scene, cast: Cast, speakers: readonly (Resolved | undefined)[]): Hop[][] {
  const bySentence = scene.prepared.sentences.map((s) =>
    scene.placed[s.index]!.length || mayLink(s.tokens) ? linksOf(scene, s) : NONE,
  );
  const given = relayed(scene, bySentence);
  const credit = creditOf(scene);
  const chains = scene.statements.map((st, i) => {
    const own = ownLinks(scene, bySentence, st, scene.statements.slice(Math.max(0, i - 6), i + 7));
    return assemble(scene, cast, st, speakers[i], [...own, ...(given.get(i) ?? [])], credit);
  });
  return carryOver(speakers, chains, orphans(scene, cast, bySentence));
}

const NONE: readonly Link[] = [];
const LINKING: ReadonlySet<string> = new Set(['x', 'telegram', 'citing', 'quoting', 'on']);
const mayLink = (tokens: readonly { readonly lower: string }[]): boolean =>
  tokens.some((t) => LINKING.has(t.lower));

/**
 * Links of sentences in which no statement was found, by the person or body that they name: what they say of how
 * its words came here holds for its statements elsewhere.
 */
function orphans(scene: Scene, cast: Cast, bySentence: readonly (readonly Link[])[]): Map<string, Hop[]> {
  const anchored = new Set<number>();
  for (const st of scene.statements)
    for (const p of [...st.source, ...st.cue, ...st.content])
      anchored.add(sentenceAt(scene.prepared, p.span[0]));
  const out = new Map<string, Hop[]>();
  for (const [s, links] of bySentence.entries()) {
    if (anchored.has(s)) continue;
    const hops = links
      .filter((l) => l.role !== 'cited' && !isQuoted(scene.quoted, l.span))
      .map(
        (l): Hop => ({
          role:
            l.role === 'medium'
              ? 'medium'
              : scene.outlet && sameOutlet(l.name, scene.outlet)
                ? 'outlet'
                : 'relayer',
          name: l.name,
          span: l.span,
          ...(l.how && l.role === 'medium' && { how: l.how }),
          basis: 'inferred',
        }),
      );
    if (!hops.length) continue;
    for (const p of scene.placed[s]!) {
      if (p.name.kind !== 'person' && p.name.kind !== 'body') continue;
      const key = String(cast.firstOf[p.index]);
      if (!out.has(key)) out.set(key, hops);
      break;
    }
  }
  return out;
}

/** By statement: the links that a relaying sentence after it gives. */
function relayed(scene: Scene, bySentence: readonly (readonly Link[])[]): Map<number, readonly Link[]> {
  const out = new Map<number, readonly Link[]>();
  const { sentences } = scene.prepared;
  let last = -1;
  for (const sentence of sentences) {
    while (last + 1 < scene.statements.length && contentStart(scene.statements[last + 1]!) < sentence.start)
      last++;
    const links = bySentence[sentence.index]!;
    if (last < 0 || !isRelaying(sentence, links)) continue;
    const target = scene.statements[last]!;
    const at = sentenceAt(scene.prepared, contentStart(target));
    if (sentence.paragraph - sentences[at]!.paragraph <= 1) out.set(last, links);
  }
  return out;
}

const contentStart = (st: FoundStatement): number =>
  Math.min(
    st.content[0]!.span[0],
    st.cue[0]?.span[0] ?? Number.POSITIVE_INFINITY,
    st.source[0]?.span[0] ?? Number.POSITIVE_INFINITY,
  );

/** Whether "citing ..." at `offset` goes with this statement: its cue is the nearest before, of all in the sentence. */
function citesFor(
  st: FoundStatement,
  neighbours: readonly FoundStatement[],
  offset: number,
  sentence: { readonly start: number; readonly end: number },
): boolean {
  let nearest: FoundStatement | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const o of neighbours) {
    for (const c of o.cue) {
      if (c.span[0] < sentence.start || c.span[1] > sentence.end) continue;
      const distance = c.span[0] <= offset ? offset - c.span[0] : c.span[0] - offset + 500;
      if (distance < least) [nearest, least] = [o, distance];
    }
  }
  return nearest === undefined || nearest === st;
}

/** The links that a statement's own sentence gives it. */
function ownLinks(
  scene: Scene,
  bySentence: readonly (readonly Link[])[],
  st: FoundStatement,
  neighbours: readonly FoundStatement[],
): Link[] {
  const words = [...st.source, ...st.cue];
  const anchored = words.length > 0;
  const sentences = new Set<number>();
  for (const p of anchored ? words : st.content.slice(0, 1))
    sentences.add(sentenceAt(scene.prepared, p.span[0]));
  const out: Link[] = [];
  for (const s of sentences) {
    const sentence = scene.prepared.sentences[s]!;
    for (const link of bySentence[s]!) {
      const verb = sentence.tokens[link.verb]!;
      const mine = st.cue.some((c) => c.span[0] <= verb.start && verb.end <= c.span[1]);
      if (isQuoted(scene.quoted, link.span)) continue;
      if (link.rule === 'citing' && !citesFor(st, neighbours, verb.start, sentence)) continue;
      const inside = st.content.some((c) => c.span[0] <= link.span[0] && link.span[1] <= c.span[1]);
      if (inside && !mine && !IN_CONTENT.has(link.rule)) continue;
      // A link made by another statement's cue is that statement's.
      const bound = neighbours.some(
        (o) => o !== st && o.cue.some((c) => c.span[0] <= verb.start && verb.end <= c.span[1]),
      );
      if (bound && !mine && sameSentence(scene, st, s)) {
        const sole = link.role === 'relayer';
        if (!sole) continue;
      }
      out.push(link);
    }
  }
  return out;
}

const sameSentence = (scene: Scene, st: FoundStatement, s: number): boolean =>
  sentenceAt(scene.prepared, contentStart(st)) === s;

function assemble(
  scene: Scene,
  cast: Cast,
  st: FoundStatement,
  resolved: Resolved | undefined,
  links: readonly Link[],
  credit: Link | undefined,
): Hop[] {
  const basis: Basis = resolved?.speaker.basis ?? 'stated';
  const hops: Hop[] = [];
  const seen = new Set<string>();
  const push = (hop: Hop): void => {
    const key = hop.name.toLowerCase().replace(/^the /, '');
    if (seen.has(key)) return;
    seen.add(key);
    hops.push(hop);
  };
  const isOwn = (name: string): boolean => scene.outlet !== undefined && sameOutlet(name, scene.outlet);
  const linked = (l: Link, role: 'medium' | 'relayer'): Hop => ({
    role: isOwn(l.name) ? 'outlet' : role,
    name: l.name,
    span: l.span,
    ...(l.how && role === 'medium' && { how: l.how }),
    basis: 'stated',
  });
  const kind = resolved?.first === undefined ? undefined : scene.names[resolved.first]!.kind;
  // "According to a Herald interview": the source is no speaker but a medium.
  const way = resolved?.source?.as === 'description' && wayOf(resolved.source.head) !== undefined;
  const relays = kind === 'outlet' || way;
  const cited = links.filter(
    (l) => l.role === 'cited' && (l.mention === undefined || cast.firstOf[l.mention] !== resolved?.first),
  );
  const nested = relays && cited.length === 0 ? nestedSpeaker(scene, st) : undefined;
  for (const l of cited)
    push({ role: hops.length ? 'relayer' : 'speaker', name: l.name, span: l.span, basis: 'stated' });
  if (nested) push({ role: 'speaker', name: nested.name, span: nested.span, basis: 'stated' });
  if (resolved && !relays)
    push({
      role: hops.length ? 'relayer' : 'speaker',
      name: resolved.speaker.name,
      span: resolved.span,
      basis,
    });
  for (const l of links) if (l.role === 'medium') push(linked(l, 'medium'));
  for (const l of links) if (l.role === 'relayer' && l.rule === 'citing') push(linked(l, 'relayer'));
  if (resolved && relays && !(way && hops.length)) {
    const role = hops.length === 0 ? 'speaker' : isOwn(resolved.speaker.name) ? 'outlet' : 'relayer';
    push({ role, name: resolved.speaker.name, span: resolved.span, basis });
  }
  for (const l of links) if (l.role === 'relayer' && l.rule !== 'citing') push(linked(l, 'relayer'));
  if (credit && hops.length) push(linked(credit, 'relayer'));
  return [...hops.filter((h) => h.role !== 'outlet'), ...hops.filter((h) => h.role === 'outlet')];
}

/** Hops beyond the speaker, carried over to what else the same speaker says in the article without any of its own. */
function carryOver(
  speakers: readonly (Resolved | undefined)[],
  chains: readonly Hop[][],
  elsewhere: ReadonlyMap<string, Hop[]>,
): Hop[][] {
  const out = chains.map((c) => c);
  const latest = new Map<string, Hop[]>();
  const earliest = new Map<string, Hop[]>();
  for (const [i, chain] of chains.entries()) {
    const key = keyOf(speakers[i]);
    if (!key) continue;
    if (chain.some((h) => h.role === 'medium')) {
      latest.set(key, chain);
      if (!earliest.has(key)) earliest.set(key, chain);
    } else if (latest.has(key)) out[i] = carried(chain, latest.get(key)!, speakers[i]!);
  }
  for (const [i, chain] of out.entries()) {
    const key = keyOf(speakers[i]);
    const later = key && (earliest.get(key) ?? elsewhere.get(key));
    if (later && !chain.some((h) => h.role === 'medium')) out[i] = carried(chain, later, speakers[i]!);
  }
  return out;
}

const keyOf = (r: Resolved | undefined): string | undefined =>
  r && (r.first === undefined ? `“${r.speaker.name}` : String(r.first));

function carried(chain: readonly Hop[], from: readonly Hop[], resolved: Resolved): Hop[] {
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
