import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const doc = (name: string): string => fs.readFileSync(path.join(root, 'docs', name), 'utf8');
const hearsay = (...args: string[]): string => {
  const command = ['--import', 'tsx', path.join(root, 'src/cli/main.ts'), ...args];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
};

/** What the help lists under a heading: the first word of each entry. */
function listed(help: string, heading: string): string[] {
  const block = help.split(`${heading}:\n`)[1]?.split(/\n\n|\n(?=\S)/)[0] ?? '';
  return [...block.matchAll(/^ {2}(\S.*?)(?: {2,}|$)/gm)].map((m) => m[1]!);
}

const verbs = listed(hearsay('--help'), 'Commands')
  .map((entry) => entry.split(' ')[0]!)
  .filter((verb) => verb !== 'help');

test('every verb and every option is described in docs/commands.md', () => {
  const commands = doc('commands.md');
  expect(verbs).toContain('read');
  const missing: string[] = [];
  for (const verb of verbs) {
    if (!commands.includes(`## \`hearsay ${verb}`)) missing.push(verb);
    for (const entry of listed(hearsay(verb, '--help'), 'Options'))
      for (const option of entry.match(/--[a-z-]+/g) ?? [])
        if (!commands.includes(`\`${option}`)) missing.push(`${verb} ${option}`);
  }
  expect(missing).toEqual([]);
});

/** Files of src, as text. */
const sources = fs
  .readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => fs.readFileSync(path.join(root, 'src', name), 'utf8'));

test('every setting from the environment is described in docs/commands.md', () => {
  const commands = doc('commands.md');
  const settings = new Set(
    sources.flatMap((s) => [...s.matchAll(/process\.env\.([A-Z_]+)/g)].map((m) => m[1]!)),
  );
  expect([...settings].filter((name) => !commands.includes(`\`${name}\``))).toEqual([]);
});

test('every export of the package is described in docs/library.md', () => {
  const library = doc('library.md');
  const { exports } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const places = Object.keys(exports).map((key) => `\`hearsay${key.slice(1)}\``);
  const names = ['read', 'trace', 'article'].flatMap((room) => {
    const code = fs.readFileSync(path.join(root, 'src', room, 'index.ts'), 'utf8');
    return [...code.matchAll(/export(?: type)? \{([^}]+)\}/g)].flatMap((m) =>
      m[1]!
        .split(',')
        .map((part) => part.trim().split(/\s+/).at(-1)!)
        .filter(Boolean),
    );
  });
  expect(places.length).toBeGreaterThan(2);
  expect([...places, ...names.map((n) => `\`${n}`)].filter((entry) => !library.includes(entry))).toEqual([]);
});

test('every dependency has its reason in docs/dependencies.md', () => {
  const { dependencies, devDependencies } = JSON.parse(
    fs.readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  const names = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !name.startsWith('@types/'),
  );
  expect(names.filter((name) => !doc('dependencies.md').includes(`\`${name}\``))).toEqual([]);
});
