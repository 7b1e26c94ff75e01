import type { HopRole, Span } from '../../model/index.ts';
import type { Sentence, Token } from '../text/prepare.ts';
import {
  BROADCASTERS,
  CARRIED_BY,
  CITE,
  DESCRIBERS,
  FOLLOWERS,
  PLATFORMS,
  RELAY,
  SEEN_BY,
  SPEAK,
  TELL,
  wayOf,
} from './lexicon.ts';
import { isOfficeNoun } from './people.ts';
import { before } from './pronouns.ts';
import type { Placed, Scene } from './scene.ts';

/** Words of one sentence that put an outlet (or a cited source) into the chain. */
export interface Link {
  /** cited: the source that an outlet or a person goes by ("citing the NIS"); it stands before them in the chain. */
  readonly role: Exclude<HopRole, 'speaker' | 'outlet'> | 'cited';
  readonly name: string;
  /** Index of the name, where it is one. */
  readonly mention: number | undefined;
  readonly span: Span;
  readonly how: string | undefined;
  /** Token of the verb or noun that makes the link; links bound to a cue belong to its statement alone. */
  readonly verb: number;
  readonly rule: string;
}

/** How far to the left of an outlet the word may stand that tells what it does (tokens). */
const LEFT = 12;

/** All links of one sentence, in order of place. Linear in its length. */
export function linksOf(scene: Scene, sentence: Sentence): Link[] {
  const out: Link[] = [];
  const { tokens } = sentence;
  for (const p of scene.placed[sentence.index]!) {
    const link = mediumOf(scene, tokens, p) ?? citedOf(scene, tokens, p);
    if (link && !isProgramme(tokens, p, out.at(-1))) out.push(link);
  }
  citedDescriptions(scene, sentence, out);
  platforms(tokens, out);
  return out.sort((a, b) => a.span[0] - b.span[0]);
}

