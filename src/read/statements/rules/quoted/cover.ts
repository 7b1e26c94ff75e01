import type { Part, Span } from '../../../../model/index.ts';
import { part } from '../../../parts.ts';
import { countWords } from '../../../text/words.ts';
import { bySentence, firstEndingAfter, type Rule, type RuleContext, register } from '../context.ts';
import { type Draft, endOf, newDraft, shared, startOf, withoutSpan, withSpan } from '../draft.ts';
import { QUOTED_WORDS, type Quotation } from '../quotations.ts';
import { colonTag, type SpeechTag, signature, tagAfter, tagBefore, tagIn } from './speech-tag.ts';

const BY = 'quotation@1';
/** The rules decide these; a model's own finds are surer. */
const TAGGED = 0.8;
const FLOATING = 0.6;
/** A statement of more pieces than this is none that somebody wrote; the bound keeps a hostile text linear. */
const MAX_PARTS = 64;

/**
 * Gives every quotation of five or more words (and shorter ones with their own words of saying) to a statement: the
 * one that holds a part of it, the one whose cue stands beside it, the one it goes on from ("...," she said. "..."),
 * a new one with the cue beside it, or a new one with the source of the statement before (a floating quotation).
 */
export const coverQuotations: Rule = (context, drafts) => {
  if (context.outer.length === 0) return drafts;
  const cover = new Cover(context, drafts);
  for (const q of context.outer) cover.take(q);
  return [...drafts.filter((d) => !d.gone), ...cover.added];
};

class Cover {
  readonly added: Draft[] = [];
  private readonly near: Map<number, Draft[]>;
  /** The statement that the quotation before was given to, and that quotation. */
  private last: { readonly draft: Draft; readonly q: Quotation } | undefined;

  constructor(
    private readonly context: RuleContext,
    drafts: readonly Draft[],
  ) {
    this.near = bySentence(context.prepared, drafts);
  }

  take(q: Quotation): void {
    if (q.kind === 'title' || (q.kind === 'scare' && q.words < QUOTED_WORDS)) return;
    const { first, after } = this.sentencesOf(q);
    const inner: Draft[] = [];
    const around: Draft[] = [];
    for (const d of this.among(first, after)) (isInside(d, q) ? inner : around).push(d);
    const draft =
      this.tagging(q, around) ??
      this.untold(q, first, after + 1) ??
      this.owner(q, around) ??
      this.carried(q) ??
      this.beside(q, around, first, after) ??
      this.tagged(q) ??
      this.goneOnFrom(q, first) ??
      (q.words >= QUOTED_WORDS ? this.floating(q, around, first) : undefined);
    if (!draft) return;
    this.give(q, draft, inner);
    for (const d of around) if (d !== draft && !d.firm) this.cutOut(q, d, draft);
  }

  /** The statement whose words of saying follow the closing mark at once: `“…,” she said`. */
  private tagging(q: Quotation, around: readonly Draft[]): Draft | undefined {
    const { text, prepared } = this.context;
    if (/:\s?$/.test(text.slice(Math.max(0, q.start - 2), q.start))) {
      // `Brandt said in an interview: “…”`: the cue before the colon, in the same sentence.
      const { start } = prepared.sentences[firstEndingAfter(prepared.sentences, q.start)]!;
      const before = around.filter(
        (d) => d.cue.some((p) => p.span[0] >= start && p.span[1] <= q.start) && !d.firm,
      );
      const last = before.at(-1);
      if (last) return this.hasItsOwn(last, q) ? this.coloned(q) : last;
    }
    return around.find((d) => {
      const tag = [...d.source, ...d.cue].filter((p) => p.span[0] >= q.end);
      return d.cue.some((p) => p.span[0] >= q.end) && tag.some((p) => p.span[0] - q.end <= 3) && !d.firm;
    });
  }

  /** `“…,” the union wrote`: words of saying right after the marks that no statement has yet make one. */
  private untold(q: Quotation, first: number, after: number): Draft | undefined {
    const tag = tagAfter(this.context, q);
    if (!tag?.source || tag.source[0] - q.end > 3) return undefined;
    const { cue } = tag;
    if (this.among(first, after).some((d) => shared([...d.cue, ...d.source], cue) > 0)) return undefined;
    return this.made(tag);
  }

