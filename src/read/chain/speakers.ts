import type { Basis, Span, Speaker } from '../../model/index.ts';
import type { FoundStatement } from '../statements/found.ts';
import { wayOf } from './lexicon.ts';
import { type Cast, isBodyNoun, isOfficeNoun } from './people.ts';
import { antecedent, before, type LastSpeaker } from './pronouns.ts';
import { isQuoted } from './quoted.ts';
import { type Scene, sentenceAt, tokenAt } from './scene.ts';
import { readSource, type Source } from './source.ts';

/** A statement's speaker, with the words that show it. */
export interface Resolved {
  readonly speaker: Speaker;
  readonly span: Span;
  /** First mention of the speaker among the names, where there is one. */
  readonly first: number | undefined;
  /** Where the statement's own words give the source. */
  readonly source: Source | undefined;
}

/** How many names a pronoun looks back over, and how far (UTF-16 units). */
const LOOK_BACK = 40;
const REACH = 2500;

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
  let i = before(scene.names, at) + 1;
  for (let n = 0; n < 4; n++, i++) {
    const name = scene.names[i];
    if (!name) return undefined;
    const start = Math.min(name.span[0], name.office?.span[0] ?? name.span[0]);
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
  const stop = sentence.tokens.findIndex((t, k) => k > first && /^(in|at|on|during|with|to|,|\(|for)$/.test(t.lower));
  const source = readSource(scene, [start, Math.min(end, stop > 0 ? sentence.tokens[stop - 1]!.end : sentence.end)]);
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

function named(
  scene: Scene,
  cast: Cast,
  mention: number,
  basis: Basis,
  span: Span,
  source: Source | undefined,
): Resolved {
  return {
    speaker: { name: scene.names[mention]!.canonical, mention, basis },
    span,
    first: cast.firstOf[mention],
    source,
  };
}

/** Who has been spoken of and who has spoken, as one goes through the article. */
class History {
  readonly #scene: Scene;
  readonly #cast: Cast;
  readonly #counts = new Map<number, number>();
  #last: LastSpeaker | undefined;
  #lastResolved: Resolved | undefined;
  #lastDescribed: Resolved | undefined;
  readonly #described = new Map<string, Resolved>();

  constructor(scene: Scene, cast: Cast) {
    this.#scene = scene;
    this.#cast = cast;
    for (const first of cast.firstOf) this.#counts.set(first, (this.#counts.get(first) ?? 0) + 1);
  }

  enter(resolved: Resolved): void {
    this.#lastResolved = resolved;
    if (resolved.first !== undefined) {
      this.#last = { first: resolved.first, at: resolved.span[0] };
      this.#lastDescribed = undefined;
    } else if (resolved.source?.as === 'description') {
      this.#lastDescribed = resolved;
      this.#described.set(resolved.source.head, resolved);
    }
  }

  /** Whoever spoke last, for words that only a label introduces. */
  last(): Resolved | undefined {
    const from = this.#lastResolved;
    return from && { ...from, speaker: { ...from.speaker, basis: 'inferred' }, source: undefined };
  }

  /** What was described before by the same head noun: "the interior ministry", then "the ministry". */
  described(head: string): Resolved | undefined {
    return this.#described.get(head);
  }

  /** The mention, or the source without a name, that the pronoun at `offset` means. */
  pronoun(written: string, offset: number): number | Resolved | undefined {
    const word = SUBJECT.get(written) ?? written;
    const described = this.#lastDescribed;
    const near = described && offset - described.span[0] < REACH ? described : undefined;
    // Only descriptions are entered there.
    const source = near?.source as Extract<Source, { as: 'description' }> | undefined;
    if (word === 'he' || word === 'she') {
      const gender = word === 'he' ? 'm' : 'f';
      if (
        near &&
        source &&
        !source.plural &&
        isOfficeNoun(source.head) &&
        !this.#personSince(near.span[1], offset)
      )
        return near;
      return antecedent(this.#scene, this.#cast, this.#counts, gender, offset, this.#last);
    }
    if (word === 'they') return near && source?.plural ? near : undefined;
    if (word === 'it') {
      if (near && source && !source.plural && isBodyNoun(source.head)) return near;
      return this.#it(offset);
    }
    // "We are worried ..." outside quotation marks: whoever spoke last.
    if ((word === 'we' || word === 'i') && !isQuoted(this.#scene.quoted, [offset, offset + 1])) {
      const last = this.#last;
      if (last && offset - last.at < REACH && this.#scene.names[last.first]!.kind === 'person')
        return last.first;
    }
    return undefined;
  }

  #personSince(from: number, to: number): boolean {
    const { names } = this.#scene;
    for (let i = before(names, to), n = 0; i >= 0 && n < 12 && names[i]!.span[0] >= from; i--, n++)
      if (names[i]!.kind === 'person') return true;
    return false;
  }

  /** "It": the body that opens the sentence before, or the body that spoke last. */
  #it(offset: number): number | undefined {
    const { names, prepared } = this.#scene;
    const here = sentenceAt(prepared, offset);
    for (let s = here; s >= 0 && s >= here - 2; s--) {
      const p = this.#scene.placed[s]!.find(
        (q) => q.name.span[1] <= offset && (q.name.kind === 'body' || q.name.kind === 'outlet'),
      );
      if (p && p.from <= 2) return p.index;
    }
    const last = this.#last;
    if (last && offset - last.at < REACH && names[last.first]!.kind !== 'person') return last.first;
    return undefined;
  }

  /** Whom "the minister", "the ministry", "the official" means. */
  definite(source: Extract<Source, { as: 'description' }>): number | undefined {
    const { head, modifiers, span } = source;
    const { names } = this.#scene;
    const offset = span[0];
    if (source.plural) return undefined;
    // "The statement reads ...": whoever spoke last made it.
    if (wayOf(head) && modifiers.length === 0 && source.narrowedBy.length === 0)
      return this.#last && offset - this.#last.at < REACH ? this.#last.first : undefined;
    if (source.narrowedBy.length && !isBodyNoun(head)) return this.#holder(head, modifiers, offset, true);
    if (isBodyNoun(head)) {
      const found = this.#cast.bodies.get(head);
      const fitting = found?.filter(
        (f) => names[f]!.span[0] < offset && fitsModifiers(names[f]!.canonical, modifiers),
      );
      return fitting?.length ? this.#latest(fitting, offset) : undefined;
    }
    if (!isOfficeNoun(head)) return undefined;
    return this.#holder(head, modifiers, offset, false);
  }

  #holder(head: string, modifiers: readonly string[], offset: number, strict: boolean): number | undefined {
    const { names } = this.#scene;
    const holders = (this.#cast.holders.get(head) ?? []).filter((f) => names[f]!.span[0] < offset);
    const fitting = modifiers.length
      ? holders.filter((f) => modifiers.every((m) => this.#cast.holders.get(m)?.includes(f)))
      : holders;
    if (fitting.length) return this.#latest(fitting, offset);
    // Named only later: "the minister said ..." before "Mara Quill, the minister".
    const later = this.#cast.holders.get(head) ?? [];
    if (later.length === 1 && modifiers.every((m) => this.#cast.holders.get(m)?.includes(later[0]!)))
      return later[0];
    if (strict || modifiers.length > 1 || head === 'president' || head === 'king') return undefined;
    // "the official": the person who spoke last, if nothing speaks against it.
    const last = this.#last;
    if (last && offset - last.at < REACH && names[last.first]!.kind === 'person') {
      const wanted = /woman$/.test(head) ? 'f' : /man$/.test(head) ? 'm' : undefined;
      const gender = this.#cast.gender.get(last.first);
      if (
        (!wanted || !gender || gender === wanted) &&
        (modifiers.length === 0 || NATIONAL.test(modifiers[0]!))
      )
        return last.first;
    }
    return undefined;
  }

  /** Of several, the one who spoke or was named last before `offset`. */
  #latest(firsts: readonly number[], offset: number): number | undefined {
    if (firsts.length === 1) return firsts[0];
    const { names } = this.#scene;
    let i = before(names, offset);
    for (let n = 0; i >= 0 && n < LOOK_BACK; i--, n++) if (firsts.includes(this.#cast.firstOf[i]!)) return i;
    return firsts.at(-1);
  }
}

const SUBJECT: ReadonlyMap<string, string> = new Map([
  ['him', 'he'],
  ['his', 'he'],
  ['her', 'she'],
  ['its', 'it'],
  ['them', 'they'],
  ['their', 'they'],
]);

const NATIONAL = /^(american|u\.s\.|us|senior|top|same|\p{L}+(ian|ish|ese|ean))$/u;

const fitsModifiers = (name: string, modifiers: readonly string[]): boolean => {
  const lower = name.toLowerCase();
  return modifiers.every((m) => lower.includes(m));
};

/** "A senior official" in headline or lead whom the body names: the holder of such an office who speaks there. */
function inferUnnamed(scene: Scene, cast: Cast, out: (Resolved | undefined)[]): void {
  const speakers = new Set<number>();
  for (const [i, r] of out.entries())
    if (r?.first !== undefined && r.speaker.basis === 'stated' && scene.statements[i]!.part !== 'headline')
      speakers.add(r.first);
  for (const [i, r] of out.entries()) {
    const st = scene.statements[i]!;
    if (!r || r.first !== undefined || r.source?.as !== 'description') continue;
    if (st.part !== 'headline' && st.part !== 'lead') continue;
    const { head, modifiers } = r.source;
    const holders = (cast.holders.get(head) ?? []).filter(
      (f) => speakers.has(f) && scene.names[f]!.kind === 'person',
    );
    const wanted = modifiers.filter((m) => m !== 'senior' && m !== 'top' && m !== 'high-ranking');
    const fitting = holders.filter((f) =>
      wanted.every((m) => m.length < 3 || cast.holders.get(m)?.includes(f)),
    );
    const best = fitting[0];
    if (best === undefined) continue;
    out[i] = {
      ...r,
      speaker: { name: scene.names[best]!.canonical, mention: best, basis: 'inferred' },
      first: best,
    };
  }
}
