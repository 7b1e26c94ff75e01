import { differing } from '../../store/judge/differing.ts';
import { heldToBe, inWords } from '../../store/judge/evidence.ts';
import type { JudgedSide, UnsurePair } from '../../store/judge/index.ts';
import { marked } from '../ask/marked.ts';
import { shown } from '../view/escape.ts';
import { Page, type Terminal } from '../view/page.ts';

const INDENT = 5;

/** Pairs that wait for a judgement, as a list. */
export function viewUnsure(pairs: readonly UnsurePair[], terminal: Terminal): string {
  const page = new Page(terminal);
  if (pairs.length === 0) page.text('No two statements are doubtful and not judged.', 0, 'dim');
  pairs.forEach(({ kind, score, evidence, sides: [a, b] }, i) => {
    page.gap();
    page.row(String(i + 1).padStart(INDENT - 2), heldToBe(kind, score), 0, 'yellow', INDENT);
    const marks = differing(a, b);
    viewSide(page, a, marks[0]);
    viewSide(page, b, marks[1]);
    const words = inWords(evidence, 3);
    if (words.for.length > 0) page.row('for', words.for.join('\u00a0· '), INDENT, 'dim');
    if (words.against.length > 0) page.row('against', words.against.join('\u00a0· '), INDENT, 'dim');
  });
  if (pairs.length > 0) {
    page.gap();
    page.text('hearsay judge st_A st_B same|different|unsure settles one.', 0, 'dim');
  }
  return page.toString();
}

function viewSide(page: Page, side: JudgedSide, marks: readonly JudgedSide['span'][]): void {
  const { statement, article, speaker, source, exact } = side;
  page.runs('', marked(page, exact, marks), INDENT, 0);
  const says = speaker ?? source;
  page.text(
    [statement, article.outlet, article.published?.slice(0, 10), says]
      .filter((w) => typeof w === 'string')
      .map(shown)
      .join(' · '),
    INDENT,
    'dim',
  );
}
