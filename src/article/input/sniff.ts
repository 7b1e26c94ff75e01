/** What a file is when it is not text, with what to do about it. */
export interface NotText {
  readonly what: string;
  readonly todo: string;
}

const PASTE = 'save the article as plain text or HTML and give that';

const SIGNATURES: readonly (readonly [bytes: string, what: string, todo: string])[] = [
  ['\x1f\x8b', 'compressed (gzip)', 'unpack it first: gunzip -c FILE | hearsay read -'],
  ['BZh', 'compressed (bzip2)', 'unpack it first'],
  ['\xfd7zXZ', 'compressed (xz)', 'unpack it first'],
  ['\x28\xb5\x2f\xfd', 'compressed (zstd)', 'unpack it first'],
  ['7z\xbc\xaf', 'a 7z archive', 'unpack it and give one article'],
  ['Rar!', 'a RAR archive', 'unpack it and give one article'],
  ['\xd0\xcf\x11\xe0', 'an old Office document', PASTE],
  ['{\\rtf', 'an RTF document', PASTE],
  ['\x89PNG', 'a picture (PNG)', PASTE],
  ['\xff\xd8\xff', 'a picture (JPEG)', PASTE],
  ['GIF8', 'a picture (GIF)', PASTE],
  ['ID3', 'a sound file', PASTE],
  ['OggS', 'a sound or video file', PASTE],
  ['\x7fELF', 'a program', PASTE],
  ['MZ\x90', 'a program', PASTE],
  ['SQLite format 3', 'a database', PASTE],
];

/** How much of a file its kind is looked for in. */
const HEAD = 4096;

/** Tells a file given by mistake from a text; undefined for what may be text. Looks at the bytes only. */
export function notText(bytes: Uint8Array): NotText | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1');
  for (const [signature, what, todo] of SIGNATURES) if (head.startsWith(signature)) return { what, todo };
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return archive(head);
  if (head.startsWith('\xff\xfe\x00\x00') || head.startsWith('\x00\x00\xfe\xff'))
    return { what: 'text in UTF-32', todo: 'save it as UTF-8 and give that' };
  if (hasUtf16Mark(bytes)) return undefined;
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    return { what: `not text (a NUL byte at ${nul.toLocaleString('en')})`, todo: `if it is text, ${PASTE}` };
  let odd = 0;
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 27) odd++;
  }
  return odd > head.length / 20 ? { what: 'not text (control bytes throughout)', todo: PASTE } : undefined;
}

export const hasUtf16Mark = (b: Uint8Array): boolean =>
  (b[0] === 0xff && b[1] === 0xfe) || (b[0] === 0xfe && b[1] === 0xff);

function archive(head: string): NotText {
  if (head.includes('application/vnd.oasis')) return { what: 'an OpenDocument file, not text', todo: PASTE };
  if (head.includes('application/epub')) return { what: 'an EPUB book, not text', todo: PASTE };
  if (head.includes('[Content_Types].xml')) return { what: 'an Office document, not text', todo: PASTE };
  return { what: 'a ZIP archive, not text', todo: 'unpack it and give one article' };
}
