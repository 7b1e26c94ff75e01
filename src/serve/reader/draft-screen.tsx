import { addressOf } from '../addresses.ts';
import { Facts } from '../desk/facts.tsx';
import type { Draft } from '../drafts.ts';
import { NotFound } from '../errors.ts';
import { DataLink, Page } from '../page/layout.tsx';
import { type Frame, screen } from '../screen.ts';
import { line, Words } from '../words/words.tsx';
import { ReadingView, titleOf } from './reading-view.tsx';

/** An article that was read and is not kept. */
export const draftScreen = screen({
  at: 'draft',
  draft: true,
  data: async ({ params, serving }): Promise<Draft> => {
    const draft = serving.drafts.get(params.id);
    if (draft) return draft;
    throw new NotFound('this reading lay in memory alone and is gone; read the article again');
  },
  json: ({ article, reading, notices }: Draft) => ({ article, reading, notices }),
  view: (draft: Draft, frame: Frame) => <DraftPage draft={draft} frame={frame} />,
});

function DraftPage({ draft, frame }: { readonly draft: Draft; readonly frame: Frame }) {
  const { id, article, reading, notices, take } = draft;
  return (
    <Page
      frame={frame}
      title={titleOf(article, reading)}
      layout="reader"
      foot={
        <p>
          <DataLink to={addressOf('draft', { id }, { format: 'json' })}>this reading as JSON</DataLink>
        </p>
      }
    >
      <ReadingView article={article} reading={reading}>
        <div class="state draft">
          <p>
            <b>Read, not kept.</b> This lies in memory until the server ends.
          </p>
          <form method="post" action={addressOf('keep', { id })}>
            <input type="hidden" name="token" value={frame.token} />
            <button type="submit">Keep it</button>
          </form>
          <details>
            <summary>Say more of it</summary>
            <form method="post" action={addressOf('read')} enctype="multipart/form-data">
              <input type="hidden" name="token" value={frame.token} />
              <input type="hidden" name="draft" value={id} />
              <Facts given={take.given} />
              <button type="submit">Read it again</button>
            </form>
          </details>
        </div>
        {notices.map((notice) => (
          <p class="notice">
            <Words of={line(notice, 500)} />
          </p>
        ))}
      </ReadingView>
    </Page>
  );
}
