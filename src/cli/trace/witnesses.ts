import type { ToldSentence, Trace, TraceWitness } from '../../trace/trace/index.ts';
import { chainOf, fullest } from '../../trace/trace/view/pieces.ts';
import { chain } from '../ask/hits.ts';
import { shown } from '../view/escape.ts';
import type { Page } from '../view/page.ts';
import { cut, dateWords, type Sigla } from './sigla.ts';

/** Witnesses that are shown one by one; copies count once. */
const MOST = 30;
const INDENT = 5;

/** A witness with its words, who says it, how surely; and through whom the article says that it came. */
export function viewWitnesses(page: Page, trace: Trace, sigla: Sigla): void {
  page.section(`WITNESSES · ${trace.witnesses.length.toLocaleString('en')}`);
  const seen = new Map<string, string>();
  const alike = new Map<string, number>();
  let n = 0;
  for (const witness of trace.witnesses) {
    const words = witness.told.map((t) => t.exact).join('\n');
    const same = seen.get(words);
    if (same !== undefined && trace.witnesses.length > MOST) {
      alike.set(same, (alike.get(same) ?? 0) + 1);
      continue;
    }
    if (!seen.has(words)) seen.set(words, witness.id);
    if (++n <= MOST) viewWitness(page, witness, sigla, same);
  }
  if (n > MOST) page.text(`… and ${(n - MOST).toLocaleString('en')} more: --json has all`, 0, 'dim');
  for (const [id, copies] of [...alike].slice(0, 6)) {
    const count = `${copies.toLocaleString('en')} article${copies === 1 ? '' : 's'}`;
    page.text(`… and ${count} in the same words as ${sigla.of(id)}`, 0, 'dim');
  }
}

function viewWitness(page: Page, witness: TraceWitness, sigla: Sigla, same: string | undefined): void {
  const { id, article, outlet, told, versions } = witness;
  const name = outlet === null ? shown(article.headline?.exact ?? article.title ?? id) : shown(outlet);
  const language = /^(?:en|und)\b/i.test(article.language) ? [] : [article.language];
  const words = [name, dateWords(article.published), ...language].join(' · ');
  page.heading(sigla.of(id), words, shown(id), INDENT, 'bold');
  const more = [
    told.length > 1 ? `${told.length} sentences` : undefined,
    versions && versions.length > 0
      ? `${versions.length} other text${versions.length === 1 ? '' : 's'} of it tell it too`
      : undefined,
  ].filter((m) => m !== undefined);
  if (same !== undefined)
    page.text([`in the same words as ${sigla.of(same)}`, ...more].join(' · '), INDENT, 'dim');
  else viewTold(page, fullest(told), more);
  const passed = chainOf(told);
  if (passed) page.row('via', chain(passed), INDENT, undefined, 5);
}

const LONGEST = 240;

function viewTold(page: Page, told: ToldSentence, more: readonly string[]): void {
  page.text(cut(shown(told.exact), LONGEST), INDENT);
  const sure = told.polarity === 'negative' ? `${told.certainty}, negated` : told.certainty;
  const form = told.marks === 'lost' ? `${told.directness}, marks lost` : told.directness;
  const facts = [
    told.part === 'headline' ? 'headline' : undefined,
    told.speaker === null ? 'told by the article itself' : `said by ${shown(told.speaker)}`,
    told.statement === null ? undefined : form,
    sure,
    ...more,
  ];
  page.text(facts.filter((f) => f !== undefined).join(' · '), INDENT, 'dim');
}
