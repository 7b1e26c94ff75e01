import type { HeldJudgement } from '../../store/judge/index.ts';
import { shown } from '../view/escape.ts';
import { Page, type Terminal } from '../view/page.ts';

const LABEL = 11;

/** What is judged about statements now, the latest first; what no longer stands on a statement is named so. */
export function viewHeld(held: readonly HeldJudgement[], terminal: Terminal): string {
  const page = new Page(terminal);
  if (held.length === 0) page.text('Nothing is judged about statements.', 0, 'dim');
  for (const { pair, attached, verdict, who, at, note } of held) {
    page.gap();
    page.row(
      verdict,
      [who, at.slice(0, 10), note]
        .filter((w) => w !== undefined)
        .map(shown)
        .join(' · '),
      0,
      'dim',
      LABEL,
    );
    pair.forEach(({ statement, article, exact }, i) => {
      const now = attached[i];
      page.row('', shown(exact.join(' … ')), 0, now === null ? 'dim' : undefined, LABEL);
      if (now === null)
        page.row(
          'orphaned',
          `no statement of ${article} has these words now (${statement})`,
          0,
          'yellow',
          LABEL,
        );
      else page.row('', `${now} in ${article}`, 0, 'dim', LABEL);
    });
  }
  return page.toString();
}
