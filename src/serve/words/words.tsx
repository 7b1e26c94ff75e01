import type { Child } from 'hono/jsx';

/** Characters that turn a line around, or that do something to the page: shown instead of obeyed. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Words of an article or of a user, just as they are: escaped, never markup. A control character takes the place of
 * its own name (U+202E), so that what is read is what is stored.
 */
export function Words({ of }: { readonly of: string }) {
  if (of.search(CONTROL) < 0) return <>{of}</>;
  const pieces: Child[] = [];
  let from = 0;
  for (const { index } of of.matchAll(CONTROL)) {
    pieces.push(of.slice(from, index), <Control code={of.charCodeAt(index)} />);
    from = index + 1;
  }
  return (
    <>
      {pieces}
      {of.slice(from)}
    </>
  );
}

function Control({ code }: { readonly code: number }) {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  // Empty in the page's text: offsets are counted by it, with `data-control` for the one unit that is not there.
  return <span class="control" data-control={name} title={`an invisible character, ${name}`} />;
}

/** As one line, cut at a space where it is long: for titles and lists. */
export const line = (words: string, longest = 200): string => {
  const one = words
    .slice(0, longest * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (one.length <= longest) return one;
  const space = one.lastIndexOf(' ', longest - 1);
  return `${one.slice(0, space > longest / 2 ? space : longest - 1)}…`;
};
