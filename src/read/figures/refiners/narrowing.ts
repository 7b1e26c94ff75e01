import { type Atom, isWord } from '../atoms.ts';
import { type Context, type Draft, each } from '../draft.ts';
import { FUNCTION_WORDS } from '../lexicon.ts';

const RELATIVES: ReadonlySet<string> = new Set(['that', 'who', 'which']);

/** What narrows the counted thing behind it: "of military munitions", "of missiles being used", "that went to the port". */
export const narrowing = each((draft, context) => {
  if (draft.counted === undefined || draft.of !== undefined) return draft;
  const { atoms } = context;
  const at = draft.counted[1];
  const next = atoms[at];
  if (!next) return draft;
  const end =
    next.lower === 'of' ? ofPhraseEnd(at, context) : RELATIVES.has(next.lower) ? clauseEnd(atoms, at) : at;
  return end > at + 1 ? ({ ...draft, of: [at, end], to: Math.max(draft.to, end) } satisfies Draft) : draft;
});

/** "of" with its noun phrase, further ones, and a participle ("being used") behind it. */
function ofPhraseEnd(at: number, { atoms, tagged }: Context): number {
  let end = at + 1;
  let noun = -1;
  for (; end < atoms.length && end < at + 12; end++) {
    const atom = atoms[end]!;
    if (atom.lower === 'of' || ARTICLES.has(atom.lower)) continue;
    if (PARTICIPLES.has(atom.lower) && noun >= 0) {
      const next = atoms[end + 1];
      return next && isWord(next) && /(ed|en|wn|ught|ld)$/.test(next.lower) ? end + 2 : noun + 1;
    }
    if (!isWord(atom) && atom.number === undefined && !(atom.text === '-' && atom.glued)) break;
    if (tagged && atom.tag ? !/^(NN|JJ|CD|VBG|VBN|POS)/.test(atom.tag) : FUNCTION_WORDS.has(atom.lower))
      break;
    if (noun >= 0 && (atom.tag === 'VBN' || atom.tag === 'VBG') && atoms[end - 1]!.tag.startsWith('NN'))
      break;
    noun = end;
  }
  return noun < 0 ? at : noun + 1;
}

const ARTICLES: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'its',
  'his',
  'her',
  'their',
  'our',
  'these',
  'those',
]);
const PARTICIPLES: ReadonlySet<string> = new Set(['being']);

/** A relative clause: up to the next mark of punctuation. */
function clauseEnd(atoms: readonly Atom[], at: number): number {
  let end = at + 1;
  while (
    end < atoms.length &&
    end < at + 16 &&
    (isWord(atoms[end]) ||
      atoms[end]!.number !== undefined ||
      (atoms[end]!.text === '-' && atoms[end]!.glued))
  )
    end++;
  return end < at + 16 ? end : at;
}
