import type { Article, Figure, Reading, Statement } from '../../../model/index.ts';

/** What another reading of a text changes. Statements are the same where their ids are: the same words of the text. */
export interface Change {
  readonly article: string;
  readonly title?: string;
  /** It was not read before. */
  readonly first: boolean;
  readonly statements: {
    /** Ids. */
    readonly gone: readonly string[];
    readonly fresh: readonly string[];
    readonly kept: number;
    /** Ids of those kept whose speaker, cue, certainty or anything else is read otherwise. */
    readonly changed: readonly string[];
  };
  readonly figures: { readonly gone: number; readonly fresh: number; readonly kept: number };
}

export function changeOf(article: Article, before: Reading | null, after: Reading): Change {
  const old = new Map(before?.statements.map((s) => [s.id, s]));
  const now = new Map(after.statements.map((s) => [s.id, s]));
  const kept = [...now.keys()].filter((id) => old.has(id));
  return {
    article: article.id!,
    ...(article.title !== undefined && { title: article.title }),
    first: before === null,
    statements: {
      gone: [...old.keys()].filter((id) => !now.has(id)),
      fresh: [...now.keys()].filter((id) => !old.has(id)),
      kept: kept.length,
      changed: kept.filter((id) => said(old.get(id)!) !== said(now.get(id)!)),
    },
    figures: figureChange(before?.figures ?? [], after.figures),
  };
}

/** Without how sure the model was and who found it, which may differ though nothing is read otherwise. */
function said({
  source,
  cue,
  directness,
  marks,
  kind,
  attitude,
  speaker,
  chain,
  certainty,
}: Statement): string {
  const { value, polarity } = certainty;
  const spans = [source, cue].map((parts) => parts.map((p) => p.span));
  const hops = chain.map(({ role, name }) => [role, name]);
  return JSON.stringify([spans, directness, marks, kind, attitude, speaker?.name, hops, value, polarity]);
}

function figureChange(before: readonly Figure[], after: readonly Figure[]): Change['figures'] {
  const key = ({ span, value, low, high, bound, direction, counted, unit }: Figure): string =>
    JSON.stringify([span, value, low, high, bound, direction, counted?.lemma, unit]);
  const old = new Set(before.map(key));
  const now = new Set(after.map(key));
  const kept = [...now].filter((k) => old.has(k)).length;
  return { gone: old.size - kept, fresh: now.size - kept, kept };
}
