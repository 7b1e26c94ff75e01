import papa from 'papaparse';

/**
 * What a spreadsheet would run as a formula gets an apostrophe before it. Papaparse's own pattern misses cells of several
 * lines, and the wide forms that some spreadsheets take for the narrow ones.
 */
const FORMULA = /^[\s\0]*[=+\-@\t\r\n＝＋－＠|]/;

/** A table as RFC 4180 has it, with a line of names on top. */
export const csv = (rows: readonly Readonly<Record<string, unknown>>[], columns: readonly string[]): string =>
  `${papa.unparse({ fields: [...columns], data: rows.map((row) => columns.map((c) => row[c] ?? '')) }, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
