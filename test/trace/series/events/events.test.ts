import { describe, expect, test } from 'vitest';
import { EVENT_GROUPS, EVENT_KINDS } from '../../../../src/trace/series/lexicon.ts';
import { eventOf, pointsIn } from '../lib.ts';

/** text → each figure's event, by the rule. */
const tables: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'event-of-figure@1': [
    ['At least 14 cases of Norvan rockets being used in Corvany have been counted.', ['use use: used']],
    ['The storm left 90 dead in Selmark.', ['loss kill: dead']],
    ['There were at least 300 containers that went from Ardovia to Corvany.', ['transfer go: went']],
  ],
  'event-object@1': [
    ['Ardovia fired 16 rockets at Corvany.', ['launch launch: fired']],
    ['Its army has lost more than 400 tanks.', ['loss destroy: lost']],
    ['Corvany shot down 12 drones.', ['other shoot-down: shot down']],
    ['The ministry pledged 40 boats to Corvany.', ['announcement announce: pledged']],
    ['Corvany received 200 shells from Ardovia.', ['transfer receive: received']],
    ['Ardovia tested three ballistic missiles.', ['launch launch: tested']],
    ['Ardovia will send 30 tanks and use 20 aircraft.', ['transfer ship: send', 'use use: use']],
  ],
  'event-subject@1': [
    ['At least 10,000 crates had been shipped from Ardovia to Corvany.', ['transfer ship: shipped']],
    ['Some 300 containers went from Ardovia to Corvany.', ['transfer go: went']],
    ['About 31,000 Norvan soldiers were killed.', ['loss kill: killed']],
    ['40 rockets fired at Corvany', ['launch launch: fired']],
    ['Twelve people died in Selmark.', ['loss kill: died']],
    ['The council says 158 farmers lost their lives in Selmark.', ['loss kill: lost their lives']],
    ['In all, 70 boats have been repaired.', ['other repair: repaired']],
  ],
  'event-noun-before@1': [
    ['The envoy spoke of losses of more than 400 tanks.', ['loss destroy: losses']],
    ['It was a shipment of 10,000 crates.', ['transfer ship: shipment']],
  ],
  'event-object-far@1': [['The navy launched rockets, kites and 20 boats.', ['launch launch: launched']]],
  'event-none@1': [
    ['The envoy had spoken of 46 ships.', ['other']],
    ['There are 40 benches in the hall.', ['other']],
  ],
};

describe.each(Object.entries(tables))('%s', (rule, rows) => {
  test.each(rows)('%s', (text, events) => {
    const points = pointsIn(text);
    expect(points.map(eventOf)).toEqual(events);
    expect(points.at(0)?.event.by).toBe(rule);
  });
});

test('a clause ends where another begins', () => {
  const [point] = pointsIn('Ardovia fired rockets while 40 boats lay in the harbour.');
  expect(point?.event.words).toBeNull();
});

test('the lexicon has kinds and parties that there are', () => {
  const roles = ['from', 'to', 'by', 'in', 'of'];
  for (const { kind, subject, by } of EVENT_GROUPS) {
    expect(EVENT_KINDS).toContain(kind);
    expect(roles).toContain(subject);
    expect(roles).toContain(by);
  }
});
