export const byString = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Several pieces of evidence that may each be wrong: how surely at least one is right. */
export const noisyOr = (strengths: readonly number[]): number =>
  Math.round((1 - strengths.reduce((p, s) => p * (1 - s), 1)) * 1000) / 1000;

export function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** An address without what does not tell pages apart: scheme, www., trailing slash, fragment, marks of campaigns. */
export function plainAddress(url: string): string {
  const [page = '', query = ''] = url.trim().replace(/#.*$/s, '').split('?', 2);
  const kept = query
    .split('&')
    .filter((p) => p !== '' && !/^(?:utm_|fbclid|gclid|ref=)/.test(p))
    .sort();
  const plain = page
    .replace(/^https?:\/\//i, '')
    .replace(/^(?:www|m|amp)\./i, '')
    .replace(/\/$/, '');
  const slash = plain.indexOf('/');
  const host = (slash < 0 ? plain : plain.slice(0, slash)).toLowerCase();
  return host + (slash < 0 ? '' : plain.slice(slash)) + (kept.length > 0 ? `?${kept.join('&')}` : '');
}
