import type { Basis, Hop } from '../../model/index.ts';
import type { FoundStatement } from '../statements/found.ts';
import { carryOver } from './carry-over.ts';
import { wayOf } from './lexicon.ts';
import { type Link, sameOutlet } from './links/link.ts';
import { linksOf } from './links/links.ts';
import { ownLinks } from './own-links.ts';
import { creditOf } from './relaying.ts';
import { orphans, relayed } from './relaying-links.ts';
import type { Scene } from './scene.ts';
import { nestedSpeaker } from './speakers/nested.ts';
import type { Cast } from './speakers/people.ts';
import type { Resolved } from './speakers/resolved.ts';

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
  return carryOver(scene, speakers, chains, orphans(scene, cast, bySentence));
}

const NONE: readonly Link[] = [];

const LINKING: ReadonlySet<string> = new Set(['x', 'telegram', 'citing', 'quoting', 'on']);

const mayLink = (tokens: readonly { readonly lower: string }[]): boolean =>
  tokens.some((t) => LINKING.has(t.lower));

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
  const pass = (l: Link): void =>
    push({ role: hops.length ? 'relayer' : 'speaker', name: l.name, span: l.span, basis: 'stated' });
  // "X said, Yonhap reported, quoting Y": Y is Yonhap's source, between X and Yonhap.
  const between = (l: Link): boolean =>
    resolved !== undefined && !relays && links.some((r) => r.role === 'relayer' && r.span[0] < l.span[0]);
  for (const l of cited) if (!between(l)) pass(l);
  if (nested) push({ role: 'speaker', name: nested.name, span: nested.span, basis: 'stated' });
  if (resolved && !relays)
    push({
      role: hops.length ? 'relayer' : 'speaker',
      name: resolved.speaker.name,
      span: resolved.span,
      basis,
    });
  for (const l of links) if (l.role === 'medium') push(linked(l, 'medium'));
  for (const l of cited) if (between(l)) pass(l);
  for (const l of links) if (l.role === 'relayer' && l.rule === 'citing') push(linked(l, 'relayer'));
  if (resolved && relays && !(way && hops.length)) {
    const role = hops.length === 0 ? 'speaker' : isOwn(resolved.speaker.name) ? 'outlet' : 'relayer';
    push({ role, name: resolved.speaker.name, span: resolved.span, basis });
  }
  for (const l of links) if (l.role === 'relayer' && l.rule !== 'citing') push(linked(l, 'relayer'));
  if (credit && hops.length) push(linked(credit, 'relayer'));
  return [...hops.filter((h) => h.role !== 'outlet'), ...hops.filter((h) => h.role === 'outlet')];
}
