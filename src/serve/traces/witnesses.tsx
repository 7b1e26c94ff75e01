import type { ToldSentence, Trace, TraceWitness } from '../../trace/trace/index.ts';
import { chainOf, fullest } from '../../trace/trace/view/pieces.ts';
import { Basis } from '../words/basis.tsx';
import { line, Words } from '../words/words.tsx';
import { dateOf } from './head.tsx';
import type { LinkedSigla } from './names.ts';
import { SiglaList, WitnessLink } from './witness-link.tsx';

/** From so many witnesses on, those in the same words are told together. */
const MANY = 12;

interface WitnessesProps {
  readonly trace: Trace;
  readonly sigla: LinkedSigla;
}

/** Who told it, by date, in which words. */
export function Witnesses({ trace, sigla }: WitnessesProps) {
  const groups = inSameWords(trace.witnesses);
  const together = trace.witnesses.length > MANY;
  return (
    <section class="witnesses">
      <h2>Witnesses, by date</h2>
      <ol>
        {together
          ? groups.map(([witness, ...alike]) => (
              <WitnessItem witness={witness!} sigla={sigla}>
                {alike.length > 0 && <Alike witnesses={alike} sigla={sigla} />}
              </WitnessItem>
            ))
          : trace.witnesses.map((witness) => {
              const [first] = groups.find((g) => g.includes(witness))!;
              return (
                <WitnessItem witness={witness} sigla={sigla} as={first === witness ? undefined : first} />
              );
            })}
      </ol>
    </section>
  );
}

function inSameWords(witnesses: readonly TraceWitness[]): readonly (readonly TraceWitness[])[] {
  const groups = new Map<string, TraceWitness[]>();
  for (const witness of witnesses) {
    const words = witness.told.map((t) => t.exact).join('\n');
    const group = groups.get(words);
    if (group) group.push(witness);
    else groups.set(words, [witness]);
  }
  return [...groups.values()];
}

interface ItemProps {
  readonly witness: TraceWitness;
  readonly sigla: LinkedSigla;
  /** It tells it in the same words as this one, which stands above. */
  readonly as?: TraceWitness;
  readonly children?: unknown;
}

function WitnessItem({ witness, sigla, as, children }: ItemProps) {
  const { article, told, versions = [] } = witness;
  const own = fullest(told);
  const language = article.language;
  return (
    <li id={`w-${sigla.of(witness.id)}`}>
      <p class="facts">
        <span>
          <WitnessLink witness={witness} sigla={sigla} />
        </span>
        <span class={article.published ? undefined : 'open'}>{dateOf(article.published)}</span>
        {!/^(?:en|und)\b/i.test(language) && <span>in {line(language, 20)}</span>}
      </p>
      {as ? (
        <p class="form">
          in the same words as <SiglaList ids={[as.id]} sigla={sigla} />
        </p>
      ) : (
        <>
          <blockquote dir="auto" lang={language === 'und' ? undefined : language}>
            <Words of={line(own.exact, 600)} />
          </blockquote>
          <p class="form">
            {formOf(own).map((fact) => (
              <span>
                <Words of={fact} />
              </span>
            ))}
            {told.length > 1 && <span>{told.length} sentences</span>}
            {versions.length > 0 && (
              <span>
                {versions.length} other text{versions.length === 1 ? '' : 's'} of it tell it too
              </span>
            )}
          </p>
        </>
      )}
      <Way chain={chainOf(told)} />
      {children as string}
    </li>
  );
}

function formOf({ part, speaker, statement, directness, marks, certainty, polarity }: ToldSentence) {
  return [
    part === 'headline' ? 'headline' : undefined,
    speaker === null ? 'told by the article itself' : `said by ${line(speaker, 80)}`,
    statement === null ? undefined : marks === 'lost' ? `${directness}, marks lost` : directness,
    polarity === 'negative' ? `${certainty}, negated` : certainty,
  ].filter((fact) => fact !== undefined);
}

/** Through whom the article says that it came. */
function Way({ chain }: { readonly chain: ToldSentence['chain'] | undefined }) {
  if (!chain) return null;
  return (
    <ol class="chain" aria-label="Came by this way">
      {chain.map(({ name, how }) => (
        <li>
          <Words of={line(name, 80)} />
          {how !== undefined && how !== null && <Basis>{line(how, 40)}</Basis>}
        </li>
      ))}
    </ol>
  );
}

/** So many of those in the same words are named at once. */
const FEW = 3;

function Alike({
  witnesses,
  sigla,
}: {
  readonly witnesses: readonly TraceWitness[];
  readonly sigla: LinkedSigla;
}) {
  const names = (
    <ul class="alike">
      {witnesses.map((w) => (
        <li id={`w-${sigla.of(w.id)}`}>
          <WitnessLink witness={w} sigla={sigla} /> <small>{dateOf(w.article.published)}</small>
        </li>
      ))}
    </ul>
  );
  const count = `${witnesses.length.toLocaleString('en')} more in the same words`;
  if (witnesses.length <= FEW)
    return (
      <div class="more">
        <p>{count}</p>
        {names}
      </div>
    );
  return (
    <details class="more">
      <summary>{count}</summary>
      {names}
    </details>
  );
}
