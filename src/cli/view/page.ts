import { styleText } from 'node:util';
import { padded, widthOf, wrapped } from './wrap.ts';

export interface Terminal {
  readonly columns: number;
  readonly colour: boolean;
}

type Style = Parameters<typeof styleText>[0];

/** Words in one style. */
export interface Run {
  readonly text: string;
  readonly style?: Style;
}

/** Lines are easy on the eye up to about here. */
const WIDEST = 96;
const NARROWEST = 40;
const LABEL = 11;

/** A page that is written line by line, in the width and with the colours that the terminal has. */
export class Page {
  readonly width: number;
  readonly #colour: boolean;
  readonly #lines: string[] = [];

  constructor({ columns, colour }: Terminal) {
    this.width = Math.min(WIDEST, Math.max(NARROWEST, columns)) - 2;
    this.#colour = colour;
  }

  ink(style: Style, text: string): string {
    return this.#colour && text ? styleText(style, text, { validateStream: false }) : text;
  }

  gap(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
  }

  /** A section's title with a rule to the edge. */
  section(title: string): void {
    this.gap();
    this.#lines.push(
      `  ${this.ink('bold', title)} ${this.ink('dim', '─'.repeat(Math.max(0, this.width - 1 - widthOf(title))))}`,
      '',
    );
  }

  /** Plain text, wrapped; a style for all of it. */
  text(words: string, indent: number, style?: Style): void {
    for (const line of wrapped(words, this.width - indent))
      this.#lines.push(`  ${' '.repeat(indent)}${style ? this.ink(style, line) : line}`);
  }

  /** A numbered (or lettered) heading with a note in the right margin, or below where it does not fit. */
  heading(number: number | string, words: string, note: string, indent: number, style: Style): void {
    const room = this.width - indent;
    const lines = wrapped(words, room);
    const mark = String(number)
      .padStart(indent - 2)
      .padEnd(indent);
    const fits = widthOf(lines.at(-1) ?? '') + 2 + widthOf(note) <= room;
    lines.forEach((line, i) => {
      const margin = fits && i === lines.length - 1;
      const gap = ' '.repeat(Math.max(2, room - widthOf(line) - widthOf(note)));
      const front = i === 0 ? this.ink('dim', mark) : ' '.repeat(indent);
      this.#lines.push(`  ${front}${this.ink(style, line)}${margin ? gap + this.ink('dim', note) : ''}`);
    });
    if (!fits) this.text(note, indent, 'dim');
  }

  /** A labelled line of the apparatus, its words hanging under themselves. */
  row(label: string, words: string, indent: number, style?: Style, labelWidth: number = LABEL): void {
    const room = Math.max(12, this.width - indent - labelWidth);
    wrapped(words, room).forEach((line, i) => {
      const before = this.ink('dim', padded(i === 0 ? label : '', labelWidth));
      this.#lines.push(`  ${' '.repeat(indent)}${before}${style ? this.ink(style, line) : line}`);
    });
  }

  /** A labelled line whose words have styles of their own. */
  runs(label: string, runs: readonly Run[], indent: number, labelWidth: number = LABEL): void {
    const room = Math.max(12, this.width - indent - labelWidth);
    let front = this.ink('dim', padded(label, labelWidth));
    let line = '';
    let used = 0;
    const close = (): void => {
      this.#lines.push(`  ${' '.repeat(indent)}${front}${line}`);
      [front, line, used] = [' '.repeat(labelWidth), '', 0];
    };
    for (const { text, style } of runs)
      for (const word of wrapped(text, room).flatMap((l) => l.split(' '))) {
        const size = widthOf(word);
        if (used > 0 && used + 1 + size > room) close();
        line += (used > 0 ? ' ' : '') + (style ? this.ink(style, word) : word);
        used += (used > 0 ? 1 : 0) + size;
      }
    if (used > 0) close();
  }

  get colour(): boolean {
    return this.#colour;
  }

  toString(): string {
    return `${this.#lines.join('\n').trimEnd()}\n`;
  }
}
