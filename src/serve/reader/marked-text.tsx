import type { Child } from 'hono/jsx';
import type { Reading } from '../../model/index.ts';
import { addressOf } from '../addresses.ts';
import { line, Words } from '../words/words.tsx';
import { Card } from './card.tsx';
import { type MarkedParagraph, markedParagraphs, type Node } from './marks.ts';

interface TextProps {
  readonly text: string;
  readonly language: string;
  readonly reading: Reading;
  /** Its statements and words can be traced. */
  readonly traced: boolean;
  /** What stands under the headline, or above a text that has none. */
  readonly children?: Child;
}

/** The text in its paragraphs, each with the cards of the statements that begin in it. */
export function MarkedText({ text, language, reading, traced, children }: TextProps) {
  const paragraphs = markedParagraphs(text, reading);
  const headline = paragraphs.findIndex((p) => p.span[0] === reading.article.headline?.span[0]);
  const shown = (paragraph: MarkedParagraph, index: number) => (
    <Paragraph {...{ paragraph, reading, text, index, traced }} heading={index === headline} />
  );
  return (
    <div
      class="text"
      lang={language === 'und' ? undefined : language}
      data-text={reading.article.sha256}
      data-traces={traced ? addressOf('traces') : undefined}
    >
      {paragraphs.slice(0, headline + 1).map(shown)}
      {children}
      {paragraphs.slice(headline + 1).map((paragraph, i) => shown(paragraph, headline + 1 + i))}
    </div>
  );
}

interface ParagraphProps {
  readonly paragraph: MarkedParagraph;
  readonly reading: Reading;
  readonly text: string;
  /** It is the headline. */
  readonly heading: boolean;
  readonly index: number;
  readonly traced: boolean;
}

function Paragraph({ paragraph, reading, text, heading, index, traced }: ParagraphProps) {
  const { span, statements, nodes } = paragraph;
  const words = nodes.map((node) => <Marked node={node} reading={reading} text={text} />);
  const cards = statements.length > 0 && (
    <>
      <input class="fold" type="checkbox" id={`fold-${index}`} />
      <label class="fold" for={`fold-${index}`}>
        {statements.map((s, i) => (
          <>
            {i > 0 && ' · '}
            <b>{s + 1}</b> <Words of={speakerOf(reading, s)} />
          </>
        ))}
      </label>
      <div class="cards" lang="en">
        {statements.map((s) => (
          <Card reading={reading} index={s} traced={traced} />
        ))}
      </div>
    </>
  );
  return (
    <div class={heading ? 'para heading' : 'para'}>
      {cards}
      {heading ? (
        <h1 dir="auto" data-at={span[0]}>
          {words}
        </h1>
      ) : (
        <p dir="auto" data-at={span[0]}>
          {words}
        </p>
      )}
    </div>
  );
}

/** Whose statement it is, in a word. */
function speakerOf(reading: Reading, index: number): string {
  const { speaker, source } = reading.statements[index]!;
  if (speaker) return line(speaker.name, 40);
  return source.length > 0 ? 'unresolved' : 'nobody named';
}

/** A run of words, or words that are source, cue or content of a statement. */
function Marked({
  node,
  reading,
  text,
}: {
  readonly node: Node;
  readonly reading: Reading;
  readonly text: string;
}) {
  if (node.kind === 'run') return <Words of={text.slice(...node.span)} />;
  const { role, statement, first, children } = node;
  const inner = children.map((child) => <Marked node={child} reading={reading} text={text} />);
  if (statement < 0) return <span class={role}>{inner}</span>;
  const { id, speaker, source } = reading.statements[statement]!;
  const open = role === 'source' && !speaker && source.length > 0 ? ' unresolved' : '';
  if (role !== 'content' || !first)
    return (
      <span class={`${role}${open}`} data-of={id}>
        {inner}
      </span>
    );
  return (
    <span class="content" id={id} data-of={id}>
      {/* biome-ignore lint/a11y/useAnchorContent: its number comes by CSS, so that the page's text stays the article's */}
      <a
        class="n"
        href={`#card-${statement + 1}`}
        data-n={statement + 1}
        aria-label={`Statement ${statement + 1}, its card`}
      />
      {inner}
    </span>
  );
}
