import type { Draft, Item, Span } from '../types.ts';

/** One line of `check --json` as the scorer reads it. */
export interface Checked {
  readonly id: string;
  readonly findings: readonly Finding[];
}
export interface Finding {
  readonly span: Span;
  readonly what: string;
  readonly case: string;
  readonly kinds?: readonly string[];
}

export interface CheckScore {
  readonly items: number;
  /** All shares are 0 to 1. */
  readonly caseRight: number;
  readonly kindRight: number;
  /** Of the kinds predicted on altered items, how many are among the true ones: says whether kinds were listed at random. */
  readonly kindsTrue: number;
  /** Verbatim items that were not said verbatim, unseen ones included. */
  readonly untouchedNotVerbatim: number;
  /** Verbatim items that were reported as something else. */
  readonly untouchedReported: number;
  readonly unseen: number;
  /** Findings that overlap no item. */
  readonly extra: number;
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly byMutation: Readonly<
    Record<string, { readonly items: number; readonly caseRight: number; readonly kindRight: number | null }>
  >;
}

const overlap = (a: Span, b: Span) => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

/** The finding of the same sort that overlaps the item most; of equals the shorter. */
export function matching(item: Item, findings: readonly Finding[]): Finding | null {
  let best: Finding | null = null;
  for (const f of findings) {
    const o = f.what === item.what ? overlap(f.span, item.span) : 0;
    const b = best ? overlap(best.span, item.span) : 0;
    if (o > b || (best && o === b && o > 0 && f.span[1] - f.span[0] < best.span[1] - best.span[0])) best = f;
  }
  return best;
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

export function scoreCheck(drafts: readonly Draft[], predictions: readonly Checked[]): CheckScore {
  const byId = new Map(predictions.map((p) => [p.id, p.findings]));
  const confusion: Record<string, Record<string, number>> = {};
  const rows = new Map<string, { items: number; right: number; altered: number; kind: number }>();
  const n = {
    items: 0,
    right: 0,
    altered: 0,
    kind: 0,
    kinds: 0,
    kindsTrue: 0,
    verbatim: 0,
    notVerbatim: 0,
    reported: 0,
    unseen: 0,
    extra: 0,
  };
  for (const d of drafts) {
    const findings = byId.get(d.id) ?? [];
    for (const item of d.items) {
      const f = matching(item, findings);
      const said = f?.case ?? 'unseen';
      const right = said === item.case;
      const row = rows.get(`${item.what} ${item.mutation}`) ?? { items: 0, right: 0, altered: 0, kind: 0 };
      rows.set(`${item.what} ${item.mutation}`, row);
      n.items++;
      row.items++;
      if (right) n.right++;
      if (right) row.right++;
      if (!f) n.unseen++;
      const line = confusion[item.case] ?? {};
      confusion[item.case] = line;
      line[said] = (line[said] ?? 0) + 1;
      if (item.case === 'verbatim') {
        n.verbatim++;
        if (!right) n.notVerbatim++;
        if (!right && f) n.reported++;
      }
      if (item.case !== 'altered') continue;
      const kinds: readonly string[] = f?.kinds ?? [];
      const known: readonly string[] = item.kinds;
      n.altered++;
      row.altered++;
      n.kinds += kinds.length;
      n.kindsTrue += kinds.filter((k) => known.includes(k)).length;
      if (!kinds.includes(known[0]!)) continue;
      n.kind++;
      row.kind++;
    }
    n.extra += findings.filter((f) => !d.items.some((i) => overlap(i.span, f.span) > 0)).length;
  }
  return {
    items: n.items,
    caseRight: share(n.right, n.items),
    kindRight: share(n.kind, n.altered),
    kindsTrue: share(n.kindsTrue, n.kinds),
    untouchedNotVerbatim: share(n.notVerbatim, n.verbatim),
    untouchedReported: share(n.reported, n.verbatim),
    unseen: share(n.unseen, n.items),
    extra: n.extra,
    confusion,
    byMutation: Object.fromEntries(
      [...rows]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, r]) => [
          name,
          {
            items: r.items,
            caseRight: share(r.right, r.items),
            kindRight: r.altered > 0 ? share(r.kind, r.altered) : null,
          },
        ]),
    ),
  };
}
