import type { HopRole, Span } from '../../../model/index.ts';
import { PEOPLES } from '../../names/lexicon.ts';
import type { Placed, Scene } from '../scene.ts';

/** Words of one sentence that put an outlet (or a cited source) into the chain. */
export interface Link {
  /** cited: the source that an outlet or a person goes by ("citing the NIS"); it stands before them in the chain. */
  readonly role: Exclude<HopRole, 'speaker' | 'outlet'> | 'cited';
  readonly name: string;
  /** Index of the name, where it is one. */
  readonly mention: number | undefined;
  readonly span: Span;
  readonly how: string | undefined;
  /** Token of the verb or noun that makes the link; links bound to a cue belong to its statement alone. */
  readonly verb: number;
  readonly rule: string;
}

/** Whether a name may be an outlet's: known, or of no kind that speaks against it. */
export function mayBeOutlet(scene: Scene, p: Placed): 'yes' | 'maybe' | 'no' {
  const { kind, exact, by } = p.name;
  if (kind === 'outlet') return 'yes';
  if (kind === 'place' || kind === 'person') return 'no';
  if (scene.outlet && sameOutlet(exact, scene.outlet)) return 'yes';
  if (PEOPLES.has(exact.toLowerCase()) || exact.split(' ').length > 3) return 'no';
  if (kind === 'other' || (kind === 'body' && by.startsWith('name-acronym'))) return 'maybe';
  return 'no';
}

/** Whether two spellings name one outlet: "UNN" and "unn.ua", "The Guardian" and "Guardian". */
export function sameOutlet(a: string, b: string): boolean {
  const x = fold(a);
  const y = fold(b);
  if (!x || !y) return false;
  if (x === y) return true;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return short.length >= 3 && long.startsWith(short) && SUFFIX.test(long.slice(short.length));
}

/** What an outlet's name may go on with without being another's. */
const SUFFIX =
  /^(?:news|agency|newspaper|tv|online|media|world|english|international|radio|daily|europe|uk|us|editorials|network|live|plus)$/;

const fold = (s: string): string =>
  s
    .toLowerCase()
    .replace(/^(www\.|the )/, '')
    .replace(/\.(com|net|org|ua|ru|co\.uk|uk|de|kr|info|news)$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
