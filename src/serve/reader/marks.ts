import type { Reading, Span } from '../../model/index.ts';
import { splitParagraphs } from '../../read/text/paragraphs.ts';

export type Role = 'content' | 'source' | 'cue' | 'dateline';

/** Words of a paragraph that play a part in a statement. */
export interface Mark {
  readonly kind: 'mark';
  readonly role: Role;
  /** Index in `Reading.statements`; -1 for what belongs to none. */
  readonly statement: number;
  /** The first piece of its part: later ones were parted by what crosses them, or by the end of a paragraph. */
  readonly first: boolean;
  readonly children: readonly Node[];
}

export interface Run {
  readonly kind: 'run';
  readonly span: Span;
}

export type Node = Mark | Run;

/** One paragraph of the text with its marks, and the statements whose content begins in it. */
export interface MarkedParagraph {
  readonly span: Span;
  /** Indices in `Reading.statements`, in the order of the text. */
  readonly statements: readonly number[];
  readonly nodes: readonly Node[];
}

interface Interval {
  readonly role: Role;
  readonly statement: number;
  readonly start: number;
  readonly end: number;
}

/** The text cut into paragraphs as the reader cuts it, and those into runs within marks. Linear in text and marks. */
export function markedParagraphs(text: string, reading: Reading): readonly MarkedParagraph[] {
  const paragraphs = splitParagraphs(text);
  const intervals = intervalsOf(reading);
  const begun = new Set<string>();
  const out: MarkedParagraph[] = [];
  let next = 0;
  /** What reaches on from the paragraph before. */
  let open: Interval[] = [];
  for (const { start, end } of paragraphs) {
    const here = open.filter((i) => i.end > start);
    const statements: number[] = [];
    for (; next < intervals.length && intervals[next]!.start < end; next++) {
      const interval = intervals[next]!;
      if (interval.end <= start) continue;
      here.push(interval);
    }
    for (const { role, statement } of here)
      if (role === 'content' && !begun.has(`content ${statement}`) && !statements.includes(statement))
        statements.push(statement);
    open = here.filter((i) => i.end > end);
    out.push({ span: [start, end], statements, nodes: nodesOf(here, [start, end], begun) });
  }
  return out;
}

/** Roles that lie within others where they have the same extent. */
const ORDER: Readonly<Record<Role, number>> = { dateline: 0, content: 1, source: 2, cue: 3 };

function intervalsOf({ statements, article }: Reading): Interval[] {
  const intervals: Interval[] = statements.flatMap((s, statement) =>
    (['content', 'source', 'cue'] as const).flatMap((role) =>
      s[role].map(({ span: [start, end] }) => ({ role, statement, start, end })),
    ),
  );
  if (article.dateline) {
    const [start, end] = article.dateline.span;
    intervals.push({ role: 'dateline', statement: -1, start, end });
  }
  return intervals.sort(
    (a, b) =>
      a.start - b.start || b.end - a.end || ORDER[a.role] - ORDER[b.role] || a.statement - b.statement,
  );
}

interface Open {
  readonly interval: Interval;
  readonly children: Node[];
  readonly first: boolean;
}

/**
 * Marks as they nest. Where two cross, the inner one is closed with the outer one and goes on behind it as another
 * piece.
 */
function nodesOf(intervals: readonly Interval[], [from, to]: Span, begun: Set<string>): Node[] {
  const root: Node[] = [];
  const stack: Open[] = [];
  let at = from;
  const into = (): Node[] => stack.at(-1)?.children ?? root;
  const write = (until: number): void => {
    if (until > at) into().push({ kind: 'run', span: [at, until] });
    at = Math.max(at, until);
  };
  const push = (interval: Interval): void => {
    const key = `${interval.role} ${interval.statement}`;
    stack.push({ interval, children: [], first: !begun.has(key) });
    begun.add(key);
  };
  const pop = (): Interval => {
    const { interval, children, first } = stack.pop()!;
    const { role, statement } = interval;
    into().push({ kind: 'mark', role, statement, first, children });
    return interval;
  };
  /** Closes all that end by `until`, in their order. */
  const closeTo = (until: number): void => {
    for (;;) {
      const ends = Math.min(...stack.map((o) => o.interval.end));
      if (stack.length === 0 || ends > until) return;
      write(ends);
      const again: Interval[] = [];
      while (stack.some((o) => o.interval.end <= ends)) {
        const closed = pop();
        if (closed.end > ends) again.push(closed);
      }
      for (const interval of again.reverse()) push(interval);
    }
  };
  for (const interval of intervals) {
    const start = Math.max(interval.start, from);
    closeTo(start);
    write(start);
    push(interval);
  }
  closeTo(to);
  write(to);
  while (stack.length > 0) pop();
  return root;
}
