import { addressOf } from '../addresses.ts';
import type { Frame } from '../screen.ts';
import { Words } from '../words/words.tsx';
import { Page } from './layout.tsx';

const TITLES: Readonly<Record<number, string>> = {
  400: 'This cannot be read',
  403: 'This was not done',
  404: 'Nothing here',
  405: 'This is not served',
  408: 'It took too long',
  413: 'Too long',
  415: 'This is no form',
  421: 'Another server was meant',
  500: 'A fault of ours',
};

/** What went wrong, in one clear line. */
export function ErrorPage({ status, what, frame }: { status: number; what: string; frame: Frame }) {
  const title = TITLES[status] ?? 'This cannot be done';
  return (
    <Page frame={frame} title={title} layout="plain">
      <p class="kicker">{status}</p>
      <h1>{title}</h1>
      <p class="said">
        <Words of={what} />
      </p>
      <p>
        <a href={addressOf('desk')}>Back to the desk</a>
      </p>
    </Page>
  );
}
