import type { Part } from '../../model/index.ts';
import type { Prepared } from '../text/prepare.ts';
import type { Mention } from './mention.ts';

/** In a dateline the names are places, but those in brackets or after a dot are outlets ("Lunde • LNA", "ARDA, May 15 (LNA)"). */
export function settleDateline(
  prepared: Prepared,
  mentions: readonly Mention[],
  dateline: Part | undefined,
): void {
  if (!dateline) return;
  const [start, end] = dateline.span;
  for (const m of mentions) {
    const { tokens } = prepared.sentences[m.sentence]!;
    if (tokens[m.from]!.start >= end) return;
    if (tokens[m.from]!.start < start || tokens[m.to - 1]!.end > end || m.known) continue;
    const before = tokens[m.from - 1]?.text ?? '';
    m.kind = /^[(•·|/]$/.test(before) ? 'outlet' : 'place';
    m.sure = true;
  }
}
