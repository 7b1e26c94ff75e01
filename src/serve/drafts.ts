import { randomBytes } from 'node:crypto';
import type { Article, Reading } from '../model/index.ts';
import type { Take } from '../store/index.ts';

/** An article that was read and is not kept: it lies in memory alone, for a while. */
export interface Draft {
  readonly id: string;
  /** As `add` takes it: what is kept is what was shown. */
  readonly take: Take;
  readonly article: Article;
  readonly reading: Reading;
  readonly notices: readonly string[];
}

export interface Drafts {
  put(draft: Omit<Draft, 'id'>): Draft;
  get(id: string): Draft | undefined;
  remove(id: string): void;
}

export interface DraftLimits {
  readonly count: number;
  /** Of originals and texts together. */
  readonly bytes: number;
}

const LIMITS: DraftLimits = { count: 40, bytes: 128 * 1024 * 1024 };

/** Drafts by names that nobody can guess; the oldest goes first where they become too many or too large. */
export function createDrafts(limits: DraftLimits = LIMITS): Drafts {
  const held = new Map<string, { readonly draft: Draft; readonly bytes: number }>();
  let bytes = 0;
  const remove = (id: string): void => {
    bytes -= held.get(id)?.bytes ?? 0;
    held.delete(id);
  };
  return {
    put(parts) {
      const draft = { id: `dr_${randomBytes(16).toString('hex')}`, ...parts };
      const size = sizeOf(parts);
      held.set(draft.id, { draft, bytes: size });
      bytes += size;
      // The newest stays whatever its size, or it could not be shown.
      while (held.size > 1 && (held.size > limits.count || bytes > limits.bytes))
        remove(held.keys().next().value!);
      return draft;
    },
    get: (id) => held.get(id)?.draft,
    remove,
  };
}

/** Text takes two bytes a unit, its reading about as much again four times. */
const sizeOf = ({ take, article }: Omit<Draft, 'id'>): number =>
  (take.kind === 'bytes' ? take.bytes.length : 0) + article.text.length * 10;
