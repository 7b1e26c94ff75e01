import type { Collation, Passage, TracedVariant, WitnessTelling } from '../../trace/index.ts';
import { shown } from '../view/escape.ts';
import { Page, type Terminal } from '../view/page.ts';
import { changedWords } from './changed-words.ts';

const INDENT = 5;
const KIND = 15;
/** As wide as its label. */
const OCCASION = 18;

/** The collation for people: the witnesses, then passage by passage the tellings with their differences. */
export function viewCollation(
  collation: Collation,
  inputs: readonly string[],
  terminal: Terminal,
  filtered: boolean,
): string {
  const page = new Page(terminal);
  viewWitnesses(page, collation, inputs);
  viewPassages(page, collation, filtered);
  viewAlone(page, collation);
  viewHeadlines(page, collation);
  return page.toString();
}

const BASIS: Readonly<Record<Collation['baseBasis'], string>> = {
  given: 'as asked',
  published: 'published first',
  direct: 'most direct',
  order: 'given first',
};

/** Sigla as in a critical edition: A, B ... Z, then AA. */
export const siglum = (i: number): string =>
  (i >= 26 ? String.fromCharCode(64 + Math.floor(i / 26)) : '') + String.fromCharCode(65 + (i % 26));

function viewWitnesses(
  page: Page,
  { witnesses, base, baseBasis }: Collation,
  inputs: readonly string[],
): void {
  page.section('WITNESSES');
  witnesses.forEach((article, i) => {
    const title = article.headline?.exact ?? article.title ?? inputs[i] ?? '';
    page.row(siglum(i), shown(title), 0, i === base ? 'bold' : undefined, 3);
    const facts = [
      article.outlet,
      article.published ? `published ${article.published}` : undefined,
      inputs[i],
      i === base ? `base: ${BASIS[baseBasis]}` : undefined,
    ];
    page.text(
      facts
        .filter((f) => f !== undefined)
        .map(shown)
        .join(' · '),
      3,
      'dim',
    );
  });
}

function viewPassages(page: Page, collation: Collation, filtered: boolean): void {
  const { passages, variants, witnesses } = collation;
  page.section('WHAT CHANGED');
  page.text(summary(collation), 0, 'dim');
  let same = 0;
  let n = 0;
  passages.forEach((passage, i) => {
    const own = variants.filter((v) => v.passage === i);
    const quiet = own.length === 0 && (filtered || passage.tellings.every((t) => t.changed === 0));
    if (quiet) {
      same++;
      return;
    }
    n++;
    page.gap();
    viewPassage(page, collation, passage, own, n);
  });
  if (passages.length === 0)
    page.text(`Nothing is told in ${witnesses.length === 2 ? 'both' : 'several'}.`, 0);
  if (same > 0) {
    page.gap();
    const what = filtered ? 'without such a difference' : 'in the same words';
    page.text(`${same} sentence${same === 1 ? '' : 's'} told ${what}.`, 0, 'dim');
  }
}

function summary({ variants, passages }: Collation): string {
  const counts = new Map<string, number>();
  for (const { kind } of variants) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const list = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([kind, n]) => `${n}\u00a0${kindName(kind).replace(' ', '\u00a0')}`);
  const told = `${passages.length} sentence${passages.length === 1 ? '' : 's'} lined up`;
  return [told, list.length > 0 ? list.join(', ') : 'no difference'].join(' · ');
}

const kindName = (kind: string): string => kind.replace('-', ' ');

function viewPassage(
  page: Page,
  { base }: Collation,
  passage: Passage,
  variants: readonly TracedVariant[],
  number: number,
): void {
  const { speaker, part } = passage.base;
  const who = speaker === null ? 'told by the article' : shown(speaker);
  page.heading(number, who, part, INDENT, speaker === null ? 'italic' : 'bold');
  page.row(siglum(base), shown(passage.base.exact), INDENT, undefined, 3);
  passage.tellings.forEach((telling, i) => {
    viewTelling(page, telling);
    for (const v of variants.filter((v) => v.telling === i)) viewVariant(page, v, INDENT + 3);
  });
}

function viewTelling(page: Page, telling: WitnessTelling): void {
  if (telling.changed === 0) {
    page.row(siglum(telling.witness), 'the same words', INDENT, 'dim', 3);
    return;
  }
  page.runs(siglum(telling.witness), changedWords(page, telling), INDENT, 3);
  if (telling.otherOccasion)
    page.row('another occasion', 'said at another time: not a change', INDENT + 3, 'dim', OCCASION);
}

function viewVariant(page: Page, variant: TracedVariant, indent: number): void {
  const { kind, sub } = variant;
  // The words stand above already.
  if (kind === 'directness') {
    page.row(kindName(kind), sub ? subName(sub) : '', indent, 'yellow', KIND);
    return;
  }
  page.row(kindName(kind), wordsOf(variant), indent, 'yellow', KIND);
}

/** "at least 14 cases → 14 cases (rounding)"; what was added stands alone. */
function wordsOf({ kind, sub, from, to }: TracedVariant): string {
  const words = (side: typeof from): string => (side ? shown(side.exact) : '∅');
  // The headline that tells it as fact stands above.
  const far = sub === 'told-as-fact' ? '∅' : words(to);
  const change = kind === 'addition' && to ? words(to) : `${words(from)} → ${far}`;
  return change + (sub ? ` (${subName(sub)})` : '');
}

const subName = (sub: string): string => (sub === 'or-and' ? 'or / and' : sub.replaceAll('-', ' '));

/** Differences that belong to no sentence that both tell. */
function viewAlone(page: Page, { variants }: Collation): void {
  const alone = variants.filter((v) => v.passage === null);
  if (alone.length === 0) return;
  page.section('AS A WHOLE');
  viewList(page, alone);
}

/** What each headline tells otherwise than its own body. */
function viewHeadlines(page: Page, { headlines }: Collation): void {
  if (headlines.length === 0) return;
  page.section('HEADLINE AGAINST BODY');
  viewList(page, headlines);
}

/** A line each, below one another by kind and words, the witness named where it changes. */
function viewList(page: Page, variants: readonly TracedVariant[]): void {
  variants.forEach((v, i) => {
    const first = variants[i - 1]?.witness !== v.witness;
    const label = `${(first ? siglum(v.witness) : '').padEnd(3)}${kindName(v.kind)}`;
    page.row(label, wordsOf(v), 0, 'yellow', 3 + KIND);
  });
}
