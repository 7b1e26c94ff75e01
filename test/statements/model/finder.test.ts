import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { unpackModels } from '../../../src/read/learn/container.ts';
import { learnedModel } from '../../../src/read/statements/model/index.ts';
import { syntaxFrom } from '../../../src/read/syntax/index.ts';
import { prepare } from '../../../src/read/text/prepare.ts';

const load = (name: string): ReturnType<typeof unpackModels> =>
  unpackModels(fs.readFileSync(path.resolve(import.meta.dirname, '../../../models', name)));
const parse = syntaxFrom(load('syntax.bin'));
const model = learnedModel(load('statements.bin'));

/** Each statement as "source | cue | content", pieces joined by " … ". */
function read(text: string): string[] {
  const found = model.find({ prepared: prepare(text, parse), headline: undefined, dateline: undefined });
  return found.map((f) =>
    [f.source, f.cue, f.content].map((parts) => parts.map((p) => p.exact).join(' … ')).join(' | '),
  );
}

describe('the learned finder, with the weights that ship', () => {
  it.each([
    [
      'Harbour minister Ilse Brandt said the pier would reopen in May.',
      ['Harbour minister Ilse Brandt | said | the pier would reopen in May'],
    ],
    ['“We will rebuild the pier,” Brandt said on Monday.', ['Brandt | said | “We will rebuild the pier,”']],
    [
      'The ferry was late, according to Tomas Vehl, a dock worker.',
      ['Tomas Vehl, a dock worker | according to | The ferry was late'],
    ],
    ['The ferry left at nine. Rain fell all day on the empty pier.', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('gives parts that are the words of the text, and a probability', () => {
    const text = '🚢 “No,” said Brandt. “We never agreed to that plan.”';
    const found = model.find({ prepared: prepare(text, parse), headline: undefined, dateline: undefined });
    expect(found.length).toBeGreaterThan(0);
    for (const f of found) {
      expect(f.confidence).toBeGreaterThan(0);
      expect(f.confidence).toBeLessThanOrEqual(1);
      for (const p of [...f.source, ...f.cue, ...f.content]) {
        expect(p.exact).toBe(text.slice(p.span[0], p.span[1]));
        expect(p.exact).toBe(p.exact.trim());
        expect(p.by).toBe(model.maker);
      }
    }
  });

  it('refuses weights for other features', () => {
    const file = load('statements.bin');
    expect(() => learnedModel({ ...file, extra: { ...file.extra, features: 0 } })).toThrow(/features/);
  });
});
