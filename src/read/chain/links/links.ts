import type { Sentence, Token } from '../../text/prepare.ts';
import { BROADCASTERS, CARRIED_BY, CITE, PLATFORMS, SEEN_BY, SPEAK, TELL } from '../lexicon.ts';
import type { Placed, Scene } from '../scene.ts';
import { IN_PRINT } from '../words.ts';
import { atEnd, followingVerb, howOf, INVERTED, isDescriber, lookLeft } from './around.ts';
import { citedDescriptions, citedOf } from './cited.ts';
import { type Link, mayBeOutlet } from './link.ts';
import { bare, platforms } from './platforms.ts';

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
        const how = howOf(tokens, word, j) ?? 'statement';
        // An unknown name after "speech to" is an audience sooner than an outlet.
        if (may === 'maybe' && how !== 'interview' && how !== 'statement') return undefined;
        return make('medium', how, word, 'spoke-to-outlet');
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
    if (CITE.has(lower)) return p.name.kind === 'outlet' ? citing() : undefined;
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
