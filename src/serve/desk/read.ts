import { MAX_CHARS } from '../../article/index.ts';
import { byteLimit, MAX_DOCUMENT_BYTES } from '../../article/input/file-bytes.ts';
import { InputError } from '../../article/input-error.ts';
import type { Take } from '../../store/index.ts';
import { unpack } from '../../store/keep/rows.ts';
import { addressOf } from '../addresses.ts';
import type { Draft } from '../drafts.ts';
import { NotFound } from '../errors.ts';
import { action } from '../screen.ts';
import type { Serving } from '../serving.ts';
import { factsOf } from './facts.tsx';

/** A form beside what it holds. */
const ROOM = 1024 * 1024;

/** Reads what was pasted, sent or named by its address. Nothing is stored. */
export const read = action({
  at: 'read',
  maxBytes: MAX_DOCUMENT_BYTES + ROOM,
  async act({ form, serving }) {
    const draft = await readTake(await takeOf(form, serving), serving);
    // Of a box that is read as it is filled, only the last reading counts.
    const before = form.get('instead');
    if (typeof before === 'string') serving.drafts.remove(before);
    return {
      to: addressOf('draft', { id: draft.id }),
      data: { draft: draft.id, reading: draft.reading, notices: draft.notices },
    };
  },
});

async function readTake(take: Take, serving: Serving): Promise<Draft> {
  const { capture, rows, notices, error } = await serving.read(take);
  if (!capture?.article || !rows) throw new InputError('Nothing was read', error ?? 'no article in it');
  return serving.drafts.put({ take, article: capture.article, reading: unpack(rows.reading.body), notices });
}

async function takeOf(form: FormData, serving: Serving): Promise<Take> {
  const given = factsOf(form);
  const takenAt = new Date().toISOString();
  const again = form.get('draft');
  if (typeof again === 'string') {
    const draft = serving.drafts.get(again);
    if (!draft) throw new NotFound('this reading lay in memory alone and is gone; read the article again');
    return { ...draft.take, given };
  }
  const file = form.get('file');
  if (file instanceof File && file.size > 0) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { kind: 'bytes', name: file.name || 'a file', takenAt, bytes, given, maxChars: MAX_CHARS };
  }
  const words = form.get('words');
  if (typeof words !== 'string' || !/\S/.test(words))
    throw new InputError(
      'Nothing to read',
      'the box is empty',
      'paste an article or its address, or choose a file',
    );
  const address = addressIn(words);
  if (address !== undefined) {
    if (form.has('instead')) throw new InputError('An address', 'is fetched when it is asked for');
    const { bytes, ...page } = await serving.fetchPage(address);
    return { kind: 'bytes', name: address, takenAt, bytes, given, maxChars: MAX_CHARS, page };
  }
  const bytes = new TextEncoder().encode(words);
  if (bytes.length > byteLimit())
    throw new InputError('Too long', 'this is more than one article', 'give a part of it');
  return { kind: 'bytes', name: 'pasted text', takenAt, bytes, given, maxChars: MAX_CHARS };
}

/** The address that was pasted, where it is one and nothing else: `https://…`, or `example.org/news/1`. */
export function addressIn(words: string): string | undefined {
  const word = words.trim();
  if (word.length > 4_000 || /\s/.test(word)) return undefined;
  if (/^https?:\/\//i.test(word)) return word;
  return /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?]\S*)?$/i.test(word) ? `https://${word}` : undefined;
}
