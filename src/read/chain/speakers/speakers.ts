import type { FoundStatement } from '../../statements/found.ts';
import { type Scene, sentenceAt, tokenAt } from '../scene.ts';
import { History } from './history.ts';
import { type Cast, isBodyNoun, isOfficeNoun } from './people.ts';
import { before } from './pronouns.ts';
import { named, type Resolved } from './resolved.ts';
import { readSource } from './source.ts';
import { inferUnnamed } from './unnamed.ts';

/** Resolves the speakers of all statements in order: as written → a name of the article, where one is meant. */
export function resolveSpeakers(scene: Scene, cast: Cast): (Resolved | undefined)[] {
  const out: (Resolved | undefined)[] = [];
  const history = new History(scene, cast);
  for (const st of scene.statements) {
    const resolved = st.source.length ? own(scene, cast, history, st) : besideCue(scene, cast, history, st);
    out.push(resolved);
    if (resolved) history.enter(resolved);
  }
  for (const [i, st] of scene.statements.entries()) {
    if (out[i] || st.source.length) continue;
    const from = st.sourceOf === undefined ? undefined : followed(scene.statements, out, st.sourceOf);
    if (!from) continue;
    out[i] = { ...from, speaker: { ...from.speaker, basis: 'inferred' }, source: undefined };
  }
  inferUnnamed(scene, cast, out);
  return out;
}

/** The statement whose source also said this, over at most a few steps. */
function followed(
  statements: readonly FoundStatement[],
  resolved: readonly (Resolved | undefined)[],
  start: number,
): Resolved | undefined {
  let at = start;
  for (let step = 0; step < 50; step++) {
    const found = resolved[at];
    if (found) return found;
    const next = statements[at]?.sourceOf;
    if (next === undefined || next === at) return undefined;
    at = next;
  }
  return undefined;
}

/** A name right after a cue that was left without a source: "said Defence Minister ...". */
function besideCue(scene: Scene, cast: Cast, history: History, st: FoundStatement): Resolved | undefined {
  const cue = st.cue.at(-1);
  if (cue && LABELS.has(cue.exact.toLowerCase().replace(/:$/, ''))) return history.last();
  if (!cue || st.sourceOf !== undefined) return undefined;
  const at = cue.span[1];
  const { end } = scene.prepared.sentences[sentenceAt(scene.prepared, cue.span[0])]!;
  let i = before(scene.names, at) + 1;
  for (let n = 0; n < 4; n++, i++) {
    const name = scene.names[i];
    if (!name) return undefined;
    const start = Math.min(name.span[0], name.office?.span[0] ?? name.span[0]);
    if (name.span[0] >= end) return undefined;
    if (name.kind === 'person' && start - at <= 5 && start >= at)
      return named(scene, cast, i, 'stated', name.span, undefined);
    if (name.span[0] - at > 80) return undefined;
  }
  return undefined;
}

function own(scene: Scene, cast: Cast, history: History, st: FoundStatement): Resolved | undefined {
  const span = st.source[0]!.span;
  const label = st.source[0]!.exact.toLowerCase();
  if (LABELS.has(label)) return label === 'source' ? labelled(scene, cast, st) : history.last();
  const source = readSource(scene, span);
  if (!source) return undefined;
  if (source.as === 'name') return named(scene, cast, source.placed.index, 'stated', source.span, source);
  if (source.as === 'pronoun') {
    const meant = history.pronoun(source.word, span[0]);
    if (meant === undefined) {
      const words = scene.prepared.text.slice(source.span[0], source.span[1]);
      return {
        speaker: { name: words, mention: null, basis: 'stated' },
        span: source.span,
        first: undefined,
        source,
      };
    }
    if (typeof meant === 'number') return named(scene, cast, meant, 'inferred', source.span, source);
    return { ...meant, speaker: { ...meant.speaker, basis: 'inferred' }, span: source.span, source };
  }
  // "The growing alliance is a worry, said Minister ...": no source, but what is said.
  if (!isOfficeNoun(source.head) && !isBodyNoun(source.head) && !source.plural) {
    const beside = besideCue(scene, cast, history, st);
    if (beside) return beside;
  }
  const first = source.definite ? history.definite(source) : undefined;
  if (first !== undefined) return named(scene, cast, first, 'inferred', source.span, source);
  const plain = source.definite && source.modifiers.length === 0 && source.narrowedBy.length === 0;
  const same = plain ? history.described(source.head) : undefined;
  if (same) return { ...same, speaker: { ...same.speaker, basis: 'inferred' }, span: source.span, source };
  const words = scene.prepared.text.slice(source.span[0], source.span[1]);
  return {
    speaker: { name: words, mention: null, basis: 'stated' },
    span: source.span,
    first: undefined,
    source,
  };
}

/** Labels of parts of an article that stand where a speaker's name would ("Quote: ..."). */
const LABELS: ReadonlySet<string> = new Set([
  'source',
  'quote',
  'details',
  'literally',
  'verbatim',
  'direct speech',
]);

/** "Source: Mara Quill in an interview with ...": who is named there. */
function labelled(scene: Scene, cast: Cast, st: FoundStatement): Resolved | undefined {
  const [start, end] = st.content[0]!.span;
  const s = sentenceAt(scene.prepared, start);
  const sentence = scene.prepared.sentences[s]!;
  const first = tokenAt(sentence, start);
  const stop = sentence.tokens.findIndex(
    (t, k) => k > first && /^(in|at|on|during|with|to|,|\(|for)$/.test(t.lower),
  );
  const source = readSource(scene, [
    start,
    Math.min(end, stop > 0 ? sentence.tokens[stop - 1]!.end : sentence.end),
  ]);
  if (!source || source.as === 'pronoun') return undefined;
  if (source.as === 'name') return named(scene, cast, source.placed.index, 'stated', source.span, source);
  const words = scene.prepared.text.slice(source.span[0], source.span[1]);
  return {
    speaker: { name: words, mention: null, basis: 'stated' },
    span: source.span,
    first: undefined,
    source,
  };
}
