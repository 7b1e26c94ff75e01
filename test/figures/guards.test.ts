import { table } from './lib.ts';

table('What is no figure', [
  ['In 2019 and since 1998 nothing happened.', []],
  ['On March 18 or 18 April at 5 p.m. and 9:30.', []],
  ['See page 12, chapter 3 and No. 4.', []],
  ['The Boeing 737 and the Galaxy 20 are old.', []],
  ['Jane Marsh, 65, said so.', []],
  ['No one and the one that left.', []],
  ['One of the boats sank, one another helped.', ['One of the boats = 1 exact boat']],
  ['The 22nd and the second man.', []],
  ['He lives at 12 Mill Road.', []],
  ['The three-way talks and two-faced men.', []],
  ['Two, close the border.', []],
  ['Item 672138506081275904 is an id.', []],
  ['COVID-19 and the G7.', []],
  ['On 5 May 2024.', []],
  ['The 90th-minute goal and 4K sets.', []],
  ['Dec. 6-9 and 10 May-12 June.', []],
]);
