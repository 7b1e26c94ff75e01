import type { Reading, Statement } from '../../model/index.ts';
import { plainName, stateOf } from './parties/name.ts';
import type { PointSpeaker } from './types.ts';

/** Who is given as saying it, as the article resolves it; nobody where the article itself tells it. */
export function speakerOf(statement: Statement | null, { names }: Reading): PointSpeaker | null {
  const speaker = statement?.speaker;
  if (!speaker) return null;
  const mention = speaker.mention === null ? undefined : names[speaker.mention];
  const kind = mention?.kind ?? 'other';
  const state = kind === 'person' ? undefined : stateOf(speaker.name);
  return {
    name: speaker.name,
    key: state?.key ?? plainName(speaker.name),
    kind: kind === 'event' ? 'other' : kind,
    basis: speaker.basis,
  };
}

/** The source as written. */
export const sourceOf = (statement: Statement | null): string | null =>
  statement === null || statement.source.length === 0
    ? null
    : statement.source.map((p) => p.exact).join(' … ');
