import { InputError } from '../../article/input-error.ts';
import { type Acknowledged, add, type Take } from '../../store/index.ts';
import { addressOf } from '../addresses.ts';
import { NotFound } from '../errors.ts';
import { action } from '../screen.ts';

/** Keeps a draft, as `hearsay add` would have taken it. */
export const keep = action({
  at: 'keep',
  maxBytes: 16 * 1024,
  async act({ params, serving }) {
    const draft = serving.drafts.get(params.id);
    if (!draft) throw new NotFound('this reading lay in memory alone and is gone; read the article again');
    const kept: Acknowledged[] = [];
    const failed: string[] = [];
    await serving.inTurn(() =>
      add(
        serving.store,
        one(draft.take),
        {
          acknowledged: (batch) => kept.push(...batch),
          notice: () => {},
          failed: (message) => failed.push(message),
        },
        { threads: serving.threads, patience: PATIENCE },
      ),
    );
    const article = kept[0]?.capture.article?.id;
    if (article === undefined) throw new InputError('Not kept', failed[0] ?? 'the store did not take it');
    serving.drafts.remove(draft.id);
    return { to: addressOf('article', { id: article }), data: { article, capture: kept[0]!.capture.id } };
  },
});

/** How long a PostgreSQL that went away is waited for, in milliseconds. */
const PATIENCE = 10_000;

async function* one(take: Take): AsyncGenerator<Take> {
  yield take;
}
