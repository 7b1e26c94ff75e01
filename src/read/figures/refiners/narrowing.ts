import { type Atom, isWord } from '../atoms.ts';
import { type Context, type Draft, each } from '../draft.ts';
import { FUNCTION_WORDS } from '../lexicon.ts';
import { isPlural } from '../nouns.ts';

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
function ofPhraseEnd(at: number, { atoms }: Context): number {
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
    if (atom.tag ? !/^(NN|JJ|CD|VBG|VBN|POS)/.test(atom.tag) : FUNCTION_WORDS.has(atom.lower)) break;
    if (noun >= 0 && (atom.tag === 'VBN' || atom.tag === 'VBG') && atoms[end - 1]!.tag.startsWith('NN'))
      break;
    noun = end;
    if (!atom.tag && isPlural(atom) && !PARTICIPLES.has(atoms[end + 1]?.lower ?? '')) break;
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

/** A relative clause: up to the next mark of punctuation, or to the verb of the main clause. */
function clauseEnd(atoms: readonly Atom[], at: number): number {
  let end = at + 1;
  let verbs = 0;
  for (; end < atoms.length && end < at + 20; end++) {
    const atom = atoms[end]!;
    if (!isWord(atom) && atom.number === undefined && !(atom.text === '-' && atom.glued)) break;
    if (!isVerb(atom)) continue;
    const before = atoms[end - 1]!.lower;
    if (verbs > 0 && !LINKS.has(before) && !/^(MD|RB)/.test(atoms[end - 1]!.tag)) break;
    verbs++;
  }
  return end < at + 20 ? end : at;
}

const LINKS: ReadonlySet<string> = new Set([
  'and',
  'or',
  'who',
  'that',
  'which',
  'he',
  'she',
  'it',
  'they',
  'we',
  'i',
  'you',
  'what',
  'when',
  'if',
]);
const BE: ReadonlySet<string> = new Set([
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'had',
  'will',
  'would',
  'can',
  'could',
]);

const isVerb = (atom: Atom): boolean => (atom.tag ? /^(VBD|VBZ|VBP|MD)$/.test(atom.tag) : BE.has(atom.lower));
