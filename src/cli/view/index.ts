import type { Article, Reading } from '../../model/index.ts';

export interface Terminal {
  readonly columns: number;
  readonly colour: boolean;
}

/** The reading for people. */
export function viewReading(reading: Reading, _article: Article, _terminal: Terminal): string {
  const lines: string[] = [];
  for (const c of reading.comparisons) lines.push(`${c.kind}: ${c.from.exact} -> ${c.to.exact}`);
  for (const s of reading.statements)
    lines.push(
      `[${s.part}] ${s.speaker?.name ?? '?'} | ${s.source.map((p) => p.exact).join(' … ')} | ${s.cue.map((p) => p.exact).join(' … ')} | ${s.content.map((p) => p.exact).join(' … ')} | ${s.directness} ${s.marks} | ${s.chain.map((h) => h.name).join(' → ')} | ${s.certainty.value}`,
    );
  return `${lines.join('\n')}\n`;
}
