import type { Collation, Passage, TracedVariant, WitnessTelling } from '../../trace/index.ts';
import { shown } from '../view/escape.ts';
import { Page, type Terminal } from '../view/page.ts';
import { changedWords } from './changed-words.ts';

const INDENT = 5;
const KIND = 15;

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
  const list = [...counts].sort((a, b) => b[1] - a[1]).map(([kind, n]) => `${n} ${kindName(kind)}`);
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
}

function viewVariant(page: Page, { kind, sub, from, to }: TracedVariant, indent: number): void {
  // The words stand above already.
  if (kind === 'directness') {
    page.row(kindName(kind), sub ? subName(sub) : '', indent, 'yellow', KIND);
    return;
  }
  const words = `${from ? shown(from.exact) : '∅'} → ${to ? shown(to.exact) : '∅'}`;
  page.row(kindName(kind), words + (sub ? ` (${subName(sub)})` : ''), indent, 'yellow', KIND);
}

const subName = (sub: string): string => (sub === 'or-and' ? 'or / and' : sub.replaceAll('-', ' '));

/** Differences that belong to no sentence that both tell. */
function viewAlone(page: Page, { variants, base }: Collation): void {
  const alone = variants.filter((v) => v.passage === null);
  if (alone.length === 0) return;
  page.section('AS A WHOLE');
  for (const v of alone) {
    page.gap();
    if (v.kind === 'addition' && v.to) {
      page.row(siglum(v.witness), `adds: ${shown(v.to.exact)}`, 0, undefined, 3);
      continue;
    }
    page.row(siglum(v.witness), `${kindName(v.kind)}${v.sub ? ` (${subName(v.sub)})` : ''}`, 0, 'bold', 3);
    page.row(siglum(base), v.from ? shown(v.from.exact) : '∅', 3, undefined, 3);
    page.row(siglum(v.witness), v.to ? shown(v.to.exact) : '∅', 3, 'yellow', 3);
  }
}

/** What each headline tells otherwise than its own body. */
function viewHeadlines(page: Page, { headlines }: Collation): void {
  if (headlines.length === 0) return;
  page.section('HEADLINE AGAINST BODY');
  headlines.forEach((v, i) => {
    const first = headlines[i - 1]?.witness !== v.witness;
    const words = `${shown(v.from?.exact ?? '∅')} → ${shown(v.to?.exact ?? '∅')}`;
    page.row(first ? siglum(v.witness) : '', `${kindName(v.kind)}: ${words}`, 0, 'yellow', 3);
  });
}
