import type { BenchRow } from './types.ts';

/** Whether a row meets its target; undefined where it has none. */
export function isMet(row: BenchRow): boolean | undefined {
  if (row.target === undefined) return undefined;
  return row.higherIsBetter === false ? row.value <= row.target : row.value >= row.target;
}

const shown = (n: number): string =>
  Math.abs(n) >= 1000
    ? Math.round(n).toLocaleString('en-US')
    : Number.isInteger(n)
      ? String(n)
      : n.toFixed(n < 10 ? 2 : 1);

/** The rows as a Markdown table with aligned columns. */
export function table(rows: readonly BenchRow[]): string {
  const cells = [
    ['measure', 'on', 'reached', 'target', ''],
    ...rows.map((row) => {
      const met = isMet(row);
      const sign = row.higherIsBetter === false ? '≤ ' : '';
      const verdict =
        met === undefined ? (row.note ?? '') : `${met ? 'met' : 'MISSED'}${row.note ? `; ${row.note}` : ''}`;
      return [
        row.measure,
        row.data,
        shown(row.value),
        row.target === undefined ? '' : sign + shown(row.target),
        verdict,
      ];
    }),
  ];
  const widths = cells[0]!.map((_, i) => Math.max(...cells.map((row) => row[i]!.length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  return [
    line(cells[0]!),
    `| ${widths.map((w) => '-'.repeat(w)).join(' | ')} |`,
    ...cells.slice(1).map(line),
  ].join('\n');
}
