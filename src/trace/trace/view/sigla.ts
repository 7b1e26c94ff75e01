import type { Trace } from '../types.ts';

/** How the witnesses of a trace are called: A, B ... by date; and what stands beside. */
export interface Sigla {
  /** The siglum of a witness; of what was not read, its outlet. */
  readonly of: (id: string) => string;
  /** "A Harbour Radio" */
  readonly named: (id: string) => string;
  /** The outlet; else the headline, in marks; else the id. */
  readonly outlet: (id: string) => string;
  /** Sigla of those that are witnesses, by date, each once. */
  readonly inOrder: (ids: readonly string[]) => string[];
}

/** A, B ... Z, AA, AB ... */
export const siglum = (i: number): string =>
  (i >= 26 ? siglum(Math.floor(i / 26) - 1) : '') + String.fromCharCode(65 + (i % 26));

/** `safe` makes words of an article fit for where they are shown. */
export function siglaOf(trace: Trace, safe: (words: string) => string): Sigla {
  const order = new Map(trace.witnesses.map((w, i) => [w.id, i]));
  const at = new Map(trace.witnesses.map((w, i) => [w.id, siglum(i)]));
  const witnesses = new Map(trace.witnesses.map((w) => [w.id, w]));
  const unseen = new Map(trace.stemma.nodes.flatMap((n) => (n.kind === 'unseen' ? [[n.id, n.outlet]] : [])));
  const outlet = (id: string): string => {
    const { outlet: own, article } = witnesses.get(id) ?? {};
    const title = article?.headline?.exact ?? article?.title;
    return own || !title ? safe(own ?? unseen.get(id) ?? id) : `“${cut(safe(title), 40)}”`;
  };
  return {
    of: (id) => at.get(id) ?? outlet(id),
    named: (id) => (at.has(id) ? `${at.get(id)} ${outlet(id)}` : outlet(id)),
    outlet,
    inOrder: (ids) =>
      [...new Set(ids)]
        .flatMap((id) => order.get(id) ?? [])
        .sort((a, b) => a - b)
        .map(siglum),
  };
}

/** So many sigla stand in a list. */
const MOST = 12;

/** "A, B, C and 40 more" */
export function listed(sigla: readonly string[], most = MOST): string {
  if (sigla.length <= most) return sigla.join(', ');
  return `${sigla.slice(0, most).join(', ')} and ${(sigla.length - most).toLocaleString('en')} more`;
}

/** To the minute where it is known, as given. */
export const dateWords = (published: string | null | undefined, safe: (words: string) => string): string =>
  published ? safe(published.slice(0, 16).replace('T', ' ')) : 'no date';

/** In marks of ours; those that a sentence of a longer quotation begins or ends with are left out. */
export const quoted = (words: string): string => `“${words.replace(/^["“„«]+|["”»]+$/g, '')}”`;

/** Words of so many letters. */
export function cut(words: string, most: number): string {
  const letters = [...words];
  return letters.length <= most
    ? words
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
