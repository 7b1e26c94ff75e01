import { describe } from 'vitest';
import { table } from '../lib.ts';

describe('present, past, future', () => {
  table([
    ['She is now abroad.', 'now | date | PRESENT_REF'],
    ['He currently lives there.', 'currently | date | PRESENT_REF'],
    ['It was recently sold.', 'recently | date | PAST_REF'],
    ['in the near future', 'the near future | date | FUTURE_REF'],
    ['It will end soon.', 'soon | date | FUTURE_REF'],
    ['as soon as she came, soon after dawn'],
    ['the short-term debt'],
    ['in the past', 'the past | date | PAST_REF'],
    ['the past nine elections'],
  ]);
});

describe('days with a name', () => {
  table([
    ['on Christmas Eve', 'Christmas Eve | date | 2030-12-24'],
    ['last Thanksgiving', 'last Thanksgiving | date | 2030-11-28'],
    ['It will open on Labor Day.', 'Labor Day | date | 2031-09-01'],
    ['on Easter Sunday 2030', 'Easter Sunday 2030 | date | 2030-04-21'],
    ["New Year's Day 2030", "New Year's Day 2030 | date | 2030-01-01"],
    ['on Easter Island'],
  ]);
});
