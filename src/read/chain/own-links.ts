import type { FoundStatement } from '../statements/found.ts';
import type { Link } from './links/link.ts';
import { isQuoted } from './quoted.ts';
import { type Scene, sentenceAt } from './scene.ts';

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

export const contentStart = (st: FoundStatement): number =>
  Math.min(
    st.content[0]!.span[0],
    st.cue[0]?.span[0] ?? Number.POSITIVE_INFINITY,
    st.source[0]?.span[0] ?? Number.POSITIVE_INFINITY,
  );

/** "... that it rains, Reuters reports": an end of the sentence that was taken for content. */
const trails = (st: FoundStatement, link: Link): boolean =>
  link.rule === 'outlet-reports' &&
  st.content.some(
    (c) => link.span[1] < c.span[1] && c.span[1] - link.span[1] <= 30 && c.span[0] + 20 < link.span[0],
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
export function ownLinks(
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
      if (inside && !mine && !IN_CONTENT.has(link.rule) && st.source.length > 0 && !trails(st, link))
        continue;
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
