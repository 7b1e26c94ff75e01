import type { Part, Span } from '../../../../model/index.ts';
import { part } from '../../../parts.ts';
import { bySentence, firstEndingAfter, type Rule, type RuleContext, register } from '../context.ts';
import { type Draft, newDraft, shared, withoutSpan, withSpan } from '../draft.ts';
import { QUOTED_WORDS, type Quotation } from '../quotations.ts';
import { besideOf, cuedAfter, cuedBefore, hasItsOwn, isInside, ownerOf, tagOf } from './beside.ts';
import { type Given, goneOnFrom, latestBefore, MAX_PARTS, runsOn } from './going-on.ts';
import { colonTag, type SpeechTag, tagAfter } from './speech-tag.ts';

const BY = 'quotation@1';
/** The rules decide these; a model's own finds are surer. */
const TAGGED = 0.8;
const FLOATING = 0.6;

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
  private last: Given | undefined;

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
      ownerOf(q, around) ??
      this.carried(q) ??
      besideOf(this.context, this.near, q, around, first, after) ??
      this.tagged(q) ??
      goneOnFrom(this.context, this.last, q, first) ??
      (q.words >= QUOTED_WORDS ? this.floating(q, around, first) : undefined);
    if (!draft) return;
    this.give(q, draft, inner);
    for (const d of around) if (d !== draft && !d.firm) this.cutOut(q, d, draft);
  }

  /** The statement whose words of saying end in the colon before it, or follow the closing mark at once: `“…,” she said`. */
  private tagging(q: Quotation, around: readonly Draft[]): Draft | undefined {
    const { text, prepared } = this.context;
    if (/:\s?$/.test(text.slice(Math.max(0, q.start - 2), q.start))) {
      const before = cuedBefore(this.context, q, around);
      if (before) return hasItsOwn(prepared, before, q) ? this.coloned(q) : before;
    }
    return cuedAfter(q, around);
  }

  /** `“…,” the union wrote`: words of saying right after the marks that no statement has yet make one. */
  private untold(q: Quotation, first: number, after: number): Draft | undefined {
    const tag = tagAfter(this.context, q);
    if (!tag?.source || tag.source[0] - q.end > 3) return undefined;
    const { cue } = tag;
    if (this.among(first, after).some((d) => shared([...d.cue, ...d.source], cue) > 0)) return undefined;
    return this.made(tag);
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

  /** A quotation that goes on in a new paragraph belongs where the paragraph before it went. */
  private carried(q: Quotation): Draft | undefined {
    if (!q.carriesOn || this.last?.q.paragraph !== q.paragraph - 1) return undefined;
    return this.last.draft.content.length < MAX_PARTS ? this.last.draft : undefined;
  }

  private floating(q: Quotation, around: readonly Draft[], first: number): Draft {
    const before = latestBefore(this.near, q, around, first);
    if (before && runsOn(this.context, q, before, first)) return before;
    const draft = newDraft(before ? inferred(before.source) : [], [], [], FLOATING);
    draft.sourceOf = before;
    this.added.push(draft);
    return draft;
  }

  /** A new statement from the words of saying beside the quotation. */
  private tagged(q: Quotation): Draft | undefined {
    const tag = tagOf(this.context, q);
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

function inferred(list: readonly Part[]): Part[] {
  return list.map((p) => ({ ...p, basis: 'inferred', by: BY }));
}
