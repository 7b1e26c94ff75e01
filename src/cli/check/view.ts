import { styleText } from 'node:util';
import type { Article, Span } from '../../model/index.ts';
import type { Allowed, AlterationKind, Case, Checked, Finding, Place } from '../../trace/check/index.ts';
import { shown } from '../view/escape.ts';
import type { Terminal } from '../view/index.ts';
import { Lines } from './places.ts';
import { snippet } from './snippet.ts';

/** A text with the name that the user gave it. */
export interface Named {
  readonly name: string;
  readonly article: Article;
}

export interface CheckView {
  /** List what stands verbatim too. */
  readonly all: boolean;
  /** List what was changed that alters nothing. */
  readonly strict: boolean;
}

const KIND: Readonly<Record<AlterationKind, string>> = {
  words: 'words changed',
  cut: 'cut without ellipsis',
  joined: 'joined from two places',
  number: 'number',
  rounding: 'rounded',
  bound: 'bound',
  'counted-thing': 'counted thing',
  polarity: 'negation',
  certainty: 'hedge',
  speaker: 'said by another',
  source: 'through another outlet',
};

const ALLOWED: Readonly<Record<Allowed, string>> = {
  ellipsis: 'marked ellipsis',
  bracket: 'bracketed insertion',
  'first-letter': 'case of the first letter',
  'final-punctuation': 'final punctuation',
  'quote-style': 'style of quotation marks',
  punctuation: 'punctuation inside',
  spelling: 'spelling',
};

const COLOUR: Readonly<Record<Case, 'green' | 'yellow' | 'magenta' | 'red'>> = {
  verbatim: 'green',
  altered: 'yellow',
  elsewhere: 'magenta',
  nowhere: 'red',
};

const WIDEST = 100;

/** Findings as a compiler prints them, a line `file:line:column: what` each with the words below, then a summary. */
export function viewChecked(
  { findings }: Checked,
  draft: Named,
  sources: readonly Named[],
  view: CheckView,
  terminal: Terminal,
): string {
  const report = new Report(draft, sources, terminal);
  for (const finding of findings) {
    const noted = view.strict && finding.allowed.length > 0;
    if (finding.case === 'verbatim' && !view.all && !noted) continue;
    report.finding(finding, noted);
  }
  return report.end(findings);
}

class Report {
  readonly #lines: string[] = [];
  readonly #draft: Lines;
  readonly #sources: readonly Lines[];
  readonly #width: number;

  constructor(
    private readonly draft: Named,
    private readonly sources: readonly Named[],
    private readonly terminal: Terminal,
  ) {
    this.#draft = new Lines(draft.article);
    this.#sources = sources.map((s) => new Lines(s.article));
    this.#width = Math.min(WIDEST, Math.max(40, terminal.columns)) - 4;
  }

  finding(finding: Finding, noted: boolean): void {
    const { what, case: c, span } = finding;
    const where = this.#where(this.draft, this.#draft, span[0]);
    const why = reasons(finding, noted);
    this.#lines.push(
      `${this.#ink('bold', where)}: ${this.#ink(COLOUR[c], `${c} ${what}`)}${why ? ` (${why})` : ''}`,
    );
    const { places, differences } = finding;
    this.#words(
      this.draft.article.text,
      span,
      differences.map((d) => d.draft.span),
      '~',
      COLOUR[c],
    );
    if (c === 'verbatim' && !noted) return;
    for (const place of places) this.#place(finding, place);
  }

  #place(finding: Finding, place: Place): void {
    const source = this.sources[place.source]!;
    const who = whose(finding);
    const where = this.#where(source, this.#sources[place.source]!, place.span[0]);
    this.#lines.push(`  ${this.#ink('bold', where)}${who && `: ${who}`}`);
    const marks = finding.places.length > 1 ? [] : finding.differences.map((d) => d.source.span);
    this.#words(source.article.text, place.span, marks, '~', 'green');
  }

  #words(
    text: string,
    span: Span,
    marks: readonly Span[],
    sign: string,
    colour: 'green' | 'yellow' | 'magenta' | 'red',
  ): void {
    // What makes up the whole needs no line under it.
    const some = marks.filter(([a, b]) => a > span[0] || b < span[1]);
    for (const { line, under } of snippet(text, span, some, this.#width, sign)) {
      this.#lines.push(`  ${this.#ink('dim', '|')} ${line}`);
      if (under) this.#lines.push(`  ${this.#ink('dim', '|')} ${this.#ink(colour, under)}`);
    }
  }

  #where({ name }: Named, lines: Lines, offset: number): string {
    const { line, column } = lines.at(offset);
    const beside = lines.beside(offset);
    return `${shown(name)}:${line}:${column}${beside ? ` (${beside})` : ''}`;
  }

  #ink(style: Parameters<typeof styleText>[0], text: string): string {
    return this.terminal.colour && text ? styleText(style, text, { validateStream: false }) : text;
  }

  end(findings: readonly Finding[]): string {
    this.#lines.push(summary(findings));
    return `${this.#lines.join('\n')}\n`;
  }
}

/** "said by Ivar Stenn, not by Dahlmo", "through Harbour Radio, not Channel 7". */
function whose({ kinds, said, through }: Finding): string {
  const words: string[] = [];
  if (kinds.includes('speaker'))
    words.push(
      `said by ${shown(said.source ?? 'the source itself')}, not by ${shown(said.draft ?? 'whom the draft names')}`,
    );
  if (through) words.push(`through ${shown(through.source)}, not ${shown(through.draft)}`);
  return words.join('; ');
}

function reasons({ kinds, allowed }: Finding, noted: boolean): string {
  if (noted) return `but for ${allowed.map((a) => ALLOWED[a]).join(', ')}`;
  // Words that were cut or negated have changed: said once.
  const shorter = kinds.some((k) => k !== 'words' && k !== 'speaker' && k !== 'source')
    ? kinds.filter((k) => k !== 'words')
    : kinds;
  const telling = shorter.includes('rounding') ? shorter.filter((k) => k !== 'number') : shorter;
  return telling.map((k) => KIND[k]).join(', ');
}

/** "4 quotations, 2 figures: 3 verbatim, 1 altered, 2 nowhere". */
function summary(findings: readonly Finding[]): string {
  const n = (what: Finding['what']): number => findings.filter((f) => f.what === what).length;
  const count = (k: number, word: string): string => `${k} ${word}${k === 1 ? '' : 's'}`;
  const cases = (['verbatim', 'altered', 'elsewhere', 'nowhere'] as const)
    .map((c) => [c, findings.filter((f) => f.case === c).length] as const)
    .filter(([, k]) => k > 0)
    .map(([c, k]) => `${k} ${c}`);
  const head = `${count(n('quotation'), 'quotation')}, ${count(n('figure'), 'figure')}`;
  return cases.length > 0 ? `${head}: ${cases.join(', ')}` : `${head} to check`;
}
