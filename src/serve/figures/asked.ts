import { type FollowAnswer, type FollowQuestion, follow } from '../../store/ask/series.ts';
import type { Query } from '../addresses.ts';
import { askedDay, only } from '../asked.ts';
import { held } from '../held.ts';
import type { Serving } from '../serving.ts';

type Filters = Pick<Query<'figures'>, 'outlet' | 'from' | 'to'>;

/** What is asked about a figure. Throws `InputError` for dates that are none. */
export const questionOf = (words: string, { outlet, from, to }: Filters): FollowQuestion => ({
  words,
  ...only({ outlet, from: askedDay('from', from), to: askedDay('to', to) }),
});

/** As `follow` answers; held, since a figure is looked at as page, drawing and table. */
export const followed = ({ store }: Serving, question: FollowQuestion): Promise<FollowAnswer> =>
  held(store, ['follow', question], () => follow(store, question));
