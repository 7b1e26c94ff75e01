import type { Child } from 'hono/jsx';
import { addressOf } from '../addresses.ts';
import type { Frame } from '../screen.ts';
import { line } from '../words/words.tsx';

export interface PageProps {
  readonly frame: Frame;
  /** For the window; the page has its own heading. */
  readonly title: string;
  /** Where the same data is to be had, and what else belongs to the page. */
  readonly foot?: Child;
  /** Of the page's body, where its layout differs from a plain one. */
  readonly layout?: string;
  readonly children?: Child;
}

/** The frame of every page. */
export function Page({ frame, title, foot, layout, children }: PageProps) {
  const { assets, menu, path } = frame;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${line(title, 120)} · Hearsay`}</title>
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={assets.style} />
        <script type="module" src={assets.script} />
      </head>
      <body class={layout}>
        <a class="skip" href="#main">
          To the content
        </a>
        <header class="masthead">
          <a class="wordmark" href={addressOf('desk')}>
            Hearsay
          </a>
          <nav aria-label="Parts">
            {menu.map(({ name, address }) => (
              <a href={address} aria-current={path === address ? 'page' : undefined}>
                {name}
              </a>
            ))}
          </nav>
        </header>
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <footer class="colophon">
          {foot}
          <p>Hearsay says who said what, not whether it is so. Nothing on this page left this machine.</p>
        </footer>
      </body>
    </html>
  );
}

/** A link to the data of a page. */
export function DataLink({ to, children }: { readonly to: string; readonly children: Child }) {
  return (
    <a class="data" href={to}>
      {children}
    </a>
  );
}
