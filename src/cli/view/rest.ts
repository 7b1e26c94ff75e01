import type { NameKind, Reading } from '../../model/index.ts';
import { dateLine, figureLine, isOpen } from './amount.ts';
import { shown } from './escape.ts';
import type { Page } from './page.ts';

const KINDS: readonly (readonly [NameKind, string])[] = [
  ['person', 'people'],
  ['body', 'bodies'],
  ['outlet', 'outlets'],
  ['place', 'places'],
  ['event', 'events'],
];

/** Names, each once with its other spellings; figures and dates that stand outside statements. */
export function viewRest(page: Page, reading: Reading): void {
  viewNames(page, reading);
  const said = (name: 'figures' | 'dates'): Set<number> =>
    new Set(reading.statements.flatMap((s) => s[name]));
  const figures = said('figures');
  const dates = said('dates');
  const alone = [
    ...reading.figures
      .filter((_, i) => !figures.has(i))
      .map((f) => ['figure', figureLine(f), false] as const),
    ...reading.dates
      .filter((_, i) => !dates.has(i))
      .map((d) => ['date', dateLine(d), isOpen(d.value)] as const),
  ];
  if (alone.length === 0) return;
  page.section('OUTSIDE STATEMENTS');
  for (const [label, text, open] of alone) page.row(label, text, 0, open ? 'yellow' : undefined);
}

function viewNames(page: Page, { names }: Reading): void {
  const byName = new Map<string, { kind: NameKind; spellings: Set<string>; office: string | undefined }>();
  for (const { canonical, kind, exact, office } of names) {
    const key = `${kind} ${canonical}`;
    const entry = byName.get(key) ?? { kind, spellings: new Set([canonical]), office: undefined };
    entry.spellings.add(exact);
    entry.office ??= office?.exact;
    byName.set(key, entry);
  }
  const listed = KINDS.map(([kind, label]) => ({
    label,
    entries: [...byName.values()].filter((entry) => entry.kind === kind),
  })).filter(({ entries }) => entries.length > 0);
  if (listed.length === 0) return;
  page.section('NAMES');
  for (const { label, entries } of listed) {
    const text = entries.map(({ spellings, office }) => {
      const [name, ...others] = [...spellings].map(shown);
      const notes = [...(office === undefined ? [] : [shown(office)]), ...others.map((o) => `“${o}”`)];
      return notes.length > 0 ? `${name} (${notes.join(', ')})` : name!;
    });
    page.row(label, text.join('; '), 0);
  }
}
