import { CONDITIONS, classFor } from '../lexicon.ts';
import { AUX, SUBJECT, TO } from './arrays.ts';
import type { SentenceView } from './view.ts';

/** How a clause or event noun hangs on what governs it. */
export type Link =
  | 'root'
  | 'that'
  | 'to'
  | 'ing'
  | 'wh'
  | 'whether'
  | 'condition'
  | 'purpose'
  | 'adverb'
  | 'relative'
  | 'noun'
  | 'subject'
  | 'prep'
  | 'adjunct'
  | 'part'
  | 'same';

const PURPOSE_NOUNS = new Set(['order', 'effort', 'attempt', 'bid', 'aim', 'view']);
/** Prepositions whose noun or gerund is what the governor is about; the others give place, time, manner. */
const ABOUT = new Set([
  'of',
  'for',
  'from',
  'against',
  'about',
  'to',
  'over',
  'at',
  'into',
  'on',
  'toward',
  'towards',
]);

/** How token i hangs on its governor, by the parse's relation and the words that open its clause. */
export function linkOf(view: SentenceView, i: number): { link: Link; by: string } {
  const { rel, head, mark, flags, tokens, preposition, wh } = view;
  const h = head[i]!;
  const r = rel[i]!;
  const m = mark[i]!;
  if (h < 0 || r === 'root')
    return m === 'if' || m === 'unless' ? { link: 'condition', by: m } : { link: 'root', by: '' };
  const tag = tokens[i]!.tag;
  if (m === 'so' && r !== 'advcl' && isPurpose(view, i, m)) return { link: 'purpose', by: m };
  switch (r) {
    case 'conj':
      return { link: 'same', by: '' };
    case 'ccomp':
    case 'csubj':
    case 'csubjpass':
      if (m === 'whether' || m === 'if') return { link: 'whether', by: m };
      if (m === 'unless') return { link: 'condition', by: m };
      if (wh[i] !== '' && m !== 'that') return { link: 'wh', by: wh[i]! };
      if (flags[i]! & TO && !(flags[i]! & SUBJECT)) return { link: 'to', by: '' };
      return tag === 'VBG' && !(flags[i]! & AUX) ? { link: 'ing', by: '' } : { link: 'that', by: m };
    case 'xcomp':
      if (wh[i] !== '') return { link: 'wh', by: wh[i]! };
      if (flags[i]! & TO) return { link: 'to', by: '' };
      return { link: 'ing', by: tag };
    case 'advcl':
      if (m === 'whether') return { link: 'whether', by: m };
      if (wh[i] !== '' && wh[i] !== 'when' && wh[i] !== 'where') return { link: 'wh', by: wh[i]! };
      if (isCondition(view, i, m)) return { link: 'condition', by: m };
      if (isPurpose(view, i, m)) return { link: 'purpose', by: m };
      if (flags[i]! & TO) return toAsAdverb(view, h);
      if (tag === 'VBG' && preposition[i] !== '') return { link: 'prep', by: preposition[i]! };
      if (tag === 'VBG' && ABOUT.has(m)) return { link: 'prep', by: m };
      return { link: 'adverb', by: m };
    case 'acl':
      if (flags[i]! & TO)
        return PURPOSE_NOUNS.has(view.lemmas[h]!) && preposition[h] === 'in'
          ? { link: 'purpose', by: '' }
          : { link: 'to', by: 'acl' };
      if (m === 'that') return { link: 'that', by: m };
      if (m === 'whether' || m === 'if') return { link: 'whether', by: m };
      if (tag === 'VBG' && (preposition[i] !== '' || ABOUT.has(m)))
        return { link: 'prep', by: preposition[i] || m };
      return { link: 'relative', by: '' };
    case 'acl:relcl':
      // "confidence that Ossia has no plans" taken for a relative clause: it has a subject of its own.
      if (flags[i]! & SUBJECT && view.subject[i] !== view.that[i] && nounBefore(view, view.that[i]!) !== '')
        return { link: 'that', by: 'that' };
      return { link: 'relative', by: '' };
    case 'dobj':
    case 'iobj':
      return { link: 'noun', by: '' };
    case 'nsubj':
    case 'nsubjpass':
    case 'nsubj:xsubj':
      return { link: 'subject', by: r };
    case 'parataxis':
    case 'discourse':
    case 'vocative':
    case 'list':
      return { link: 'part', by: r };
    default:
      break;
  }
  if (r.startsWith('nmod')) {
    const p = preposition[i]!;
    if (p === 'if' || p === 'unless') return { link: 'condition', by: p };
    if (r === 'nmod:poss' || r === 'nmod:tmod') return { link: 'adjunct', by: r };
    return { link: ABOUT.has(p) ? 'prep' : 'adjunct', by: p };
  }
  if (r === 'compound' || r === 'amod' || r === 'appos' || r === 'nummod' || r === 'acl:poss')
    return { link: 'adjunct', by: r };
  if (flags[i]! & TO) return { link: 'to', by: r };
  return { link: 'part', by: r };
}

/** Lemma of the noun right before a "that" that it may govern ("confidence that"); '' = none such. */
export function nounBefore(view: SentenceView, that: number): string {
  if (that <= 0) return '';
  const { tag } = view.tokens[that - 1]!;
  const lemma = view.lemmas[that - 1]!;
  return tag.startsWith('N') && classFor(lemma, 'that') ? lemma : '';
}

function isCondition(view: SentenceView, i: number, m: string): boolean {
  if (CONDITIONS.has(m) && m !== 'until') return true;
  // "in case", "as long as": the mark is the last word of the phrase.
  if (m !== 'as' && m !== 'case' && m !== 'that') return false;
  for (let k = i - 1; k >= 0 && k > i - 12; k--) {
    if (view.head[k] !== i) continue;
    const { lower } = view.tokens[k]!;
    const before = view.tokens[k - 1]?.lower;
    if (lower === 'long' && (before === 'as' || before === 'so')) return true;
    if (lower === 'case' && before === 'in') return true;
  }
  return false;
}

/** "so that Russia can ...", "in order to ...", "so they can ...". */
function isPurpose(view: SentenceView, i: number, m: string): boolean {
  const { tokens, head } = view;
  for (let k = i - 1; k >= 0 && k > i - 16; k--) {
    const { lower } = tokens[k]!;
    if (
      lower === 'order' &&
      tokens[k - 1]?.lower === 'in' &&
      (head[k] === i || head[k - 1] === i || m === 'order')
    )
      return true;
    if (lower !== 'so' || head[k] !== i) continue;
    if (tokens[k + 1]?.lower === 'that') return true;
    if (MODAL_OF_PURPOSE.has(view.modal[i]!)) return true;
  }
  return m === 'lest';
}
const MODAL_OF_PURPOSE = new Set(['can', 'could', 'would', 'will', 'may', 'might']);

/** "began to", "was told to" hang as adverbs in a poor parse; after anything else "to" is a purpose. */
function toAsAdverb(view: SentenceView, governor: number): { link: Link; by: string } {
  return view.tokens[governor]!.tag.startsWith('J')
    ? { link: 'to', by: 'advcl' }
    : { link: 'purpose', by: 'to' };
}
