import { readKorean } from '../korean/read.ts';
import { soundsOf } from '../sounds/symbols.ts';
import type { KoreanName, NamedKind, NameForm, NamePart } from '../types.ts';
import { withoutTitles } from './dropped.ts';
import { PARTICLES } from './lists.ts';
import { romanise, romaniseBySound } from './romanise.ts';
import { scriptOf } from './scripts.ts';
import { splitName } from './split.ts';
import { pinyinOf } from './wade-giles.ts';

/** A name is read up to here; more is no name. */
const MAX_CHARS = 200;
const MAX_PARTS = 12;

/** A name as written, made comparable: cut into parts, romanised, titles and legal forms left out. Pure; never throws. */
export function readName(written: string, kind: NamedKind = 'person'): NameForm {
  const text = written.slice(0, MAX_CHARS).normalize('NFKC');
  const script = scriptOf(text);
  const pieces = splitName(text, kind);
  const all = pieces.map((piece) => makePart(piece, kind)).filter((part) => part.text !== '');
  const parts = joinArticles(withoutTitles(all, kind)).slice(0, MAX_PARTS);
  const bare = parts.map((part) => part.text);
  const korean =
    kind !== 'person' || (script !== 'Latn' && script !== 'Hang')
      ? []
      : readKorean(script === 'Hang' ? parts.map((part) => part.written) : bare, script === 'Hang');
  const [only] = parts;
  const apart = only && parts.length === 1 && script === 'Hang' && korean.length > 0;
  return { written, kind, script, parts: apart ? koreanParts(only, korean[0]!) : parts, korean };
}

/** Surname and given name, which Hangul writes together. */
function koreanParts(part: NamePart, { surnames }: KoreanName): NamePart[] {
  const cut = surnames[0]!.length;
  return [part.written.slice(0, cut), part.written.slice(cut)].map((piece) => makePart(piece, 'person'));
}

function makePart(piece: string, kind: NamedKind): NamePart {
  const text = romanise(piece);
  const latin = piece.toLowerCase().replaceAll('’', "'");
  const pinyin = kind === 'person' ? pinyinOf([latin]) : undefined;
  const sounding = romaniseBySound(piece);
  const role = text.length === 1 && kind === 'person' ? 'initial' : PARTICLES.has(text) ? 'particle' : 'name';
  return {
    written: piece,
    text,
    also: pinyin && pinyin !== text ? [pinyin] : [],
    sounds: soundsOf(sounding),
    role,
  };
}

const SERVANT = new Set(['abd', 'abdul', 'abdel', 'abdal', 'abu', 'abou']);
const ARTICLES = new Set(['al', 'el', 'ul']);

/** "Abd al-Rahman" and "Abdul Rahman" are one part: the servant of one thing is no name without it. */
function joinArticles(parts: readonly NamePart[]): NamePart[] {
  const out: NamePart[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    let next = i + 1;
    if (SERVANT.has(part.text)) {
      if (ARTICLES.has(parts[next]?.text ?? '')) next++;
      const named = parts[next];
      if (named) {
        const text = `${part.text.slice(0, 3)}ul${named.text}`;
        const written = parts.slice(i, next + 1).map((p) => p.written);
        out.push({ written: written.join(' '), text, also: [], sounds: soundsOf(text), role: 'name' });
        i = next;
        continue;
      }
    }
    out.push(part);
  }
  return out;
}