/** "CNN's 'State of the Hour'": a programme is no link besides its channel. */
function isProgramme(tokens: readonly Token[], p: Placed, before: Link | undefined): boolean {
  if (!before) return false;
  for (let i = p.from - 1; i >= 0 && i >= p.from - 3; i--)
    if (/^['’]s$/.test(tokens[i]!.text)) return tokens[i]!.start === before.span[1];
  return false;
}

/** Whether a name may be an outlet's: known, or of no kind that speaks against it. */
function mayBeOutlet(scene: Scene, p: Placed): 'yes' | 'maybe' | 'no' {
  const { kind, exact, by } = p.name;
  if (kind === 'outlet') return 'yes';
  if (scene.outlet && sameOutlet(exact, scene.outlet)) return 'yes';
  if (kind === 'other' || (kind === 'body' && by.startsWith('name-acronym'))) return 'maybe';
  return 'no';
}

/** Whether two spellings name one outlet: "UNN" and "unn.ua", "The Guardian" and "Guardian". */
export function sameOutlet(a: string, b: string): boolean {
  const x = fold(a);
  const y = fold(b);
  if (!x || !y) return false;
  return x === y || (x.length >= 4 && y.startsWith(x)) || (y.length >= 4 && x.startsWith(y));
}

const fold = (s: string): string =>
  s
    .toLowerCase()
    .replace(/^(www\.|the )/, '')
    .replace(/\.(com|net|org|ua|ru|co\.uk|uk|de|kr|info|news)$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

function mediumOf(scene: Scene, tokens: readonly Token[], p: Placed): Link | undefined {
  if (PLATFORMS.has(bare(p.name.exact))) return undefined;
  const may = mayBeOutlet(scene, p);
  if (may === 'no' && p.name.kind !== 'body') return undefined;
  const make = (role: Link['role'], how: string | undefined, verb: number, rule: string): Link => ({
    role,
    name: p.name.canonical,
    mention: p.index,
    span: p.name.span,
    how,
    verb,
    rule,
  });
  // "(Reuters) -" is a credit, found for the article as a whole.
  if (tokens[p.from - 1]?.text === '(' && tokens[p.to]?.text === ')') return undefined;
  const after = followingVerb(tokens, p.to);
  if (may !== 'no') {
    const next = tokens[p.to];
    const noun = next && /^['’]s$/.test(next.text) ? tokens[p.to + 1] : next;
    if (noun?.lower.startsWith('interview'))
      return make('medium', 'interview', noun === next ? p.to : p.to + 1, 'outlet-interview');
  }
  let j = p.from - 1;
  while (j >= 0 && p.from - j < 8 && isDescriber(tokens, j)) j--;
  const before = tokens[j];
  if (before) {
    const { lower } = before;
    if (TELL.has(lower) && may !== 'no') return make('medium', 'statement', j, 'told-outlet');
    const according = lower === 'to' && tokens[j - 1]?.lower === 'according';
    if (!according && (lower === 'to' || lower === 'with' || lower === 'for') && may !== 'no') {
      const word = lookLeft(tokens, j, SPEAK);
      if (
        word >= 0 &&
        !(
          lower === 'for' &&
          !/^(interview|op-ed|column|article|essay|wrote|writing)/.test(tokens[word]!.lower)
        )
      ) {
        if (tokens[j - 1]?.lower === 'reference') return citing();
        return make('medium', howOf(tokens, word, j) ?? 'statement', word, 'spoke-to-outlet');
      }
      if (tokens[j - 1]?.lower === 'reference' || tokens[j - 1]?.lower === 'referring') return citing();
    }
    if (lower === 'by' && tokens[j - 1] && CARRIED_BY.has(tokens[j - 1]!.lower)) {
      const seen = SEEN_BY.has(tokens[j - 1]!.lower);
      if (may !== 'no')
        return make(seen ? 'medium' : 'relayer', howOf(tokens, j - 1, j), j - 1, 'carried-by');
    }
    if (lower === 'on' && may !== 'no') {
      const word = lookLeft(tokens, j, SPEAK);
      if (word >= 0 || BROADCASTERS.has(p.name.canonical) || BROADCASTERS.has(p.name.exact))
        return make(
          'medium',
          word >= 0 ? (howOf(tokens, word, j) ?? 'broadcast') : 'broadcast',
          word >= 0 ? word : j,
          'on-air',
        );
    }
    if ((lower === 'in' || lower === 'from') && may === 'yes') {
      const word = lookLeft(tokens, j, IN_PRINT);
      if (word >= 0) {
        const how = howOf(tokens, word, j) ?? 'report';
        const medium =
          how === 'interview' || /^(wrote|writing|op-ed|column|essay|article)$/.test(tokens[word]!.lower);
        return make(medium ? 'medium' : 'relayer', how, word, 'in-print');
      }
    }
    if ((lower === 'via' || lower === 'through') && may === 'yes')
      return make('relayer', undefined, j, 'via');
    if (CITE.has(lower) || lower === 'citing') return citing();
    if (may !== 'no' && (according || (lower === 'per' && may === 'yes')))
      return make('relayer', undefined, j, 'according-to-outlet');
  }
  if (before && may === 'yes' && INVERTED.has(before.lower) && /^[,"”’)]$/.test(tokens[j - 1]?.text ?? ''))
    return make('relayer', undefined, j, 'outlet-reports');
  if (after >= 0 && may !== 'no' && (may === 'yes' || atEnd(tokens, p, after)))
    return make('relayer', undefined, after, 'outlet-reports');
  return undefined;

  function citing(): Link {
    return make(p.name.kind === 'outlet' ? 'relayer' : 'cited', undefined, j, 'citing');
  }
}

/** "Yonhap said, citing the NIS", "with reference to the ministry": the source behind the one who speaks. */
function citedOf(_scene: Scene, tokens: readonly Token[], p: Placed): Link | undefined {
  if (p.name.kind === 'place' || p.name.kind === 'event') return undefined;
  // "citing Kestran officials": the name only narrows who is cited.
  const next = tokens[p.to];
  if (next && (CITED.has(next.lower) || isOfficeNoun(next.lower) || /^NNS?$/.test(next.tag)))
    return undefined;
  let j = p.from - 1;
  while (j >= 0 && p.from - j < 8 && (isDescriber(tokens, j) || /^(JJ|NN)/.test(tokens[j]!.tag))) j--;
  const before = tokens[j];
  if (!before) return undefined;
  const toReference =
    before.lower === 'to' && /^(reference|referring|referred)$/.test(tokens[j - 1]?.lower ?? '');
  if (!toReference && !/^(citing|quoting|referencing)$/.test(before.lower)) return undefined;
  return {
    role: 'cited',
    name: p.name.canonical,
    mention: p.index,
    span: p.name.span,
    how: undefined,
    verb: j,
    rule: 'citing',
  };
}

const CITED: ReadonlySet<string> = new Set(
  'source sources official officials intelligence authorities police military government prosecutors people ministry minister diplomats diplomat insiders documents document lawmakers witnesses investigators army office media'.split(
    ' ',
  ),
);

/** "citing military intelligence", "citing two officials": a cited source that is no name. */
function citedDescriptions(scene: Scene, sentence: Sentence, out: Link[]): void {
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.lower !== 'citing' && tokens[i]!.lower !== 'quoting') continue;
    if (out.some((l) => l.verb === i)) continue;
    let k = i + 1;
    let head = -1;
    while (k < tokens.length && k < i + 9) {
      const t = tokens[k]!;
      if (CITED.has(t.lower) || isOfficeNoun(t.lower)) head = k;
      if (/^[,;.:()"“”]$/.test(t.text) || /^(who|which|that|in|with|on|of|familiar|close)$/.test(t.lower))
        break;
      k++;
    }
    if (head < 0) continue;
    let from = i + 1;
    if (/^(the|a|an|its|their|his|her|some)$/.test(tokens[from]!.lower) && from < head) from++;
    const span = [tokens[from]!.start, tokens[head]!.end] as const;
    const named =
      tokens[i + 1]!.lower === 'the' && from === head
        ? bodyBefore(scene, span[0], tokens[head]!.lower)
        : undefined;
    if (named !== undefined) {
      out.push({
        role: 'cited',
        name: scene.names[named]!.canonical,
        mention: named,
        span,
        how: undefined,
        verb: i,
        rule: 'citing',
      });
      continue;
    }
    out.push({
      role: 'cited',
      name: scene.prepared.text.slice(span[0], span[1]),
      mention: undefined,
      span,
      how: undefined,
      verb: i,
      rule: 'citing',
    });
  }
}

/** "citing the ministry": the last body named before with that word in its name. */
function bodyBefore(scene: Scene, offset: number, head: string): number | undefined {
  let i = before(scene.names, offset);
  for (let n = 0; i >= 0 && n < 40; i--, n++) {
    const name = scene.names[i]!;
    if (name.kind === 'body' && name.exact.toLowerCase().split(' ').includes(head)) return i;
  }
  return undefined;
}

/** Words that may stand between a preposition and an outlet: "the South Korean news agency". */
function isDescriber(tokens: readonly Token[], j: number): boolean {
  const t = tokens[j]!;
  if (DESCRIBERS.has(t.lower) || /^["“”'‘’«»]$/.test(t.text)) return true;
  if (t.text === "'s" || t.text === '’s') return true;
  if (/^\p{Lu}/u.test(t.text) && j > 0)
    return (
      /(an|ish|ese|ian|ch|i|Korean|Arab|Kong|South|North|Hong|US|UK)$/.test(t.text) ||
      /^['’]s$/.test(tokens[j + 1]?.text ?? '')
    );
  return t.tag === 'JJ';
}

/** Index of the nearest word of `set` to the left of `j` within one clause; -1 where there is none. */
function lookLeft(tokens: readonly Token[], j: number, words: ReadonlySet<string>): number {
  for (let i = j - 1; i >= 0 && j - i <= LEFT; i--) {
    const t = tokens[i]!;
    if (words.has(t.lower)) return i;
    if (t.text === '.' || t.text === ';' || /^["“”]$/.test(t.text)) return -1;
  }
  return -1;
}

const IN_PRINT: ReadonlySet<string> = new Set(
  'wrote writes writing op-ed column essay article articles report reports reported interview published publish printed said says story editorial carried quoted appeared according opinion piece analysis commentary comments remarks cited'.split(
    ' ',
  ),
);

/** The way of speaking told by the words from `from` to `to`: nouns before verbs. */
function howOf(tokens: readonly Token[], from: number, to: number): string | undefined {
  let weak: string | undefined;
  for (let i = to; i >= Math.max(0, from - 6); i--) {
    const t = tokens[i]!;
    const way = wayOf(t.lower);
    if (!way) continue;
    if (way === 'interview' || way === 'press conference' || way === 'briefing') return way;
    weak ??= way;
  }
  return weak;
}

/** The verb of relaying after an outlet ("Yonhap news agency reports"), or -1. */
function followingVerb(tokens: readonly Token[], to: number): number {
  let i = to;
  while (i < tokens.length && i - to < 4) {
    const t = tokens[i]!;
    if (RELAY.has(t.lower)) {
      const after = tokens[i + 1];
      const closes = !after || /^([.,)"”]|with|citing|referring|quoting|on|in|that)$/.test(after.lower);
      return (t.tag === 'NN' || t.tag === 'NNS') && !closes ? -1 : i;
    }
    if (!FOLLOWERS.has(t.lower) && !/^["“”'’»)]$|^['’]s$/.test(t.text)) return -1;
    i++;
  }
  return -1;
}

/** "..., reported Reuters". */
const INVERTED: ReadonlySet<string> = new Set([
  'reported',
  'reports',
  'writes',
  'wrote',
  'said',
  'says',
  'quoted',
  'notes',
  'noted',
]);

/** Whether "X reports" closes its sentence after a comma or dash: then X need not be known as an outlet. */
function atEnd(tokens: readonly Token[], p: Placed, verb: number): boolean {
  const before = tokens[p.from - 1];
  if (!before || !/^(,|-|–|—|--|a|the|”|")$/.test(before.lower)) return false;
  const after = tokens[verb + 1];
  return !after || /^[.,)]$/.test(after.text) || /^(citing|with|referring|quoting|on)$/.test(after.lower);
}

/** "X." at the end of a sentence is read as an initial. */
const bare = (word: string): string => (word.length === 2 && word.endsWith('.') ? word.slice(0, 1) : word);

const PLATFORM_OPENERS: ReadonlySet<string> = new Set([...PLATFORMS].map((p) => p.split(' ', 1)[0]!));

/** "wrote on Telegram", "in a post on X": platforms, which are no outlets. */
function platforms(tokens: readonly Token[], out: Link[]): void {
  for (let i = 1; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (!PLATFORM_OPENERS.has(bare(t.text))) continue;
    let name = bare(t.text);
    let end = i + 1;
    if (!PLATFORMS.has(name)) {
      name = `${t.text} ${bare(tokens[i + 1]?.text ?? '')}`;
      end = i + 2;
      if (!PLATFORMS.has(name)) continue;
    }
    let j = i - 1;
    while (j >= 0 && i - j < 7 && isDescriber(tokens, j)) j--;
    const before = tokens[j];
    if (!before || !/^(on|via|to|over)$/.test(before.lower)) continue;
    const word = lookLeft(tokens, j, SPEAK);
    if (word < 0 && before.lower !== 'via') continue;
    if (out.some((l) => l.span[0] === t.start)) continue;
    out.push({
      role: 'medium',
      name,
      mention: undefined,
      span: [t.start, t.start + (tokens[end - 1]!.start - t.start) + bare(tokens[end - 1]!.text).length],
      how: 'post',
      verb: Math.max(word, 0),
      rule: 'platform',
    });
  }
}
