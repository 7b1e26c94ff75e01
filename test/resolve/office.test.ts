import { expect, test } from 'vitest';
import { type OfficeContext, resolveOffice } from '../../src/resolve/index.ts';

/** Words for an office, a date, and who held it then. */
test.each<[string, string, string, OfficeContext?]>([
  ['US Secretary of State', '2024-03-20', 'Antony Blinken'],
  ['U.S. Secretary of State', '2024-03-20T10:00:00+02:00', 'Antony Blinken'],
  ['the United States Secretary of State', '2018-02', 'Rex Tillerson'],
  ['the American secretary of state', '2019', 'Mike Pompeo'],
  ['Secretary of State', '2024-03-20', 'Antony Blinken', { country: 'US' }],
  ['Secretary of State of the United States', '2024-03-20', 'Antony Blinken'],
  ['US Defense Secretary', '2022-05-01', 'Lloyd Austin'],
  ['Pentagon chief', '2022-05-01', 'Lloyd Austin'],
  ["Russia's Defense Minister", '2022-05-01', 'Sergei Shoigu'],
  ['Russian defence minister', '2025-01-15', 'Andrei Belousov'],
  ['Minister of Defence of Ukraine', '2022-05-01', 'Oleksii Reznikov'],
  ['the defence minister', '2022-05-01', 'Oleksii Reznikov', { country: 'UA' }],
  ['South Korean President', '2024-03-20', 'Yoon Suk-yeol'],
  ['then-South Korean President', '2019-03-20', 'Moon Jae-in'],
  ["South Korea's acting president", '2025-01-10', 'Choi Sang-mok'],
  ['North Korean leader', '2024-03-20', 'Kim Jong-un'],
  ['Kremlin spokesman', '2023-01-01', 'Dmitry Peskov'],
  ['Russian Foreign Ministry spokeswoman', '2023-01-01', 'Maria Zakharova'],
  ['spokeswoman for the Russian Foreign Ministry', '2023-01-01', 'Maria Zakharova'],
  ['chief of the Russian General Staff', '2023-01-01', 'Valery Gerasimov'],
  ['Commander-in-Chief of the Ukrainian Armed Forces', '2023-01-01', 'Valerii Zaluzhnyi'],
  ['State Department spokesperson', '2024-02-01', 'Matthew Miller'],
  ['White House press secretary', '2021-06-01', 'Jen Psaki'],
  ['UK Foreign Secretary', '2024-02-01', 'David Cameron'],
  ['British Prime Minister', '2022-10-01', 'Liz Truss'],
  ['German Chancellor', '2021-01-01', 'Angela Merkel'],
  ["Japan's Chief Cabinet Secretary", '2024-05-01', 'Yoshimasa Hayashi'],
  ["NATO's then secretary general", '2023-01-01', 'Jens Stoltenberg'],
  ["Seoul's defense chief", '2024-03-01', 'Shin Won-sik'],
  ["Ukraine's top prosecutor", '2023-01-01', 'Andriy Kostin'],
  ['NATO Secretary-General', '2023-01-01', 'Jens Stoltenberg'],
  ["NATO's secretary general", '2023-01-01', 'Jens Stoltenberg'],
  ['U.N. Secretary-General', '2023-01-01', 'António Guterres'],
  ['EU foreign policy chief', '2023-01-01', 'Josep Borrell'],
  ["Ukraine's ambassador to the United Nations", '2023-01-01', 'Sergiy Kyslytsya'],
  ['US Ambassador to South Korea', '2023-01-01', 'Philip Goldberg'],
  ['Georgian President', '2022-01-01', 'Salome Zourabichvili'],
  ['President of Georgia', '2022-01-01', 'Salome Zourabichvili'],
])('%s on %s: %s', (words, date, name, context) => {
  expect(resolveOffice(words, date, context)).toMatchObject({
    verdict: 'holder',
    basis: 'inferred',
    why: 'held-it-then',
    holder: { name },
    by: 'office-on-date@1',
  });
});

