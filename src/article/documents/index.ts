import { captionsKind, readCaptions } from './captions/index.ts';
import type { DocumentText } from './document.ts';
import { readInThread } from './in-thread.ts';
import { packedKind } from './kind.ts';

export { Refusal } from './document.ts';

/** The text of a PDF or a Word document; undefined for bytes of another kind. Throws `Refusal`. */
export async function packedDocument(bytes: Uint8Array): Promise<DocumentText | undefined> {
  const kind = packedKind(bytes);
  return kind && readInThread({ kind, bytes });
}

/** The text of captions; undefined for other text, whose line ends are LF. Throws `Refusal`. */
export const captions = (text: string): DocumentText | undefined => captionsKind(text) && readCaptions(text);
