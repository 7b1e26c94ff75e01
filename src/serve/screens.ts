import { addressOf, type PlaceName } from './addresses.ts';
import { collationScreen } from './collation/collation-screen.tsx';
import { desk } from './desk/desk.tsx';
import { keep } from './desk/keep.ts';
import { read } from './desk/read.ts';
import { readPage } from './desk/read-page.tsx';
import { exploreScreen } from './explore/explore-screen.tsx';
import { figureScreen } from './figures/figure-screen.tsx';
import { figuresScreen } from './figures/figures-screen.tsx';
import { judge } from './judge/judge.ts';
import { judgeScreen } from './judge/judge-screen.tsx';
import { outletScreen } from './outlets/outlet-screen.tsx';
import { personScreen } from './people/person-screen.tsx';
import { articleScreen } from './reader/article-screen.tsx';
import { draftScreen } from './reader/draft-screen.tsx';
import { statementScreen } from './reader/statement-screen.tsx';
import { versionsScreen } from './reader/versions-screen.tsx';
import type { AnyAction, AnyScreen, MenuEntry } from './screen.ts';
import { stemmaScreen } from './stemma/stemma-screen.tsx';
import { traceScreen } from './traces/trace-screen.tsx';
import { tracesScreen } from './traces/traces-screen.tsx';

/** Every screen there is. */
export const SCREENS: readonly AnyScreen[] = [
  desk,
  readPage,
  draftScreen,
  articleScreen,
  versionsScreen,
  statementScreen,
  tracesScreen,
  traceScreen,
  collationScreen,
  stemmaScreen,
  figuresScreen,
  figureScreen,
  exploreScreen,
  personScreen,
  outletScreen,
  judgeScreen,
];

/** Everything that can be done by a form. */
export const ACTIONS: readonly AnyAction[] = [read, keep, judge];

const MENU: readonly (readonly [
  PlaceName & ('desk' | 'traces' | 'figures' | 'explore' | 'judge'),
  string,
])[] = [
  ['desk', 'Desk'],
  ['traces', 'Traces'],
  ['figures', 'Figures'],
  ['explore', 'Explore'],
  ['judge', 'Judge'],
];

/** The parts of the application that are there. */
export const menuOf = (screens: readonly AnyScreen[]): readonly MenuEntry[] =>
  MENU.filter(([place]) => screens.some((s) => s.at === place)).map(([place, name]) => ({
    name,
    address: addressOf(place),
  }));
