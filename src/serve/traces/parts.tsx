import { addressOf } from '../addresses.ts';
import type { Frame } from '../screen.ts';

const PARTS = [
  ['trace', 'Trace'],
  ['collation', 'Collation'],
  ['stemma', 'Stemma'],
] as const;

/** The three views of a trace; a base that was chosen goes along. */
export function TraceParts({
  at,
  named,
  base,
  frame,
}: {
  readonly at: (typeof PARTS)[number][0];
  readonly named: string;
  readonly base?: string;
  readonly frame: Frame;
}) {
  const query = base === undefined ? {} : { query: { base } };
  return (
    <nav class="parts" aria-label="Views of this trace">
      {PARTS.filter(([place]) => frame.built.has(place)).map(([place, name]) => (
        <a
          href={addressOf(place, { id: named }, place === 'stemma' ? {} : query)}
          aria-current={place === at ? 'page' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
