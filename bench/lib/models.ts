import fs from 'node:fs';
import path from 'node:path';
import type { ReaderModels } from '../../src/read/index.ts';

/** The weights in models/, as far as they are there. */
export function loadModels(): ReaderModels {
  const load = (name: string): Uint8Array | undefined => {
    const file = path.resolve(import.meta.dirname, '../../models', name);
    return fs.existsSync(file) ? fs.readFileSync(file) : undefined;
  };
  const syntax = load('syntax.bin');
  const statements = load('statements.bin');
  const certainty = load('certainty.bin');
  return { ...(syntax && { syntax }), ...(statements && { statements }), ...(certainty && { certainty }) };
}