  /** Whether a statement's content fills the words up to the colon: then what follows the colon is another's. */
  private hasItsOwn(d: Draft, q: Quotation): boolean {
    const cue = d.cue.at(-1)!.span[1];
    return (
      countWords(this.context.text, cue, q.start) > 8 &&
      shared(d.content, [cue, q.start]) > 0.7 * (q.start - cue)
    );
  }

  /** "…, and the mayor had a new slogan: “…”": a statement with the subject of the last clause before the colon. */
  private coloned(q: Quotation): Draft | undefined {
    const { prepared } = this.context;
    const { tokens } = prepared.sentences[firstEndingAfter(prepared.sentences, q.start)]!;
    const tag = colonTag(tokens, firstEndingAfter(tokens, q.start), true);
    return tag?.source && this.made(tag);
  }

  /** What stands within one statement's marks is not another's too. */
  private cutOut(q: Quotation, d: Draft, owner: Draft): void {
    if (shared(d.content, [q.start, q.end]) === 0) return;
    d.content = withoutSpan(this.context.text, d.content, [q.start, q.end]);
    if (d.content.length > 0) return;
    d.gone = true;
    d.heir = owner;
  }

  /** [first sentence, one after the last) that a quotation stands in. */
  private sentencesOf(q: Quotation): { first: number; after: number } {
    const { sentences } = this.context.prepared;
    const first = firstEndingAfter(sentences, q.start);
    let after = first;
    while (after < sentences.length && sentences[after]!.start < q.end) after++;
    return { first, after };
  }

  private among(first: number, after: number): Draft[] {
    const out = new Set<Draft>();
    for (let s = first; s < after; s++) for (const d of this.near.get(s) ?? []) if (!d.gone) out.add(d);
    return [...out];
  }

  /** The statement that holds most of the quotation already, its cue standing outside. */
  private owner(q: Quotation, around: readonly Draft[]): Draft | undefined {
    let best: Draft | undefined;
    let most = 0;
    for (const d of around) {
      const n = shared(d.content, [q.innerStart, q.innerEnd]);
      if (n > most) {
        most = n;
        best = d;
      }
    }
    return most > 1 ? best : undefined;
  }

  /** A quotation that goes on in a new paragraph belongs where the paragraph before it went. */
  private carried(q: Quotation): Draft | undefined {
    if (!q.carriesOn || this.last?.q.paragraph !== q.paragraph - 1) return undefined;
    return this.last.draft.content.length < MAX_PARTS ? this.last.draft : undefined;
  }

