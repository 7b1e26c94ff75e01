import relays from '../../../lexicon/en/relays.json' with { type: 'json' };

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words);

export const TELL = set(relays.tell);
export const SPEAK = set(relays.speak);
export const RELAY = set(relays.relay);
export const CITE = set(relays.cite);
export const CARRIED_BY = set(relays.carriedBy);
export const SEEN_BY = set(relays.seenBy);
export const PLATFORMS = set(relays.platforms);
export const BROADCASTERS = set(relays.broadcasters);
export const DESCRIBERS = set(relays.describers);
export const FOLLOWERS = set(relays.followers);

const ways = new Map<string, string>();
for (const [how, words] of Object.entries(relays.ways))
  for (const w of words) if (!ways.has(w)) ways.set(w, how);
/** The way of speaking that a word tells ("interview", "post"); undefined for most words. */
export const wayOf = (lower: string): string | undefined => ways.get(lower);
