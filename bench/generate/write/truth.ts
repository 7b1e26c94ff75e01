import { isoDay } from '../plan/calendar.ts';
import type { Fact } from '../plan/facts.ts';
import type { Telling } from '../plan/telling.ts';
import type { BackReferenceTruth, EditKind, EditTruth, Span, TellingTruth } from '../types.ts';
import type { backReference, Sentence, Words } from './sentence.ts';
import type { World } from './world.ts';

/** Truth of a telling whose sentence begins at `start`. */
export function tellingTruth(world: World, telling: Telling, words: Sentence, start: number): TellingTruth {
  const { fact, figure } = telling;
  const { names } = world;
  const at = ([from, to]: Span): Span => [start + from, start + to];
  const to = fact.to.country ? names.country(fact.to.index, 'en') : names.place(fact.to.index, 'en');
  return {
    statement: fact.id,
    span: [start, start + words.text.length],
    source: at(words.source),
    cue: at(words.cue),
    content: at(words.content),
    directness: words.direct ? 'direct' : 'indirect',
    speaker: names.people[fact.speaker]!.id,
    named: telling.named,
    name: telling.named ? words.words.name : null,
    said: isoDay(fact.day),
    figure:
      figure && words.figure
        ? {
            span: at(words.figure),
            value: figure.value,
            bound: figure.bound,
            thing: figure.thing.id,
            counted: words.words.counted,
          }
        : null,
    event: fact.event,
    parties: [names.country(fact.from, 'en'), to],
    series: fact.series < 0 ? null : `s${fact.series}`,
    hedge: words.words.hedge || null,
    negated: telling.negated,
  };
}

export function editTruth(kind: EditKind, telling: Telling, now: Words, was: Words): EditTruth {
  const word = (w: Words): string => {
    if (kind === 'number') return w.number;
    if (kind === 'bound') return w.bound;
    if (kind === 'counted-thing') return w.counted;
    if (kind === 'hedge') return w.hedge;
    if (kind === 'negation') return w.negation;
    if (kind === 'name') return w.name;
    return telling.named && now.cue !== was.cue ? w.cue : w.source;
  };
  return { kind, statement: telling.fact.id, from: word(was), to: word(now) };
}

/** Truth of a back reference that begins at `start`. */
export function backTruth(
  earlier: Fact,
  words: ReturnType<typeof backReference>,
  start: number,
): BackReferenceTruth {
  const figure = earlier.figure!; // only series are gone back to, and they have one
  return {
    statement: earlier.id,
    span: [start, start + words.text.length],
    figure: {
      span: [start + words.figure[0], start + words.figure[1]],
      value: figure.value,
      bound: figure.bound,
      thing: figure.thing.id,
      counted: words.counted,
    },
  };
}
