import type { Span } from '../../../../model/index.ts';
import { part } from '../../../parts.ts';
import type { Sentence, Token } from '../../../text/prepare.ts';
import { bySentence, quotationAt, type Rule, type RuleContext, trimmed } from '../context.ts';
import { cueVerb } from '../cue-words.ts';
import { type Draft, newDraft, shared } from '../draft.ts';
import { accordingTo } from './according-to.ts';
import { attitudeAdjective } from './attitude-adjective.ts';
import { attitudeExpressed } from './attitude-expressed.ts';
import { attitudeVerb } from './attitude-verb.ts';
import { sayingClause } from './saying-clause.ts';
import { trailingTag } from './trailing-tag.ts';

/** What one finder gives: token ranges turned into spans, and its name with version. */
export interface Found {
  readonly source: Span | undefined;
  readonly cue: Span;
  readonly content: Span;
  readonly by: string;
}

/** Reads one form of words at token `at` of a sentence; undefined where it is not there. */
export interface Finder {
  /** The words, in lower case, that it can begin at: no other token costs more than a look-up. */
  readonly words: Iterable<string>;
  readonly read: (tokens: readonly Token[], at: number, text: string) => Found | undefined;
}

/** The order is the order of trust: the first that reads a cue has it. */
const FINDERS: readonly Finder[] = [
  accordingTo,
  attitudeExpressed,
  attitudeAdjective,
  sayingClause,
  attitudeVerb,
  trailingTag,
];

const byWord = new Map<string, Finder[]>();
for (const finder of FINDERS) {
  for (const word of new Set(finder.words)) {
    const there = byWord.get(word);
    if (there) there.push(finder);
    else byWord.set(word, [finder]);
  }
}

/** Forms that are read right more often than a model reads them: they take the place of a find that differs. */
const TRUSTED: ReadonlySet<string> = new Set(['trailing-tag@1', 'according-to@1']);

/** A find with the same cue but another source, or none of the content. */
function isWorse(d: Draft, found: Found): boolean {
  if (d.firm) return false;
  if (found.by === 'trailing-tag@1' && isSwallowed(d, found)) return true;
  if (shared(d.cue, found.cue) === 0)
    return (
      found.by === 'trailing-tag@1' && d.cue.length > 0 && isCited(d) && d.cue[0]!.span[0] > found.cue[1]
    );
  const sameSource = found.source !== undefined && shared(d.source, found.source) > 0;
  return !sameSource || shared(d.content, found.content) === 0;
}

/** "Vell believes | that the dam leaks, three officials told the Courier": the tag belongs to the whole sentence. */
const isSwallowed = (d: Draft, found: Found): boolean =>
  found.source !== undefined &&
  d.content.length === 1 &&
  isAttitude(d) &&
  d.content[0]!.span[1] >= found.cue[1] &&
  d.content[0]!.span[0] < found.source[0] &&
  (d.source[0]?.span[0] ?? d.cue[0]!.span[0]) < d.content[0]!.span[0] &&
  shared(d.content, found.source) > 0;

const isAttitude = (d: Draft): boolean =>
  cueVerb(d.cue.at(-1)?.exact.split(' ')[0]?.toLowerCase() ?? '')?.kind === 'attitude';

const isCited = (d: Draft): boolean => /^(?:citing|quoting)$/i.test(d.cue[0]!.exact);

/** A rule's find is held surer than half, less sure than what stands beside quotation marks. */
const CONFIDENCE = 0.7;

/** Adds statements in forms that hardly ever mean anything else, where no statement has that cue already. */
export const findForms: Rule = (context, drafts) => {
  const near = bySentence(context.prepared, drafts);
  const added: Draft[] = [];
  for (const sentence of context.prepared.sentences) {
    const there = near.get(sentence.index) ?? [];
    for (const found of inSentence(context, sentence, there)) added.push(found);
  }
  return [...drafts, ...added];
};

function inSentence(context: RuleContext, sentence: Sentence, there: readonly Draft[]): Draft[] {
  const { tokens } = sentence;
  const out: Draft[] = [];
  let busyUntil = -1;
  for (let at = 0; at < tokens.length; at++) {
    const finders = byWord.get(tokens[at]!.lower);
    if (!finders || tokens[at]!.start < busyUntil) continue;
    for (const finder of finders) {
      const found = finder.read(tokens, at, context.text);
      if (!found) continue;
      const draft = accept(context, found, [...there, ...out]);
      if (draft) {
        out.push(draft);
        busyUntil = Math.max(found.cue[1], found.content[1]);
      }
      break;
    }
  }
  return out;
}

function accept(context: RuleContext, found: Found, there: readonly Draft[]): Draft | undefined {
  const { text } = context;
  const content = trimmed(text, found.content, ' \t\n\r,;:.');
  if (content[0] >= content[1]) return undefined;
  // Somebody's own words hold no statement of this article's.
  if (quotationAt(context, found.cue[0])) return undefined;
  const rival = TRUSTED.has(found.by) ? there.find((d) => isWorse(d, found)) : undefined;
  if (rival) rival.gone = true;
  for (const d of there) {
    if (d.gone) continue;
    if (shared(d.cue, found.cue) > 0 || shared(d.content, content) > 0 || shared(d.content, found.cue) > 0)
      return undefined;
    if (shared(d.cue, content) > 0 || shared(d.source, content) > 0) return undefined;
  }
  const as = ([start, end]: Span) => part(text, start, end, found.by);
  const source = found.source && trimmed(text, found.source);
  return newDraft(source ? [as(source)] : [], [as(found.cue)], [as(content)], CONFIDENCE);
}
