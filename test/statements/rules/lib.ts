import { refine } from '../../../src/read/statements/rules/index.ts';
import { findOpening } from '../../../src/read/text/headline.ts';
import { prepare } from '../../../src/read/text/prepare.ts';

/** A statement as a line: "source | cue | content", parts of one list joined by " … ". */
export function lines(text: string): string[] {
  return statements(text).map((s) =>
    [s.source, s.cue, s.content].map((list) => list.map((p) => p.exact).join(' … ')).join(' | '),
  );
}

/** What the rules find by themselves, without a model's finds. */
export function statements(text: string) {
  const prepared = prepare(text);
  const { headline, dateline } = findOpening(prepared, undefined);
  const found = refine({ prepared, headline, dateline }, []);
  for (const s of found)
    for (const p of [...s.source, ...s.cue, ...s.content])
      if (text.slice(...p.span) !== p.exact) throw new Error(`${p.span}: ${p.exact}`);
  return found;
}
