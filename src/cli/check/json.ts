import type { Words } from '../../model/index.ts';
import type { Checked } from '../../trace/check/index.ts';
import { type LineColumn, Lines } from './places.ts';
import type { Named } from './view.ts';

/** What `check --json` prints: findings with their places both as offsets and as lines and columns. */
export function checkedJson({ findings }: Checked, draft: Named, sources: readonly Named[]): unknown {
  const here = new Lines(draft.article);
  const there = sources.map((s) => new Lines(s.article));
  const at = (lines: Lines, words: Words): Words & LineColumn & { readonly beside?: string } => {
    const beside = lines.beside(words.span[0]);
    return { ...words, ...lines.at(words.span[0]), ...(beside !== undefined && { beside }) };
  };
  return {
    draft: { name: draft.name, sha256: draft.article.sha256 },
    sources: sources.map(({ name, article }) => ({ name, sha256: article.sha256 })),
    units: 'utf16',
    findings: findings.map((finding) => ({
      ...at(here, finding),
      places: finding.places.map((place) => ({ ...at(there[place.source]!, place) })),
    })),
  };
}
