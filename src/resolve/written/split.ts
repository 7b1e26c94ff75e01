import letters from '../../../lexicon/names/letters.json' with { type: 'json' };
import type { NamedKind } from '../types.ts';

const DIGITS: ReadonlyMap<string, string> = new Map(Object.entries(letters.digits));
/** Before a capital inside a word these are a beginning of one name ("McDonald", "DeVito"). */
const BEGINNINGS = /^(?:Mc|Mac|Di|De|La|Le|Du|Van|Fitz|Al|El|O)$/;

/** A name as written, cut into parts; at hyphens too; "Family, Given" is put in order of speech. */
export function splitName(text: string, kind: NamedKind): string[] {
  const comma = text.split(/[,،]/);
  const turned = kind === 'person' && comma.length === 2 && comma.every((half) => half.trim() !== '');
  const ordered = turned ? `${comma[1]} ${comma[0]}` : text;
  const apart = ordered.replace(/\p{P}+/gu, (marks) => (/^['’ʼ`׳״"-]$/.test(marks) ? marks : ' '));
  const words = apart.split(/[\s\u200e\u200f]+/).filter((word) => word !== '');
  return words.flatMap((word) =>
    kind === 'person' ? person(word) : word.split('-').filter((w) => w !== ''),
  );
}

function person(word: string): string[] {
  const spelt =
    /\p{L}/u.test(word) && /\d/.test(word) ? [...word].map((c) => DIGITS.get(c) ?? c).join('') : word;
  return spelt
    .split('-')
    .filter((piece) => piece !== '')
    .flatMap((piece) => (ARTICLE.test(piece) ? ['ال', piece.slice(2)] : camel(piece)));
}

/** The Arabic article is written together with what it stands before. */
const ARTICLE = /^ال\p{Script=Arabic}{3}/u;

/** "VladimirPutin" is two parts. */
function camel(piece: string): string[] {
  const at = /\p{Ll}(?=\p{Lu}\p{L})/u.exec(piece);
  if (!at || piece.length > 40) return [piece];
  const first = piece.slice(0, at.index + 1);
  return BEGINNINGS.test(first) ? [piece] : [first, ...camel(piece.slice(at.index + 1))];
}
