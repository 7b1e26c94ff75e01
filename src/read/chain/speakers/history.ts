import { wayOf } from '../lexicon.ts';
import { isQuoted } from '../quoted.ts';
import { type Scene, sentenceAt } from '../scene.ts';
import { type Cast, isBodyNoun, isOfficeNoun } from './people.ts';
import { antecedent, before, type LastSpeaker } from './pronouns.ts';
import type { Resolved } from './resolved.ts';
import type { Source } from './source.ts';

/** How many names a pronoun looks back over, and how far (UTF-16 units). */
const LOOK_BACK = 40;

const REACH = 2500;

/** Who has been spoken of and who has spoken, as one goes through the article. */
export class History {
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
    // "A Courier correspondent reports": whoever passes it on is not whom "he" means.
    if (resolved.source?.as === 'description' && PASSING_ON.test(resolved.source.head)) return;
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
      // "The agency" is rather one that has the word in its name.
      const called = fitting?.filter((f) => names[f]!.canonical.toLowerCase().split(' ').includes(head));
      if (called?.length) return this.#latest(called, offset);
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
        (GENERIC.has(head) || !this.#cast.officed.has(last.first)) &&
        (modifiers.length === 0 || NATIONAL.test(modifiers[0]!))
      )
        return last.first;
    }
    if (GENERIC.has(head) && modifiers.length === 0)
      return antecedent(this.#scene, this.#cast, this.#counts, undefined, offset, last);
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

const PASSING_ON = /^(?:correspondent|reporter|journalist|interviewer)$/;

/** Words for anybody who holds an office. */
const GENERIC: ReadonlySet<string> = new Set(['official', 'politician', 'diplomat', 'leader']);

const NATIONAL = /^(american|u\.s\.|us|senior|top|same|\p{L}+(ian|ish|ese|ean))$/u;

const fitsModifiers = (name: string, modifiers: readonly string[]): boolean => {
  const lower = name.toLowerCase();
  return modifiers.every((m) => lower.includes(m));
};
