import type { Hop, Part, Reading, Statement } from '../../model/index.ts';
import { dateLine, figureLine, isOpen } from './amount.ts';
import { shown } from './escape.ts';
import type { Page } from './page.ts';

const INDENT = 5;
const APPARATUS = INDENT + 2;

/** Statement by statement: who, in which words; below, as in a critical edition, what stands behind it. */
export function viewStatements(page: Page, reading: Reading): void {
  page.section('WHO SAID WHAT');
  if (reading.statements.length === 0) {
    page.text('No statement found.', 0, 'dim');
    return;
  }
  reading.statements.forEach((statement, i) => {
    page.gap();
    page.heading(i + 1, who(statement), margin(statement), INDENT, statement.speaker ? 'bold' : 'italic');
    page.text(words(statement.content), INDENT);
    apparatus(page, reading, statement);
  });
}

const words = (parts: readonly Part[]): string => parts.map((p) => shown(p.exact)).join(' […] ');

/** As written and as resolved; a long source stands below instead. */
function who(statement: Statement): string {
  const { speaker } = statement;
  const written = words(statement.source);
  if (!speaker) {
    if (!written) return '? nobody named';
    return writtenBelow(statement) ? '? unresolved' : `${written} → unresolved`;
  }
  const name = shown(speaker.name);
  const inferred = speaker.basis === 'inferred' ? ' (inferred)' : '';
  return writtenBelow(statement) || same(written, name) ? name + inferred : `${written} → ${name}${inferred}`;
}

const LONG = 36;
const same = (written: string, name: string): boolean =>
  written === '' || written.replace(/^the /i, '') === name.replace(/^the /i, '');

function writtenBelow({ source, speaker }: Statement): boolean {
  const written = words(source);
  return written.length > LONG && !(speaker && same(written, shown(speaker.name)));
}

/** The place, the form and the certainty. */
function margin({ part, directness, marks, kind, attitude, certainty }: Statement): string {
  const form = marks === 'lost' ? `${directness}, marks lost` : directness;
  const sure = certainty.polarity === 'negative' ? `${certainty.value}, negated` : certainty.value;
  const stance = kind === 'attitude' ? [attitude ?? 'attitude'] : [];
  return [part, form, ...stance, sure].map(shown).join(' · ');
}

function apparatus(page: Page, reading: Reading, statement: Statement): void {
  const row = (label: string, text: string, open = false): void =>
    page.row(label, text, APPARATUS, open ? 'yellow' : undefined);
  const { source, cue, chain, certainty, speaker } = statement;
  if (writtenBelow(statement)) row('who', words(source));
  // A colon or a dash alone says no more than the form does.
  if (cue.some((c) => /\p{L}/u.test(c.exact))) row('cue', words(cue));
  if (chain.length > 1 || (chain[0] && chain[0].name !== speaker?.name)) row('via', hops(chain));
  for (const i of statement.figures) {
    const figure = reading.figures[i];
    if (figure) row('figure', figureLine(figure));
  }
  for (const i of statement.dates) {
    const date = reading.dates[i];
    if (date) row('date', dateLine(date), isOpen(date.value));
  }
  if (certainty.hedges.length > 0) row('hedge', hedges(certainty.hedges));
}

function hops(chain: readonly Hop[]): string {
  const allInferred = chain.every((hop) => hop.basis === 'inferred');
  const names = chain.map(({ name, how, basis }) => {
    const notes = [how, basis === 'inferred' && !allInferred ? 'inferred' : undefined].filter(Boolean);
    return shown(name) + (notes.length > 0 ? ` (${shown(notes.join(', '))})` : '');
  });
  return names.join(' → ') + (allInferred ? ' (inferred)' : '');
}

function hedges(found: Statement['certainty']['hedges']): string {
  const counts = new Map<string, number>();
  for (const { exact, certainty } of found) {
    const line = `${shown(exact)} (${certainty})`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, n]) => (n > 1 ? `${line} ×${n}` : line)).join(', ');
}