/** What is not for the dates to say, with how many may be meant. */
test.each<[string, string | null, string, string, number]>([
  // Without a date, on the day of a change, after what is known, without a country.
  ['US Secretary of State', null, 'unsure', 'no-date', 7],
  ['US Secretary of State', 'Monday', 'unsure', 'no-date', 7],
  ['UK Prime Minister', '2022-10-25', 'unsure', 'changed-then', 2],
  ['UK Prime Minister', '2022', 'unsure', 'changed-then', 3],
  ['US Secretary of State', '2031-01-01', 'unsure', 'after-the-list', 1],
  ['deputy assistant secretary of state', null, 'unsure', 'no-country', 0],
  ['Secretary of State', '2024-03-20', 'unsure', 'no-country', 2],
  ['foreign secretary', '2024-03-20', 'unsure', 'no-country', 1],
  // One of several; formerly; not yet; nobody listed.
  ['a State Department spokesperson', '2024-02-01', 'office', 'one-of-them', 1],
  ['US deputy assistant secretary of state', '2024-03-20', 'office', 'several-hold-it', 1],
  ['Pentagon spokesman', '2023-01-01', 'office', 'several-hold-it', 2],
  ['former US Secretary of State', '2018-02-01', 'office', 'former', 3],
  ["Ukraine's former defence minister", '2020-01-01', 'office', 'former', 2],
  ['US President-elect', '2020-12-01', 'office', 'not-yet', 0],
  ['UK Prime Minister', '1990-01-01', 'office', 'nobody-listed', 0],
])('%s on %s: %s, %s', (words, date, verdict, why, candidates) => {
  const found = resolveOffice(words, date);
  expect(found).toMatchObject({ verdict, why });
  expect('candidates' in found && found.candidates.length).toBe(candidates);
});

/** An institution stays one. */
test.each<[string, string, OfficeContext?]>([
  ['State Department', 'us-state-department'],
  ['the US State Department', 'us-state-department'],
  ['U.S. Department of State', 'us-state-department'],
  ['Pentagon', 'us-defense-department'],
  ['the Kremlin', 'ru-kremlin'],
  ['Russian Defense Ministry', 'ru-defence-ministry'],
  ["South Korea's Foreign Ministry", 'kr-foreign-ministry'],
  ['Ministry of Foreign Affairs of Ukraine', 'ua-foreign-ministry'],
  ['the Foreign Ministry', 'kr-foreign-ministry', { country: 'KR' }],
  ['South Korean Joint Chiefs of Staff', 'kr-jcs'],
  ['NATO', 'nato'],
  ['UN Security Council', 'un-security-council'],
  ["Ukraine's military intelligence", 'ua-hur'],
  ['the White House', 'white-house'],
])('%s is the body %s', (words, id, context) => {
  expect(resolveOffice(words, null, context)).toMatchObject({ verdict: 'body', body: { id, kind: 'body' } });
});

test('an office of many countries gives everybody who held one then', () => {
  const found = resolveOffice('the defence minister', '2022-05-01', { country: 'KE' });
  expect(found).toMatchObject({ verdict: 'unsure', why: 'no-country' });
  const names = 'candidates' in found ? found.candidates.map(({ name }) => name) : [];
  expect(names).toEqual(expect.arrayContaining(['Oleksii Reznikov', 'Sergei Shoigu']));
  expect(names).not.toContain('Boris Pistorius');
});

test.each<[string, string]>([
  ['Kenyan foreign minister', 'not-listed'],
  ["Peru's Foreign Ministry", 'not-listed'],
  ['president of the Harbour Board', 'no-office'],
  ['official', 'no-office'],
  ['US official', 'no-office'],
  ['deputy defence minister', 'no-office'],
  ['the former', 'no-office'],
  ['a', 'no-office'],
  ['', 'no-office'],
  ['of Ukraine', 'no-office'],
])('%s: %s', (words, why) => {
  expect(resolveOffice(words, '2024-01-01')).toMatchObject({ verdict: 'unknown', why });
});
