import type { NameJudgement } from '../../store/judgement.ts';
import type { LeastSure, NameList } from '../../store/names/index.ts';
import { shown } from '../view/escape.ts';
import { Page, type Terminal } from '../view/page.ts';

const n = (x: number): string => x.toLocaleString('en');

export function viewLists(lists: readonly NameList[], terminal: Terminal): string {
  const page = new Page(terminal);
  if (lists.length === 0) page.text('No list was imported.', 0, 'dim');
  const width = Math.min(30, Math.max(8, ...lists.map(({ list }) => list.length + 2)));
  for (const { list, people, bodies, names, takenAt } of lists)
    page.row(
      shown(list),
      `${n(people)} people · ${n(bodies)} bodies · ${n(names)} names · ${takenAt?.slice(0, 10) ?? 'none left'}`,
      0,
      undefined,
      width,
    );
  return page.toString();
}

/** What is judged now, the latest first. */
export function viewJudged(judged: readonly NameJudgement[], terminal: Terminal): string {
  const page = new Page(terminal);
  if (judged.length === 0) page.text('Nothing is judged about names.', 0, 'dim');
  for (const { pair, verdict, who, at, note } of judged) {
    page.row(verdict, `${shown(pair[0])} · ${shown(pair[1])}`, 0, 'bold');
    page.row(
      '',
      [who, at.slice(0, 10), note]
        .filter((w) => w !== undefined)
        .map(shown)
        .join(' · '),
      0,
      'dim',
    );
  }
  return page.toString();
}

/** Pairs that wait for a judgement. */
export function viewLeastSure(pairs: readonly LeastSure[], terminal: Terminal): string {
  const page = new Page(terminal);
  if (pairs.length === 0) page.text('No two names of those who speak most are doubtful.', 0, 'dim');
  for (const { pair, score, statements } of pairs)
    page.row(
      score.toFixed(2),
      `${shown(pair[0])} · ${shown(pair[1])} (${n(statements)} statement${statements === 1 ? '' : 's'})`,
      0,
      undefined,
      6,
    );
  if (pairs.length > 0) {
    page.gap();
    page.text('hearsay judge names "A" "B" same|different|unsure settles one.', 0, 'dim');
  }
  return page.toString();
}
