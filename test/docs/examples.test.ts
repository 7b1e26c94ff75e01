import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { collate } from '../../src/trace/index.ts';
import { digest } from '../lib/digest.ts';
import { article, read, reader } from '../lib/reader.ts';

const docs = path.resolve(import.meta.dirname, '../../docs');

interface Example {
  readonly at: string;
  readonly text: string;
  readonly given: Readonly<Record<string, string>>;
  readonly finds: Readonly<Record<string, readonly unknown[]>>;
}

/** An example is a fenced block "article KEY=VALUE ..." followed by a fenced block "finds". */
function examplesOf(file: string): Example[] {
  const text = fs.readFileSync(path.join(docs, file), 'utf8');
  const pattern = /^```article([^\n]*)\n(.*?)\n```\n+```finds\n(.*?)\n```$/gms;
  return [...text.matchAll(pattern)].map((m) => ({
    at: `${file}:${text.slice(0, m.index).split('\n').length}`,
    text: m[2]!,
    given: Object.fromEntries([...m[1]!.matchAll(/(\w+)=(\S+)/g)].map((g) => [g[1]!, g[2]!])),
    finds: JSON.parse(m[3]!),
  }));
}

/** Each thing that the document says is found: the same words, or an object with at least these keys. */
function holds(found: readonly unknown[], wanted: unknown): boolean {
  return found.some((item) =>
    typeof wanted === 'string'
      ? item === wanted
      : Object.entries(wanted as object).every(
          // What stands in a document is checked for likeness of JSON, so its shape is what the digest has.
          ([key, value]) => JSON.stringify((item as Record<string, unknown>)[key]) === JSON.stringify(value),
        ),
  );
}

const examples = fs
  .readdirSync(docs)
  .filter((name) => name.endsWith('.md'))
  .flatMap(examplesOf);

describe('examples in docs/', () => {
  test('there are some', () => expect(examples.length).toBeGreaterThan(5));

  test.each(examples)('$at', ({ text, given, finds }) => {
    const found = digest(read(text, given));
    for (const [list, wanted] of Object.entries(finds))
      for (const item of wanted) {
        const items = found[list as keyof typeof found];
        expect(Array.isArray(items), `no list "${list}"`).toBe(true);
        if (Array.isArray(items) && !holds(items, item)) expect(items).toContainEqual(item);
      }
  });
});

interface Compared {
  readonly at: string;
  readonly base: string;
  readonly telling: string;
  readonly variants: readonly string[];
}

/** Two texts held against each other: blocks "base", "telling" and "variants", all that is found, in order. */
function comparedIn(file: string): Compared[] {
  const text = fs.readFileSync(path.join(docs, file), 'utf8');
  const pattern = /^```base\n(.*?)\n```\n+```telling\n(.*?)\n```\n+```variants\n(.*?)\n```$/gms;
  return [...text.matchAll(pattern)].map((m) => ({
    at: `${file}:${text.slice(0, m.index).split('\n').length}`,
    base: m[1]!,
    telling: m[2]!,
    variants: JSON.parse(m[3]!),
  }));
}

const compared = fs
  .readdirSync(docs)
  .filter((name) => name.endsWith('.md'))
  .flatMap(comparedIn);

describe('compared tellings in docs/', () => {
  test('there are some', () => expect(compared.length).toBeGreaterThan(15));

  test.each(compared)('$at', ({ base, telling, variants }) => {
    const found = collate(
      [base, telling].map((text) => reader.tell(article(text))),
      { base: 0 },
    ).variants.map(
      ({ kind, sub, from, to }) =>
        `${kind}${sub ? ` (${sub})` : ''}: ${from?.exact ?? '∅'} → ${to?.exact ?? '∅'}`,
    );
    expect(found).toEqual(variants);
  });
});