  /** A statement of the same sentence whose cue or source stands beside the quotation. */
  private beside(q: Quotation, around: readonly Draft[], first: number, after: number): Draft | undefined {
    const { text, prepared } = this.context;
    const following = prepared.sentences[after];
    const candidates =
      following && following.paragraph === q.paragraph && /[!?…]/.test(text[q.innerEnd - 1]!)
        ? new Set([...around, ...(this.near.get(after) ?? [])])
        : around;
    let best: Draft | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const d of candidates) {
      if (d.gone || isInside(d, q)) continue;
      for (const p of [...d.cue, ...d.source]) {
        const after = p.span[0] - q.end;
        const before = q.start - p.span[1];
        // The tag after a quotation is its own when it follows at once; one in front may have words between.
        const gap = after >= 0 ? (after <= 3 ? after : after + 40) : before >= 0 ? before + 1 : 0;
        if (gap < least) {
          least = gap;
          best = d;
        }
      }
    }
    if (best) return best;
    return this.introducing(q, first);
  }

  /** The statement at the end of the paragraph before, where that ends in a colon. */
  private introducing(q: Quotation, first: number): Draft | undefined {
    const { text, paragraphs } = this.context.prepared;
    const before = paragraphs[q.paragraph - 1];
    if (!before || q.start !== paragraphs[q.paragraph]!.start || text[before.end - 1] !== ':')
      return undefined;
    const there = this.near.get(first - 1)?.filter((d) => !d.gone && d.cue.length > 0);
    return there?.at(-1);
  }

  private tagOf(q: Quotation): SpeechTag | undefined {
    const { text, prepared } = this.context;
    const tag = tagAfter(this.context, q) ?? tagBefore(this.context, q) ?? this.signed(q);
    if (tag) return tag;
    const before = prepared.paragraphs[q.paragraph - 1];
    if (!before || q.start !== prepared.paragraphs[q.paragraph]!.start || text[before.end - 1] !== ':')
      return undefined;
    const s = prepared.sentences[prepared.firstSentence[q.paragraph]! - 1];
    const last = s && s.tokens.length - 1;
    return s && (tagIn(s.tokens, last!, 30) ?? colonTag(s.tokens, last! + 1));
  }

  /** A name behind a dash in the paragraph below, where the quotation ends its own. */
  private signed(q: Quotation): SpeechTag | undefined {
    const { paragraphs, sentences, firstSentence } = this.context.prepared;
    if (q.end !== paragraphs[q.paragraph]!.end || !paragraphs[q.paragraph + 1]) return undefined;
    return signature(sentences[firstSentence[q.paragraph + 1]!]!.tokens, 0);
  }

  /** "...," she said. "...": the statement before in the same paragraph, where it was quoting. */
  private goneOnFrom(q: Quotation, first: number): Draft | undefined {
    const { prepared, text } = this.context;
    const opens = prepared.sentences[first];
    if (!this.last || this.last.q.paragraph !== q.paragraph || !opens) return undefined;
    if (!/^["“„«‘'\s]*$/.test(text.slice(opens.start, q.start))) return undefined;
    const { draft } = this.last;
    if (draft.content.length >= MAX_PARTS) return undefined;
    const ended = firstEndingAfter(prepared.sentences, endOf(draft) - 1);
    return first - ended <= 1 ? draft : undefined;
  }

  private floating(q: Quotation, around: readonly Draft[], first: number): Draft {
    const before = this.latestBefore(q, around, first);
    if (before && this.runsOn(q, before, first)) return before;
    const draft = newDraft(before ? inferred(before.source) : [], [], [], FLOATING);
    draft.sourceOf = before;
    this.added.push(draft);
    return draft;
  }

  /** Brandt praised him. “He never slept.”: a sentence of her own words right after what she says in others'. */
  private runsOn(q: Quotation, before: Draft, first: number): boolean {
    const { sentences } = this.context.prepared;
    const opens = sentences[first]!;
    if (
      opens.paragraph !== q.paragraph ||
      !/^["“„«‘'\s]*$/.test(this.context.text.slice(opens.start, q.start))
    )
      return false;
    const last = sentences[first - 1];
    if (last?.paragraph !== q.paragraph || before.content.length >= MAX_PARTS) return false;
    return endOf(before) > last.start && before.source.every((p) => p.basis === 'stated');
  }

  /** The nearest statement before a quotation that has a source, some sentences back at most. */
  private latestBefore(q: Quotation, around: readonly Draft[], first: number): Draft | undefined {
    const here = around.filter((d) => d.source.length > 0 && startOf(d) < q.start);
    if (here.length) return here.at(-1);
    for (let s = first - 1; s >= Math.max(0, first - 12); s--) {
      const there = this.near.get(s)?.filter((d) => !d.gone && d.source.length > 0 && d.kind === 'saying');
      if (there?.length) return there.at(-1);
    }
    return undefined;
  }

  /** A new statement from the words of saying beside the quotation. */
  private tagged(q: Quotation): Draft | undefined {
    const tag = this.tagOf(q);
    return tag && this.made(tag);
  }

  private made(tag: SpeechTag): Draft {
    const { text } = this.context;
    const as = (span: Span): Part => part(text, span[0], span[1], BY);
    const draft = newDraft(tag.source ? [as(tag.source)] : [], [as(tag.cue)], [], TAGGED);
    this.added.push(draft);
    return draft;
  }

  private give(q: Quotation, draft: Draft, inner: readonly Draft[]): void {
    const { prepared, text } = this.context;
    // What she says inside her own words that others said is no statement of this article's.
    for (const d of inner) {
      d.gone = true;
      d.heir = draft;
    }
    if (!draft.firm && shared(draft.content, [q.innerStart, q.innerEnd]) < q.innerEnd - q.innerStart) {
      draft.content = withSpan(text, draft.content, [q.start, q.end], BY);
      register(prepared, this.near, draft);
    }
    this.last = { draft, q };
  }
}

/** A statement all of whose words stand within the quotation. */
function isInside(d: Draft, q: Quotation): boolean {
  if (d.firm || d.cue.length + d.source.length === 0) return false;
  return [...d.source, ...d.cue].every((p) => p.span[0] >= q.start && p.span[1] <= q.end);
}

function inferred(list: readonly Part[]): Part[] {
  return list.map((p) => ({ ...p, basis: 'inferred', by: BY }));
}
