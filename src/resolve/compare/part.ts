import { alike, type SoundTables } from '../sounds/alike.ts';
import type { Agreement, NamePart } from '../types.ts';
import { NICKNAMES, SPELLINGS, share } from '../written/lists.ts';
import { lettersAlike } from './letters.ts';

const NONE: Agreement = { by: 'nothing-alike@1', agreement: 0 };

/** How one part agrees with another, by the rule that speaks strongest. Symmetric. */
export function agreeParts(
  a: NamePart,
  b: NamePart,
  tables: SoundTables,
  scriptA: string,
  scriptB: string,
): Agreement {
  if (a.text === b.text)
    return { by: a.role === 'initial' ? 'same-initial@1' : 'same-letters@1', agreement: 1 };
  if (a.role === 'initial' || b.role === 'initial')
    return a.text[0] === b.text[0] ? { by: 'initial@1', agreement: 0.75 } : NONE;
  if (share(SPELLINGS, a.text, b.text)) return { by: 'spelling@1', agreement: 0.98 };
  if (a.also.includes(b.text) || b.also.includes(a.text)) return { by: 'wade-giles@1', agreement: 0.97 };
  if (share(NICKNAMES, a.text, b.text)) return { by: 'nickname@1', agreement: 0.95 };
  if (a.text === `abdul${b.text}` || b.text === `abdul${a.text}`) return { by: 'servant@1', agreement: 0.8 };
  const letters = scriptA === scriptB ? lettersAlike(a.text, b.text) : 0;
  const sounds = alike(a.sounds, b.sounds, tables, scriptA, scriptB);
  if (letters > sounds) return { by: 'letters@1', agreement: letters };
  return sounds > 0 ? { by: 'sounds@1', agreement: sounds } : NONE;
}
