import type { CountedForm, WhoAnswer } from '../../store/ask/index.ts';
import { notTaken, whyHeld } from '../../store/ask/who-words.ts';
import { shown } from '../view/escape.ts';
import { Page, type Terminal } from '../view/page.ts';
import { viewHits, viewStatementHit } from './hits.ts';
import { some } from './search-view.ts';

/** Who was meant, what they said, what is said about them; and apart, who may be meant too. */
export function viewWho(answer: WhoAnswer, terminal: Terminal): string {
  const page = new Page(terminal);
  const { question, same, people, office, said, about } = answer;
  page.gap();
  page.text(shown(question.name), 0, 'bold');
  if (same.length > 0) page.row('written', some(spellings(same), 12), 0);
  else page.text('Nobody in the store is surely called so.', 0, 'yellow');
  for (const person of people.filter((p) => p.verdict === 'found'))
    page.row('listed', `${describe(person)} (${whyHeld(person.why)})`, 0);
  if (office) viewOffice(page, office);
  if (said) viewHits(page, `SAID · ${number(said.total)}`, said, viewStatementHit);
  if (about) viewHits(page, `SAID ABOUT THEM · ${number(about.total)}`, about, viewStatementHit);
  viewUnsure(page, answer);
  return page.toString();
}

const number = (n: number): string => n.toLocaleString('en');

/** Each spelling once, with how often it speaks and is mentioned. */
function spellings(forms: readonly CountedForm[]): string[] {
  const counts = new Map<string, number>();
  for (const { written, said, mentioned } of forms)
    counts.set(written, (counts.get(written) ?? 0) + said + mentioned);
  return [...counts].map(([written, n]) => `${shown(written)} (${number(n)})`);
}

function describe({ name, list, id, facts }: WhoAnswer['people'][number]): string {
  const { countries = [], positions = [], born } = facts;
  const known = [positions[0], countries.join(', '), born && `born ${born}`].filter(Boolean);
  return [shown(name), ...known.map((k) => shown(String(k))), list === 'world' ? id : `${list}: ${id}`].join(
    ' · ',
  );
}

function viewOffice(page: Page, office: NonNullable<WhoAnswer['office']>): void {
  if (office.verdict === 'body') page.row('body', shown(office.body.name), 0);
  else if (office.verdict === 'holder')
    page.row('office', `${office.office.name}: ${office.holder.name} (inferred from the date)`, 0);
  else if (office.verdict === 'office' || office.verdict === 'unsure') {
    const held = office.candidates.map(({ name, from, to }) => `${name} ${from} – ${to ?? ''}`.trim());
    const what = office.verdict === 'office' ? office.office.name : office.offices[0]?.name;
    page.row('office', [what, held.length > 0 ? some(held, 4) : undefined].filter(Boolean).join(': '), 0);
  }
}

function viewUnsure(page: Page, { unsure, people }: WhoAnswer): void {
  const persons = people.filter((p) => p.verdict === 'unsure');
  if (unsure.length === 0 && persons.length === 0) return;
  page.section('UNSURE: MAY BE MEANT TOO');
  for (const form of unsure) {
    const count = `${number(form.said)} said, ${number(form.mentioned)} mentions`;
    page.row(
      '',
      `${shown(form.written)} (${form.kind}; ${count}): ${shown(notTaken(form))}`,
      0,
      undefined,
      0,
    );
  }
  for (const person of persons) page.row('', `${describe(person)}: ${whyHeld(person.why)}`, 0, undefined, 0);
  page.gap();
  page.text('hearsay judge names "A" "B" same|different settles it.', 0, 'dim');
}
