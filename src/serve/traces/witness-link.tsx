import type { TraceWitness } from '../../trace/trace/index.ts';
import { fullest } from '../../trace/trace/view/pieces.ts';
import type { Sigla } from '../../trace/trace/view/sigla.ts';
import { addressOf } from '../addresses.ts';
import { Words } from '../words/words.tsx';
import type { LinkedSigla } from './names.ts';

/** The exact words of a witness: its statement where it stands, in whichever version; else its article. */
export function wordsAddress({ id, told }: TraceWitness): string {
  const { statement } = fullest(told);
  return statement === null ? addressOf('article', { id }) : addressOf('statement', { id: statement });
}

/** Siglum and outlet, leading to its words. */
export function WitnessLink({ witness, sigla }: { readonly witness: TraceWitness; readonly sigla: Sigla }) {
  return (
    <a class="witness" href={wordsAddress(witness)}>
      <b class="siglum">{sigla.of(witness.id)}</b> <Words of={sigla.outlet(witness.id)} />
    </a>
  );
}

/** Sigla, each leading to its witness. */
export function SiglaList({
  ids,
  sigla,
  most = 12,
}: {
  readonly ids: readonly string[];
  readonly sigla: LinkedSigla;
  readonly most?: number;
}) {
  const names = sigla.inOrder(ids);
  const shown = names.slice(0, most);
  return (
    <span class="sigla">
      {shown.map((name, i) => (
        <>
          {i > 0 && ', '}
          <a href={`${sigla.page}#w-${name}`}>{name}</a>
        </>
      ))}
      {names.length > most && ` and ${(names.length - most).toLocaleString('en')} more`}
    </span>
  );
}
