import path from 'node:path';
import { makeSheet, type Sheet } from '../../src/read/statements/model/sheet.ts';
import type { Parse, Prepared } from '../../src/read/text/prepare.ts';
import { prepare } from '../../src/read/text/prepare.ts';
import { readJsonl } from '../lib/data.ts';

type Fragments = readonly (readonly [number, number])[];

/** An attribution of the gold, as its file has it. */
export interface GoldAttribution {
  readonly source: Fragments;
  readonly cue: Fragments;
  readonly content: Fragments;
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** An attribution as tokens of the sheet; cue and source are ranges, -1 where there is none. */
export interface GoldTokens {
  readonly cue: readonly [number, number];
  readonly source: readonly [number, number] | undefined;
  /** Tokens of the content, ascending. */
  readonly content: readonly number[];
}

export interface TrainingArticle {
  readonly id: string;
  readonly prepared: Prepared;
  readonly sheet: Sheet;
  readonly gold: readonly GoldTokens[];
}

export function loadArticles(data: string, file: string, parse?: Parse): TrainingArticle[] {
  return readJsonl<GoldArticle>(path.join(data, 'attribution', file)).map((a) => {
    const prepared = prepare(a.text, parse);
    const sheet = makeSheet(prepared);
    return { id: a.id, prepared, sheet, gold: a.attributions.flatMap((x) => toTokens(sheet, x)) };
  });
}

function toTokens(sheet: Sheet, a: GoldAttribution): GoldTokens[] {
  const cue = a.cue.flatMap((f) => tokensIn(sheet, f));
  const content = a.content.flatMap((f) => tokensIn(sheet, f));
  if (cue.length === 0 || content.length === 0) return [];
  const source = a.source.flatMap((f) => tokensIn(sheet, f));
  return [
    {
      cue: [cue[0]!, cue.at(-1)! + 1],
      source: source.length ? [source[0]!, source.at(-1)! + 1] : undefined,
      content,
    },
  ];
}

function tokensIn(sheet: Sheet, [start, end]: readonly [number, number]): number[] {
  let lo = 0;
  let hi = sheet.count;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (sheet.end[mid]! <= start) lo = mid + 1;
    else hi = mid;
  }
  const out: number[] = [];
  for (let i = lo; i < sheet.count && sheet.start[i]! < end; i++) out.push(i);
  return out;
}
