import type { Child } from 'hono/jsx';
import { webAddress } from '../article/identity.ts';
import { Words } from './words/words.tsx';

/**
 * A link out of the application, to the address as it is parsed: only http and https are links, whatever else (a
 * `javascript:` in an article, say) is words. The one place where an address of an article becomes a link.
 */
export function WebLink({ to, children }: { readonly to: string; readonly children?: Child }) {
  const url = webAddress(to);
  const words = children ?? <Words of={shortened(to)} />;
  if (!url) return <span class="address">{words}</span>;
  return (
    <a class="address" href={url.href} rel="noreferrer noopener external">
      {words}
    </a>
  );
}

const LONGEST = 120;

const shortened = (address: string): string => {
  const plain = address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
};
