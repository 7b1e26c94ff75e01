import type { FollowQuestion } from '../../store/ask/series.ts';
import type { Query } from '../addresses.ts';
import { askedDay, only } from '../asked.ts';

type Filters = Pick<Query<'figures'>, 'outlet' | 'from' | 'to'>;

/** What is asked about a figure. Throws `InputError` for dates that are none. */
export const questionOf = (words: string, { outlet, from, to }: Filters): FollowQuestion => ({
  words,
  ...only({ outlet, from: askedDay('from', from), to: askedDay('to', to) }),
});
