import type { Sentence, Token } from '../../text/prepare.ts';
import type { Placed, Scene } from '../scene.ts';
import { isOfficeNoun } from '../speakers/people.ts';
import { before } from '../speakers/pronouns.ts';
import { CITED, DOCUMENTS } from '../words.ts';
import { isDescriber } from './around.ts';
import type { Link } from './link.ts';

/** "Yonhap said, citing the NIS", "with reference to the ministry": the source behind the one who speaks. */
export function citedOf(_scene: Scene, tokens: readonly Token[], p: Placed): Link | undefined {
  if (p.name.kind === 'place' || p.name.kind === 'event') return undefined;
  // "citing Kestran officials": the name only narrows who is cited.
  const next = tokens[p.to];
  if (next && (CITED.has(next.lower) || isOfficeNoun(next.lower) || /^NNS?$/.test(next.tag)))
    return undefined;
  let j = p.from - 1;
  while (
    j >= 0 &&
    p.from - j < 8 &&
    (isDescriber(tokens, j) || isOfficeNoun(tokens[j]!.lower) || /^(JJ|NN)/.test(tokens[j]!.tag))
  )
    j--;
  // "citing data from the ministry": whoever made the data.
  if (/^(from|of|by)$/.test(tokens[j]?.lower ?? '') && DOCUMENTS.has(tokens[j - 1]?.lower ?? '')) {
    j -= 2;
    while (j >= 0 && p.from - j < 12 && (isDescriber(tokens, j) || /^(JJ|NN|VBN)/.test(tokens[j]!.tag))) j--;
  }
  const before = tokens[j];
  if (!before) return undefined;
  const toReference = before.lower === 'to' && /^(reference|referring)$/.test(tokens[j - 1]?.lower ?? '');
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

/** "citing military intelligence", "citing two officials": a cited source that is no name. */
export function citedDescriptions(scene: Scene, sentence: Sentence, out: Link[]): void {
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.lower !== 'citing' && tokens[i]!.lower !== 'quoting') continue;
    if (out.some((l) => l.verb === i)) continue;
    let k = i + 1;
    let head = -1;
    while (k < tokens.length && k < i + 9) {
      const t = tokens[k]!;
      if (CITED.has(t.lower) || isOfficeNoun(t.lower)) head = k;
      if (
        /^[,;.:()"“”]$/.test(t.text) ||
        /^(who|which|that|in|with|on|of|from|familiar|close)$/.test(t.lower)
      )
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
