import { addressOf, type Query } from '../addresses.ts';

/** The box that takes what is counted, and names. */
export function FigureForm({ asked }: { readonly asked: Query<'figures'> }) {
  return (
    <search class="asking">
      <form method="get" action={addressOf('figures')}>
        <label>
          What is counted, and of or between whom
          <input
            type="search"
            name="words"
            value={asked.words}
            maxlength={300}
            placeholder="containers North Korea Russia"
            autocomplete="off"
            required
          />
        </label>
        <div class="fields">
          <label>
            Outlet
            <input name="outlet" value={asked.outlet} maxlength={200} autocomplete="off" />
          </label>
          <label>
            From
            <input name="from" value={asked.from} placeholder="2031-05" maxlength={10} autocomplete="off" />
          </label>
          <label>
            To
            <input name="to" value={asked.to} placeholder="2031-05-14" maxlength={10} autocomplete="off" />
          </label>
          <button type="submit">Follow it</button>
        </div>
      </form>
    </search>
  );
}
