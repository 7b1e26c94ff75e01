import { Page } from '../page/layout.tsx';
import { type Frame, screen } from '../screen.ts';
import { ReadingForm } from './reading-form.tsx';

/** The form alone: the address that it is sent to is one that can be opened. */
export const readPage = screen({
  at: 'read',
  data: async () => ({}),
  view: (_: object, frame: Frame) => (
    <Page frame={frame} title="Read an article" layout="plain">
      <h1>Read an article</h1>
      <ReadingForm frame={frame} />
    </Page>
  ),
});
