import { Refusal } from './document.ts';
import { zipEntries } from './docx/directory.ts';
import type { PackedKind } from './job.ts';

/** How much of a file its kind is looked for in. */
const HEAD = 4096;

/** Whether bytes are a PDF or a Word document, by what they hold. Throws `Refusal` for a Word document cut short. */
export function packedKind(bytes: Uint8Array): PackedKind | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1');
  if (/^\s{0,100}%PDF-\d/.test(head)) return 'pdf';
  if (head.startsWith('\xd0\xcf\x11\xe0')) refuseLocked(bytes);
  if (!head.startsWith('PK\x03\x04')) return undefined;
  const entries = zipEntries(bytes);
  if (entries) return entries.some(({ name }) => name === 'word/document.xml') ? 'docx' : undefined;
  if (!/word\/|\[Content_Types\]\.xml/.test(head)) return undefined;
  throw new Refusal(
    'an Office document that is damaged or cut short',
    'fetch it again, or open it in a word processor and save it',
  );
}

/** Word wraps a document with a password into the old format. */
function refuseLocked(bytes: Uint8Array): void {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('EncryptedPackage', 0, 'utf16le'))
    throw new Refusal(
      'an Office document with a password (encrypted)',
      'save a copy without one and give that',
    );
}
