import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reading } from '../../src/model/index.ts';
import { markedParagraphs, type Node } from '../../src/serve/reader/marks.ts';

type Spans = Readonly<Partial<Record<'source' | 'cue' | 'content', readonly (readonly [number, number])[]>>>;

/** A reading of which the marks alone are known. */
function readingOf(text: string, statements: readonly Spans[]): Reading {
  const parts = (spans: readonly (readonly [number, number])[] = []) =>
    spans.map((span) => ({ span, exact: text.slice(...span), basis: 'stated', by: 'test@1' }));
  return {
    article: {},
    statements: statements.map((s, i) => ({
      id: `st_${i}`,
      source: parts(s.source),
      cue: parts(s.cue),
      content: parts(s.content),
    })),
  } as unknown as Reading; // marks look at nothing else
}

function shown(text: string, node: Node): string {
  if (node.kind === 'run') return text.slice(...node.span);
  const letter = { content: 'c', source: 's', cue: 'q', dateline: 'd' }[node.role];
  const inner = node.children.map((child) => shown(text, child)).join('');
  return `<${letter}${node.statement}${node.first ? '' : '+'} ${inner}>`;
}

const marked = (text: string, statements: readonly Spans[]): string[] =>
  markedParagraphs(text, readingOf(text, statements)).map((p) => p.nodes.map((n) => shown(text, n)).join(''));

test.each<[string, string, readonly Spans[], readonly string[]]>([
  ['nothing', 'Boats sank.', [], ['Boats sank.']],
  [
    'one beside another',
    'Lund said boats sank.',
    [{ source: [[0, 4]], cue: [[5, 9]], content: [[10, 20]] }],
    ['<s0 Lund> <q0 said> <c0 boats sank>.'],
  ],
  [
    'one within another',
    'Lund said Orre knew.',
    [{ content: [[0, 19]] }, { source: [[0, 4]], content: [[10, 19]] }],
    ['<c0 <s1 Lund> said <c1 Orre knew>>.'],
  ],
  [
    'of the same extent: the content outside',
    'Lund',
    [{ source: [[0, 4]] }, { content: [[0, 4]] }],
    ['<c1 <s0 Lund>>'],
  ],
  [
    'crossing: the inner one in two pieces',
    'one two three four',
    [{ content: [[0, 13]] }, { content: [[8, 18]] }],
    ['<c0 one two <c1 three>><c1+  four>'],
  ],
  [
    'over paragraphs',
    'one two.\nthree four.',
    [{ content: [[4, 14]] }],
    ['one <c0 two.>', '<c0+ three> four.'],
  ],
  [
    'parted by the words of who says it',
    'one, he said, two.',
    [
      {
        source: [[5, 7]],
        cue: [[8, 12]],
        content: [
          [0, 4],
          [14, 17],
        ],
      },
    ],
    ['<c0 one,> <s0 he> <q0 said>, <c0+ two>.'],
  ],
])('marks %s', (_, text, statements, expected) => expect(marked(text, statements)).toEqual(expected));

test('a statement belongs to the paragraph in which its content begins', () => {
  const text = 'Lund spoke.\nboats sank.';
  const paragraphs = markedParagraphs(text, readingOf(text, [{ source: [[0, 4]], content: [[12, 22]] }]));
  expect(paragraphs.map((p) => p.statements)).toEqual([[], [0]]);
});

test('whatever marks there are, the text stays whole and each statement has one beginning', () => {
  const span = (length: number) =>
    fc
      .tuple(fc.integer({ min: 0, max: length - 1 }), fc.integer({ min: 1, max: length }))
      .map(([a, b]): [number, number] => [Math.min(a, b - 1), Math.max(a + 1, b)]);
  const text = 'one two, three.\n\n four five six\nseven eight nine ten.\n';
  const spans = fc.array(
    fc.record({
      source: fc.array(span(53), { maxLength: 1 }),
      content: fc.array(span(53), { minLength: 1, maxLength: 2 }),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(spans, (statements) => {
      const reading = readingOf(text, statements);
      const paragraphs = markedParagraphs(text, reading);
      const words = (node: Node): string =>
        node.kind === 'run' ? text.slice(...node.span) : node.children.map(words).join('');
      for (const { span, nodes } of paragraphs) expect(nodes.map(words).join('')).toBe(text.slice(...span));
      const firsts = (node: Node): number[] =>
        node.kind === 'run'
          ? []
          : [
              ...(node.role === 'content' && node.first ? [node.statement] : []),
              ...node.children.flatMap(firsts),
            ];
      const begun = paragraphs.flatMap((p) => p.nodes.flatMap(firsts));
      expect(new Set(begun).size).toBe(begun.length);
      expect([...paragraphs.flatMap((p) => p.statements)].sort()).toEqual([...begun].sort());
    }),
  );
});
