import type { TraceWitness } from '../../trace/trace/index.ts';
import type { Beside, Stretch } from '../../trace/trace/view/beside.ts';
import type { Sigla } from '../../trace/trace/view/sigla.ts';
import { dateOf } from '../traces/head.tsx';
import { WitnessLink } from '../traces/witness-link.tsx';
import { Words } from '../words/words.tsx';

interface BesideProps {
  readonly base: TraceWitness;
  readonly other: TraceWitness;
  readonly pairs: readonly Beside[];
  readonly sigla: Sigla;
}

/** Two tellings side by side, sentence by sentence, with the words that changed. */
export function SideBySide({ base, other, pairs, sigla }: BesideProps) {
  const headOf = (witness: TraceWitness, note: string) => (
    <p class="facts">
      <span>
        <WitnessLink witness={witness} sigla={sigla} />
      </span>
      <span>{dateOf(witness.article.published)}</span>
      <span>{note}</span>
    </p>
  );
  return (
    <section class="side-by-side" id="beside">
      <h2>Word for word</h2>
      <div class="heads">
        {headOf(base, 'the base')}
        {headOf(other, 'beside it')}
      </div>
      {pairs.map((pair) => (
        <div class="sentences">
          <Side stretches={pair.from} part={pair.base.part} of={base} as="del" />
          <Side stretches={pair.to} part={pair.other.part} of={other} as="ins" />
          <p class="changed">{changedWords(pair)}</p>
        </div>
      ))}
    </section>
  );
}

function changedWords({ changed, rewritten }: Beside): string {
  if (changed === null) return 'in another language: words are not compared';
  const share = `${Math.round(changed * 100)} % of the words changed`;
  if (rewritten) return `rewritten: ${share}`;
  return changed === 0 ? 'the same words' : share;
}

function Side({
  stretches,
  part,
  of,
  as,
}: {
  readonly stretches: readonly Stretch[];
  readonly part: string;
  readonly of: TraceWitness;
  readonly as: 'del' | 'ins';
}) {
  const { language } = of.article;
  return (
    <blockquote dir="auto" lang={language === 'und' ? undefined : language} data-part={part}>
      {stretches.map(({ text, changed }) =>
        !changed ? (
          <Words of={text} />
        ) : as === 'del' ? (
          <del>
            <Words of={text} />
          </del>
        ) : (
          <ins>
            <Words of={text} />
          </ins>
        ),
      )}
    </blockquote>
  );
}
