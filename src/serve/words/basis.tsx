import type { Child } from 'hono/jsx';

/** Why something is held to be so, where the words do not state it: in brackets, and quieter. */
export const Basis = ({ children }: { readonly children: Child }) => (
  <>
    {' '}
    <em class="basis">{children}</em>
  </>
);
