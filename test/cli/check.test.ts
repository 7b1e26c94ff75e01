import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hearsay } from './hearsay.ts';

/** Invented, as everything here. */
const SOURCE = `Harbour of Lunde to stay shut
“We count ships, not storms,” the harbour master, Rikke Dahlmo, told Harbour Radio on Monday. At least 14 ships are waiting outside, she added.
“The pier may open on Thursday,” said the pilot Ivar Stenn.
`;
const FAITHFUL = `“We count ships, not storms”, Dahlmo said. At least 14 ships are waiting outside the harbour of Lunde.
`;
const FAULTY = `Storm over Lunde
⚓🌊 «We count boats, not storms», Dahlmo said. 14 ships are waiting outside.
“The pier may open on Thursday,” Dahlmo said.
“Nobody has ever repaired my grandfather’s yellow lighthouse,” Stenn said.
`;

let folder: string;
const put = (name: string, content: string): string => {
  const full = path.join(folder, name);
  fs.writeFileSync(full, content);
  return full;
};
let source: string;
let faithful: string;
let faulty: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-check-'));
  source = put('source.txt', SOURCE);
  faithful = put('faithful.txt', FAITHFUL);
  faulty = put('faulty.txt', FAULTY);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const bare = (out: string): string => out.replaceAll(`${folder}${path.sep}`, '');

describe('hearsay check', () => {
  it('says of a faithful draft how much it checked, and ends with 0', async () => {
    const { code, out, err } = await hearsay(['check', faithful, '--against', source]);
    expect({ code, out, err }).toEqual({ code: 0, out: '1 quotation, 1 figure: 2 verbatim\n', err: '' });
  });

  it('prints what is not verbatim as a compiler does, columns in code points, and ends with 1', async () => {
    const { code, out, err } = await hearsay(['check', faulty, '--against', source]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(bare(out)).toBe(`faulty.txt:2:5: altered quotation (words changed)
  | We count boats, not storms
  |          ~~~~~~
  source.txt:2:2
  | We count ships, not storms
  |          ~~~~~~
faulty.txt:2:47: altered figure (bound)
  | 14 ships
  | ~~
  source.txt:2:95
  | At least 14 ships
  | ~~~~~~~~~~~
faulty.txt:3:2: elsewhere quotation (said by another)
  | The pier may open on Thursday,
  source.txt:3:2: said by Ivar Stenn, not by Dahlmo
  | The pier may open on Thursday
faulty.txt:4:2: nowhere quotation
  | Nobody has ever repaired my grandfather’s yellow lighthouse,
3 quotations, 1 figure: 2 altered, 1 elsewhere, 1 nowhere
`);
  });

  it('names both outlets where the draft names another', async () => {
    const other = put('other.txt', '“We count ships, not storms,” Dahlmo told the Quay Courier.\n');
    const { code, out } = await hearsay(['check', other, '--against', source]);
    expect(code).toBe(1);
    expect(bare(out)).toBe(`other.txt:1:2: elsewhere quotation (through another outlet)
  | We count ships, not storms,
  source.txt:2:2: through Harbour Radio, not Quay Courier
  | We count ships, not storms
1 quotation, 0 figures: 1 elsewhere
`);
  });

  it('--all lists what is verbatim', async () => {
    const { out } = await hearsay(['check', faithful, '--against', source, '--all']);
    expect(bare(out)).toContain('faithful.txt:1:2: verbatim quotation\n  | We count ships, not storms');
  });

  it('--strict lists what alters nothing, and still ends with 0', async () => {
    const draft = put('strict.txt', '«[W]e count ships … not storms», Dahlmo said.\n');
    const { code, out } = await hearsay(['check', draft, '--against', source, '--strict']);
    expect(code).toBe(0);
    expect(bare(out)).toContain(
      'strict.txt:1:2: verbatim quotation (but for marked ellipsis, bracketed insertion, style of quotation marks',
    );
  });

  it('--json prints findings with offsets, lines and columns', async () => {
    const { code, out } = await hearsay(['check', faulty, '--against', source, '--json']);
    expect(code).toBe(1);
    const { findings, sources } = JSON.parse(out);
    expect(sources).toMatchObject([{ name: source }]);
    expect(findings).toHaveLength(4);
    expect(findings[0]).toMatchObject({
      what: 'quotation',
      case: 'altered',
      kinds: ['words'],
      line: 2,
      column: 5,
      places: [{ source: 0, line: 2, column: 2, exact: 'We count ships, not storms' }],
      differences: [{ kind: 'words', draft: { exact: 'boats' }, source: { exact: 'ships' } }],
    });
    expect(FAULTY.slice(...(findings[0].span as [number, number]))).toBe(findings[0].exact);
  });

  it('reads the draft from standard input', async () => {
    const { code, out } = await hearsay(['check', '-', '--against', source], { input: FAULTY });
    expect(code).toBe(1);
    expect(out).toMatch(/^<stdin>:2:5: altered quotation/);
  });

  it('looks in all of several sources', async () => {
    const other = put('other.txt', 'Nothing of the kind was said in Orsa on Tuesday.\n');
    const { code, out } = await hearsay(['check', faithful, '--against', other, source]);
    expect({ code, out }).toEqual({ code: 0, out: '1 quotation, 1 figure: 2 verbatim\n' });
  });

  it('a draft without quotation or figure has nothing to check', async () => {
    const plain = put('plain.txt', 'The harbour of Lunde was calm all day.\n');
    const { code, out } = await hearsay(['check', plain, '--against', source]);
    expect({ code, out }).toEqual({ code: 0, out: '0 quotations, 0 figures to check\n' });
  });

  it.each([
    ['no draft', ['check']],
    ['no source', ['check', 'FAITHFUL']],
    ['a source that is not there', ['check', 'FAITHFUL', '--against', 'nowhere.txt']],
    ['an empty source', ['check', 'FAITHFUL', '--against', 'EMPTY']],
    ['standard input twice', ['check', '-', '--against', '-']],
    ['an unknown option', ['check', 'FAITHFUL', '--against', 'FAITHFUL', '--lenient']],
  ])('%s ends with 2 and one line', async (_, args) => {
    const empty = put('empty.txt', '');
    const names: Record<string, string> = { FAITHFUL: faithful, EMPTY: empty };
    const { code, out, err } = await hearsay(args.map((a) => names[a] ?? a));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^hearsay: [^\n]+\n$/);
  });

  it('escapes what could move the cursor', async () => {
    const draft = put('odd.txt', '“We count boats,\u001b[2J not storms,” Dahlmo said.\n');
    const { out } = await hearsay(['check', draft, '--against', source]);
    expect(out).not.toContain('\u001b');
    expect(out).toContain('\\u{1b}');
  });
});
