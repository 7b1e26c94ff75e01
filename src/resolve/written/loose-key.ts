/** Words by which names of outlets and offices are looked up: small letters, no accents, dots, apostrophes or hyphens. */
export const looseKey = (written: string): string =>
  written
    .slice(0, 300)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.’'`"“”«»]/gu, '')
    .replace(/[\s‐-―\-/,_]+/gu, ' ')
    .trim();
