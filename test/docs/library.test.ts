import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const library = fs.readFileSync(path.join(root, 'docs/library.md'), 'utf8');

/** The code of docs/library.md, a module that goes on from block to block, with what the document says it prints. */
function blocks(kind: string): string {
  return [...library.matchAll(new RegExp(`^\`\`\`${kind}\\n(.*?)\\n\`\`\`$`, 'gms'))]
    .map((m) => m[1]!)
    .join('\n');
}

/** The package's names stand for its sources here: a test needs no build. */
function fromSources(code: string): string {
  const url = (file: string): string => pathToFileURL(path.join(root, file)).href;
  return code
    .replace(/from 'hearsay\/(\w+)'/g, (_, room) => `from '${url(`src/${room}/index.ts`)}'`)
    .replace('import.meta.resolve(`hearsay/models/', `(\`${url('models')}/`);
}

test('docs/library.md prints what it says', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-library-'));
  try {
    const file = path.join(folder, 'example.mts');
    fs.writeFileSync(file, fromSources(blocks('js')));
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout.trimEnd()).toBe(blocks('prints'));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
