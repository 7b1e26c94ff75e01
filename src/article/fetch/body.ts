import { pipeline, type Readable } from 'node:stream';
import zlib from 'node:zlib';

/** More bytes came than `limit`, packed or unpacked. */
export class TooBig extends Error {
  constructor(readonly limit: number) {
    super();
  }
}

const UNPACK: Readonly<Record<string, (() => NodeJS.ReadWriteStream) | undefined>> = {
  gzip: () => zlib.createGunzip(),
  'x-gzip': () => zlib.createGunzip(),
  br: () => zlib.createBrotliDecompress(),
  deflate: () => zlib.createInflate(),
};

export const canUnpack = (encoding: string): boolean =>
  encoding === '' || encoding === 'identity' || encoding in UNPACK;

/** The whole body, unpacked, unless it passes `limit` bytes: then `TooBig`, with no more than a chunk beyond held. */
export async function readBody(body: Readable, encoding: string, limit: number): Promise<Buffer> {
  const unpacker = UNPACK[encoding]?.();
  // The callback is needed, or an error on either side would be thrown where nobody catches it.
  const stream = unpacker ? pipeline(body, unpacker, () => {}) : body;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array); // no encoding is set: both streams give bytes
    size += bytes.length;
    if (size > limit) {
      body.destroy();
      throw new TooBig(limit);
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
