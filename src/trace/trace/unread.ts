import type { Words } from '../../read/index.ts';
import { plainAddress } from '../stemma/order.ts';
import type { Stemma } from '../stemma/types.ts';
import { sentenceAround } from './around.ts';
import type { Reduced } from './reduce.ts';
import type { Unread } from './types.ts';

/** A link so near to a sentence of the statement is given for it (UTF-16 units). */
const BESIDE = 160;

/** What witnesses name as their source and nobody read: outlets in their chains, and pages linked beside the statement. */
export function unreadOf(
  witnesses: readonly Reduced[],
  stemma: Stemma,
  isRead: (url: string) => boolean,
): Unread[] {
  const texts = new Map(witnesses.map((w) => [w.id, w.telling.text]));
  const outlets = stemma.nodes.flatMap((n): Unread[] => {
    if (n.kind !== 'unseen') return [];
    const named = n.named.map(({ witness, words }) => ({
      witness,
      words: words && sentenceAround(texts.get(witness)!, words.span),
    }));
    return [{ outlet: n.outlet, url: null, named }];
  });
  const own = new Set(
    witnesses.flatMap(({ telling }) => {
      const { url } = telling.reading.article;
      return url ? [plainAddress(url)] : [];
    }),
  );
  const pages = new Map<string, { url: string; named: { witness: string; words: Words | null }[] }>();
  for (const { id, telling, of } of witnesses)
    for (const { url, start, end } of of.links ?? []) {
      const plain = plainAddress(url);
      if (own.has(plain) || isRead(url)) continue;
      const beside = telling.told.some(({ unit, statement }) =>
        [unit.span, ...statement.source.map((s) => s.span), ...statement.cue.map((c) => c.span)].some(
          ([from, to]) => start < to + BESIDE && end > from - BESIDE,
        ),
      );
      if (!beside) continue;
      const page = pages.get(plain) ?? { url, named: [] };
      pages.set(plain, page);
      page.named.push({ witness: id, words: sentenceAround(telling.text, [start, end]) });
    }
  const linked = [...pages].sort(([a], [b]) => (a < b ? -1 : 1));
  return [...outlets, ...linked.map(([, { url, named }]) => ({ outlet: null, url, named }))];
}
