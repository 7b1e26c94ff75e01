import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Trace, TraceVariant } from '../../src/trace/trace/index.ts';
import { onceEach } from '../../src/trace/trace/view/once.ts';
import { type Given, tracedTogether } from '../trace/trace/support.ts';

const text = fs.readFileSync(path.resolve(import.meta.dirname, '../../docs/tracing.md'), 'utf8');
const examples = [...text.matchAll(/^```articles\n(.*?)\n```\n+```trace\n(.*?)\n```$/gms)].map((m) => ({
  line: text.slice(0, m.index).split('\n').length,
  articles: JSON.parse(m[1]!) as Given[], // as the document has them
  says: JSON.parse(m[2]!) as string[],
}));

const change = ({ kind, from, to }: TraceVariant): string =>
  kind === 'directness' ? kind : `${kind} ${from?.exact ?? '∅'} → ${to?.exact ?? '∅'}`;
const plain = (id: string): string => id.replace(/^unseen:/, '');

/** What a trace says, a line each. */
function linesOf({ origins, stemma, apparatus, unread, contradictions, witnesses }: Trace): string[] {
  return [
    origins.words,
    ...stemma.edges.map((e) => {
      const changes = e.variants.map(change);
      return `${plain(e.to)} from ${plain(e.from)}, ${e.basis}${changes.length > 0 ? `: ${changes.join('; ')}` : ''}`;
    }),
    ...stemma.undecided.map((u) => `${u.to} from one of ${u.among.map(plain).join(', ')}`),
    ...apparatus.flatMap((a) =>
      a.changes.map(
        (c) =>
          `${a.kind}: ${c.to} new in ${c.by}${c.heirs.length > 0 ? `, from there in ${c.heirs.join(', ')}` : ''}`,
      ),
    ),
    ...unread.map(
      (u) => `not read: ${u.outlet ?? u.url}, named by ${u.named.map((n) => n.witness).join(', ')}`,
    ),
    ...contradictions.map((c) => `${c.kind}: ${c.witnesses.join(', ')}`),
    ...witnesses.flatMap((w) => onceEach(w.headline).map((v) => `headline of ${w.id}: ${change(v)}`)),
  ];
}

describe('traces in docs/tracing.md', () => {
  test('there are some', () => expect(examples.length).toBeGreaterThan(2));
  test.each(examples)('line $line', ({ articles, says }) => {
    expect(linesOf(tracedTogether(articles, '2032-01-01')[0]!)).toEqual(says);
  });
});
