import { expect, test } from 'vitest';
import { decide, nameKeys, readName } from '../../src/resolve/index.ts';

/** A name as written, a known name of an invented person, and whether it finds them. */
const table: Readonly<
  Record<string, readonly (readonly [string, string, 'found' | 'unsure' | 'unknown'])[]>
> = {
  'short forms': [
    ['Bob Vogel', 'Robert Vogel', 'found'],
    ['Liz Vogel', 'Elizabeth Vogel', 'found'],
    ['Mike Osterberg', 'Michael Osterberg', 'found'],
    ['Kate Osterberg', 'Catherine Osterberg', 'found'],
  ],
  initials: [
    ['M. J. Osterberg', 'Mara Jonna Osterberg', 'found'],
    ['M.J. Osterberg', 'Mara Jonna Osterberg', 'found'],
    ['Mara J. Osterberg', 'Mara Osterberg', 'found'],
    ['Mara Osterberg', 'M. Osterberg', 'found'],
    ['M. P. Lunin', 'Maksim Lunin', 'found'],
    ['E. Bondar', 'Yevhen Bondar', 'unsure'],
    ['J. Osterberg', 'Mara Osterberg', 'unsure'],
    ['Mara J. Osterberg', 'Mara K. Osterberg', 'unsure'],
  ],
  titles: [
    ['Gen. Tore Osterberg', 'Tore Osterberg', 'found'],
    ['Lt. Gen. Tore Osterberg', 'Tore Osterberg', 'found'],
    ['Sir Tore Osterberg KC', 'Tore Osterberg', 'found'],
    ['Foreign Minister Tore Osterberg', 'Tore Osterberg', 'found'],
    ['Sheikh Omar al-Harani', 'Omar Al Harani', 'found'],
    ['Tore Osterberg Jr.', 'Tore Osterberg', 'found'],
  ],
  'middle names': [
    ['Mara Jonna Osterberg', 'Mara Osterberg', 'found'],
    ['Jose Luis Ramorez', 'José Luís Ramórez Ortana', 'found'],
    ['Mara Jonna Osterberg', 'Mara Petra Osterberg', 'unknown'],
  ],
  'patronymics and Slavic spellings': [
    ['Maksim Petrovich Lunin', 'Maksim Lunin', 'found'],
    ['Лунин Максим Петрович', 'Maksim Lunin', 'found'],
    ['М. П. Лунин', 'Maksim Petrovich Lunin', 'found'],
    ['Андрій Петрович Ковальчук', 'Andriy Kovalchuk', 'found'],
    ['Андрей Ковальчук', 'Андрій Ковальчук', 'found'],
    ['Yevhen Bondar', 'Evgeny Bondar', 'found'],
    ['Volodymyr Bondar', 'Vladimir Bondar', 'found'],
  ],
  'Chinese order and spellings': [
    ['Lanwei Zhang', 'Zhang Lanwei', 'found'],
    ['Zhang Lan Wei', 'Zhang Lanwei', 'found'],
    ['章兰伟', 'Zhang Lanwei', 'found'],
    ['Tsai Mei-hua', 'Cai Meihua', 'found'],
    ['Wang Lanwei', 'Zhang Lanwei', 'unknown'],
  ],
  'Arabic articles and spellings': [
    ['Omar Al Harani', 'Omar Harani', 'found'],
    ['Umar el-Harrani', 'Omar al-Harani', 'found'],
    ['Abd ar-Rahman Nadim', 'Abdurrahman Nadim', 'found'],
    ['Mohamed Nadeem', 'Mohammad Nadim', 'found'],
    ['محمد نديم', 'Mohammed Nadim', 'found'],
    ['عبد الرحمن نديم', 'Abdulrahman Nadim', 'found'],
  ],
  'Korean spellings and order': [
    ['Ri Do-jin', 'Lee Do-jin', 'found'],
    ['Rim Su-min', 'Im Soo-min', 'found'],
    ['Ryu Ha-na', 'Yoo Hana', 'found'],
    ['Do-jin Lee', 'Lee Do-jin', 'found'],
    ['이도진', 'Lee Do-jin', 'found'],
    ['리도진', 'Ri Do Jin', 'found'],
    ['Do Jin H. Lee', 'Do-jin Lee', 'found'],
    ['Jin Lee', 'Lee Do-jin', 'unsure'],
  ],
  'letters of other alphabets': [
    ['Jörg Vögel', 'Joerg Voegel', 'found'],
    ['Łukasz Żak', 'Lukasz Zak', 'found'],
    ['Søren Ærø', 'Soren Aero', 'found'],
    ['Lan Van Nguyen', 'Nguyễn Văn Lan', 'found'],
  ],
};

for (const [kind, rows] of Object.entries(table))
  test.each(rows)(`${kind}: %s, %s: %s`, (written, name, verdict) => {
    const { candidates, ...who } = decide(written, [{ id: 'x', name }]);
    expect({ verdict: who.verdict, score: candidates[0]?.decision.score }).toMatchObject({ verdict });
    const keys = new Set(nameKeys(readName(name)));
    if (verdict === 'found') expect(nameKeys(readName(written)).some((key) => keys.has(key))).toBe(true);
  });
