import { describe } from 'vitest';
import { table } from '../../lib.ts';

describe('weekdays look back in reports', () => {
  table([
    ['Mara Lund announced it on Monday.', 'Monday | date | 2031-03-17'],
    ['The bridge fell Wednesday.', 'Wednesday | date | 2031-03-19'],
    ['Orla Veck said Thursday that the port will close.', 'Thursday | date | 2031-03-13'],
    ['She was seen last Friday.', 'last Friday | date | 2031-03-14'],
    ["Tuesday's ruling will stand.", 'Tuesday | date | 2031-03-18'],
    ['Late Monday, the ministry replied.', 'Late Monday | date | 2031-03-17 | END'],
  ]);
});

describe('weekdays look forward in announcements', () => {
  table([
    ['The council will meet on Monday.', 'Monday | date | 2031-03-24'],
    ['She will arrive Wednesday.', 'Wednesday | date | 2031-03-19'],
    ['Talks are to resume Friday in Selmark.', 'Friday | date | 2031-03-21'],
    ['On Saturday, the port will reopen.', 'Saturday | date | 2031-03-22'],
    ['The vote was postponed until Tuesday.', 'Tuesday | date | 2031-03-25'],
    ['They could come as soon as Thursday.', 'Thursday | date | 2031-03-20'],
    ['Next Friday is the deadline.', 'Next Friday | date | 2031-03-21'],
    ['this coming Sunday', 'this coming Sunday | date | 2031-03-23'],
  ]);
});

describe('parts of the day, sets, names', () => {
  table([
    ['The fire began on Sunday night.', 'Sunday night | time | 2031-03-16TNI'],
    ['He came Monday morning.', 'Monday morning | time | 2031-03-17TMO'],
    ['The ferry leaves on Tuesday nights.', 'Tuesday nights | set | XXXX-WXX-2TNI'],
    ['The shop is closed on Mondays.', 'Mondays | set | XXXX-WXX-1'],
    ['The Sunday Herald printed it.'],
    ['Sales rose on Black Friday.'],
    ['They sat in the sun and wed.'],
    ["Following Monday's vote she left.", 'Monday | date | 2031-03-17'],
  ]);
});

describe('counted from the day that the text speaks of', () => {
  table([
    [
      'It began on 5 May 2030. The previous Friday nobody knew.',
      '5 May 2030 | date | 2030-05-05',
      'The previous Friday | date | 2030-05-03',
    ],
    [
      'It began on 5 May 2030. The following Monday it was over.',
      '5 May 2030 | date | 2030-05-05',
      'The following Monday | date | 2030-05-06',
    ],
  ]);
});
