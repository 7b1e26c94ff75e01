import { describe, expect, test } from 'vitest';
import { article, reader } from '../lib/reader.ts';

const TEXTS = [
  `Lunde counts its boats
LUNDE, March 3 (Harbour Radio) — Mara Lindqvist, the harbour master, told Harbour Radio that at least 40 moorings had been torn loose. "We have counted moorings, not boats. Some of them may have drifted out," she said.
The harbour is open. Repairs of 12 piers will probably take until the summer, according to the port authority. It did not say what they cost.`,
  '',
  'No sentence',
  '항만청은 40척 이상의 배가 유실됐다고 밝혔다. "항구는 닫히지 않았다"고 린드크비스트 항만장이 말했다.',
];

describe('retell', () => {
  const cases = TEXTS.flatMap((text) => {
    const of = article(text, { language: /[가-힣]/.test(text) ? 'ko' : 'en', published: '2031-03-04' });
    return reader.tell(of).told.map((t) => [text.slice(...t.unit.span), of, t.unit.span] as const);
  });

  test.each(cases)('%s', (_, of, span) => {
    const whole = reader.tell(of);
    const kept = JSON.parse(JSON.stringify(whole.reading));
    const again = reader.retell(of, kept, [span]);
    expect(again.told).toEqual(
      whole.told.filter((t) => t.unit.span[0] < span[1] && span[0] < t.unit.span[1]),
    );
    expect(again.reading).toEqual(whole.reading);
  });

  test('nothing asked for', () => {
    const of = article(TEXTS[0]!);
    expect(reader.retell(of, reader.read(of), []).told).toEqual([]);
  });
});
