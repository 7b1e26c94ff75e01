import { TextDecoder } from 'node:util';
import { hasUtf16Mark } from './sniff.ts';

export interface Decoded {
  readonly text: string;
  /** Said to the user where the decoding was a guess. */
  readonly notice?: string;
}

/**
 * Bytes to text: by byte order mark, by the character set that the page or its server states, as UTF-8, else as
 * Windows-1252 (which holds Latin-1), with a notice. Never throws: what cannot be decoded becomes U+FFFD.
 */
export function decode(bytes: Uint8Array, charset?: string): Decoded {
  if (hasUtf16Mark(bytes))
    return { text: new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes) };
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const stated = marked || charset === undefined ? undefined : decoderFor(charset);
  if (stated?.encoding === 'windows-1252') return { text: western(bytes) };
  if (stated && stated.encoding !== 'utf-8') return { text: stated.decode(bytes) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    if (marked || stated || isDamagedUtf8(bytes))
      return {
        text: new TextDecoder('utf-8').decode(bytes),
        notice: 'some bytes are not UTF-8 and were read as U+FFFD',
      };
    return {
      text: western(bytes),
      notice: 'not UTF-8; read as Windows-1252 (Latin-1)',
    };
  }
}

function decoderFor(charset: string): TextDecoder | undefined {
  try {
    return new TextDecoder(charset.trim());
  } catch {
    return undefined;
  }
}

/** UTF-8 with a few bad bytes (a cut character, an encoded surrogate) rather than another character set. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; i++) {
    const b = bytes[i]!;
    if (b < 0x80) continue;
    const length = b >= 0xf0 && b < 0xf5 ? 4 : b >= 0xe0 && b < 0xf0 ? 3 : b >= 0xc2 && b < 0xe0 ? 2 : 1;
    let k = 1;
    while (k < length && (bytes[i + k]! & 0xc0) === 0x80) k++;
    if (length > 1 && k === length) {
      good++;
      i += length - 1;
    } else bad++;
  }
  return good > bad;
}

const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Windows-1252. Node 20's own decoder takes it for ISO 8859-1, and loses the quotation marks. */
const western = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (c) => FROM_80[c.charCodeAt(0) - 0x80]!);
