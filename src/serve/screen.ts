import type { Params, PlaceName, Query } from './addresses.ts';
import type { Serving } from './serving.ts';

/** What hono/jsx makes of TSX. */
export type View = ReturnType<typeof import('hono/jsx').jsx> | ReturnType<import('hono/jsx').FC>;

/** What a screen is asked. */
export interface Ask<N extends PlaceName = PlaceName> {
  readonly params: Params<N>;
  readonly query: Query<N>;
  readonly serving: Serving;
}

/** What a page needs beside its data. */
export interface Frame {
  /** For the hidden field of every form. */
  readonly token: string;
  /** Where the application's parts are: those that are built. */
  readonly menu: readonly MenuEntry[];
  /** Places that have a screen: nothing links to another. */
  readonly built: ReadonlySet<PlaceName>;
  /** Of this page. */
  readonly path: string;
  readonly assets: Readonly<Record<'style' | 'script' | 'icon', string>>;
}

export interface MenuEntry {
  readonly name: string;
  readonly address: string;
}

/**
 * A screen: a function that gives data, and a view over the data. The data alone is what `.json` gives. `data` throws
 * `NotFound`, or an `InputError` for what is asked wrongly; it changes nothing and fetches nothing.
 */
export interface Screen<N extends PlaceName, D> {
  readonly at: N;
  data(ask: Ask<N>): Promise<D>;
  view(data: D, frame: Frame): View;
  /** Where a browser is sent instead: a finding is shown where it stands. */
  moved?(data: D): string;
  /** Where the data has more than others should get. */
  json?(data: D): unknown;
  csv?(data: D): string;
  svg?(data: D): string | Promise<string>;
  /** What it shows is not kept: no browser is to keep it either. */
  readonly draft?: boolean;
}

/** A screen whose data nobody but itself knows. */
export type AnyScreen = { [N in PlaceName]: Screen<N, unknown> }[PlaceName];

/** Of all that a screen gives, only the screen knows what it is. */
export const screen = <N extends PlaceName, D>(of: Screen<N, D>): AnyScreen => of as unknown as AnyScreen;

/** What came of an action: where to go on, and the data for those who ask for data. */
export interface Outcome {
  /** An address of ours. */
  readonly to: string;
  readonly data?: unknown;
}

/** What changes something, or fetches: a form that is sent. `act` throws as screens do. */
export interface Action<N extends PlaceName> {
  readonly at: N;
  readonly maxBytes: number;
  act(ask: Pick<Ask<N>, 'params' | 'serving'> & { readonly form: FormData }): Promise<Outcome>;
}

export type AnyAction = { [N in PlaceName]: Action<N> }[PlaceName];

export const action = <N extends PlaceName>(of: Action<N>): AnyAction => of as unknown as AnyAction;
