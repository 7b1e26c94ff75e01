import { addressOf } from '../addresses.ts';
import type { Frame } from '../screen.ts';
import { Facts } from './facts.tsx';

/** The box that takes an article: pasted, by its address, or as a file. */
export function ReadingForm({ frame }: { readonly frame: Frame }) {
  return (
    <form class="reading-form" method="post" action={addressOf('read')} enctype="multipart/form-data">
      <input type="hidden" name="token" value={frame.token} />
      <label for="words">Paste an article, or its address</label>
      <textarea id="words" name="words" rows={9} spellcheck={false} autocomplete="off" />
      <details>
        <summary>What you know of it</summary>
        <Facts given={{}} />
      </details>
      <div class="actions">
        <button type="submit">Read it</button>
        <label class="file">
          or a file{' '}
          <input
            type="file"
            name="file"
            accept=".txt,.md,.html,.htm,.pdf,.docx,.vtt,.srt,text/plain,text/html,application/pdf"
          />
        </label>
      </div>
      <p class="hint">It is read on this machine and shown at once. Nothing is stored until you say so.</p>
      <p class="live" role="status" hidden />
    </form>
  );
}
