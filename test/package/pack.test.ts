import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemaErrors } from '../lib/schema.ts';

const root = path.resolve(import.meta.dirname, '../..');
const sample = path.join(root, 'samples/02-agency.txt');
let folder: string;
let files: string[];

const npm = (args: string[], cwd: string): string =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-pack-'));
  // The build was made by `pretest`; packing runs no scripts, so that it cannot disturb other tests.
  const [packed] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
  );
  files = packed.files.map((f: { path: string }) => f.path);
  fs.writeFileSync(path.join(folder, 'package.json'), '{"name":"elsewhere","private":true,"type":"module"}');
  npm(
    [
      'install',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      '--omit=dev',
      path.join(folder, packed.filename),
    ],
    folder,
  );
}, 180_000);

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test('the package holds what runs and nothing else', () => {
  expect(files).toEqual(
    expect.arrayContaining(['bin/hearsay.js', 'src/model/reading.schema.json', 'LICENSE', 'README.md']),
  );
  expect(files.filter((f) => /^(test|train|bench|scripts|lexicon)\//.test(f))).toEqual([]);
});

test('installed into an empty folder it reads an article', () => {
  const command = path.join(folder, 'node_modules/.bin/hearsay');
  const result = spawnSync(command, ['read', sample, '--json'], { cwd: folder, encoding: 'utf8' });
  expect(result.stderr).toBe('');
  expect(result.status).toBe(0);
  const reading = JSON.parse(result.stdout);
  expect(schemaErrors(reading)).toEqual([]);
  expect(reading.statements.length).toBeGreaterThan(3);
});

test('the library is importable, with its schema and its weights', () => {
  const code = `
    import fs from 'node:fs';
    import { createReader } from 'hearsay/read';
    import schema from 'hearsay/schema' with { type: 'json' };
    const bytes = (name) => fs.readFileSync(new URL(import.meta.resolve('hearsay/models/' + name)));
    const reader = createReader({ syntax: bytes('syntax.bin'), statements: bytes('statements.bin') });
    const text = 'Mara Lund said on Monday that at least 10 boats had sunk.';
    const reading = reader.read({ text, sha256: '0'.repeat(64), language: 'en' });
    console.log(schema.title.split(":")[0], reading.statements.length);`;
  const result = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(result.stderr.replace(/^.*ExperimentalWarning.*\n.*\n/m, '')).toBe('');
  expect(result.stdout).toMatch(/^Reading [1-9]/);
});
