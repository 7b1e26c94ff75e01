import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const src = path.resolve(import.meta.dirname, '../../src');
/** Data flows from left to right; a room imports only from rooms to its left and from model/. */
const rooms = ['model', 'article', 'read', 'resolve', 'trace', 'store', 'serve', 'cli'];

const files = fs
  .readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => name.split(path.sep).join('/'));

/** The addresses that a file imports or re-exports from. */
function importsOf(file: string): string[] {
  const code = fs.readFileSync(path.join(src, file), 'utf8');
  const from = code.matchAll(/^(?:import|export)\b[^;]*?\bfrom\s+['"]([^'"\n]+)['"]/gm);
  const bare = code.matchAll(/\bimport\s*\(?\s*['"]([^'"\n]+)['"]/g);
  return [...from, ...bare].map((m) => m[1]!);
}

test('every file lies in a room', () => {
  expect(files.filter((file) => !rooms.includes(file.split('/')[0]!))).toEqual([]);
});

test('rooms import only from rooms to their left', () => {
  const wrong: string[] = [];
  for (const file of files) {
    const room = rooms.indexOf(file.split('/')[0]!);
    for (const address of importsOf(file)) {
      if (!address.startsWith('.')) continue;
      const target = path.posix.join(path.posix.dirname(file), address);
      if (target.startsWith('../lexicon/') || target.startsWith('../models/')) continue;
      const other = rooms.indexOf(target.split('/')[0]!);
      if (other < 0 || other > room) wrong.push(`${file} imports ${address}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('the model room imports nothing', () => {
  const wrong = files.filter(
    (f) => f.startsWith('model/') && importsOf(f).some((a) => !/^\.\/[\w-]+\.ts$/.test(a)),
  );
  expect(wrong).toEqual([]);
});

test('the reader does no input or output: nothing of Node, no clock, no network, no other room but model', () => {
  const wrong: string[] = [];
  for (const file of files.filter((f) => f.startsWith('read/'))) {
    for (const address of importsOf(file))
      if (
        address.startsWith('node:') ||
        /^(fs|path|crypto|os|http)\b/.test(address) ||
        address.includes('/article/')
      )
        wrong.push(`${file} imports ${address}`);
    const code = fs.readFileSync(path.join(src, file), 'utf8');
    for (const word of ['Date.now(', 'new Date()', 'Math.random(', 'fetch(', 'process.', 'performance.now('])
      if (code.includes(word)) wrong.push(`${file} uses ${word}`);
  }
  expect(wrong).toEqual([]);
});
