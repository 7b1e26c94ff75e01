import type { Material } from '../material/corpus.ts';
import { deHedge, negate } from '../mutate/alterations.ts';
import { fillers } from '../mutate/lists.ts';
import { type Random, random } from '../mutate/random.ts';
import type { Draft, Item, TrueVariant } from '../types.ts';
import { standsIn, words } from '../words.ts';
import { type Context, sourcesOf } from './context.ts';
import { type FigurePlan, makeFigure } from './make-figure.ts';
import { makeQuotation, type QuotationPlan } from './make-quotation.ts';
import { capital, inside, type Statement } from './sentence.ts';

/** How often each mutation is tried; what cannot be made in an article is drawn again, so shares in the output differ. */
const QUOTATIONS: Record<QuotationPlan, number> = {
  'keep:plain': 17,
  'keep:second': 6,
  'keep:ellipsis': 5,
  'keep:bracket': 4,
  'keep:first-letter': 4,
  cut: 9,
  reword: 10,
  negate: 8,
  'de-hedge': 16,
  're-number': 12,
  joined: 8,
  're-attribute': 8,
  move: 7,
  'invent:own': 1.5,
  'invent:outside': 2,
};
const FIGURES: Record<FigurePlan, number> = {
  'keep:plain': 16,
  'keep:second': 7,
  'keep:form': 7,
  're-number': 12,
  rounding: 18,
  're-bound': 20,
  're-count': 12,
  're-attribute': 4,
  move: 7,
  invent: 3,
};

/** A sentence that is no item of `check`: words without their marks, or an indirect telling kept, negated or without its hedge. */
function aside(c: Context): Statement | null {
  const { r, base } = c;
  if (r.chance(0.45)) {
    const pool = base.quotations.filter((q) => !c.used.has(`${base.article.id}:${q.span}`));
    const q = pool.length > 0 ? r.pick(pool) : null;
    const text = q ? base.article.text.slice(...q.span).replace(/[\s.,;]+$/, '') : '';
    if (
      !q ||
      words(text).length > 30 ||
      /\d|[.?!;:]|\b(?:I|we|you|my|our|your|us|me|two|three|four|five|six|ten|hundred|million|percent)\b|\bI[’']/i.test(
        text,
      )
    )
      return null;
    c.used.add(`${base.article.id}:${q.span}`);
    const sentence = `${capital(q.speaker)} said ${inside(text)}.`;
    return {
      parts: [sentence],
      variants: [
        {
          kind: 'directness',
          from: text,
          to: inside(text),
          fromWide: text,
          toWide: sentence,
          also: ['quoted-words'],
          mutation: 'unquote',
        },
      ],
    };
  }
  const pool = base.plain.filter((t) => !c.used.has(`${base.article.id}:${t.span}`));
  if (pool.length === 0) return null;
  const t = r.pick(pool);
  const text = base.article.text.slice(...t.span);
  const made = r.chance(0.4) ? null : r.chance(0.5) ? negate(text, r) : deHedge(text, r);
  if (made && sourcesOf(c).some((s) => standsIn(s, made.words))) return null;
  c.used.add(`${base.article.id}:${t.span}`);
  const sentence = `${capital(t.speaker)} said that ${inside(made?.words ?? text)}.`;
  return {
    parts: [sentence],
    variants: made?.change
      ? [{ ...made.change, also: [], fromWide: text, toWide: sentence, mutation: `aside:${made.mutation}` }]
      : [],
  };
}

function assemble(statements: readonly Statement[], r: Random): Pick<Draft, 'draft' | 'items' | 'variants'> {
  let draft = '';
  const items: Item[] = [];
  const variants: TrueVariant[] = [];
  for (const s of statements) {
    if (draft) draft += '\n\n';
    for (const part of s.parts) {
      const start = draft.length;
      draft += typeof part === 'string' ? part : part.text;
      if (typeof part === 'string') continue;
      const { text: _, source, sourceSpan, ...rest } = part;
      items.push({ ...rest, span: [start, draft.length], ...(source ? { source, sourceSpan } : {}) });
    }
    variants.push(...s.variants);
    if (r.chance(0.15)) draft += ` ${r.pick(fillers)}`;
  }
  return { draft: `${draft}\n`, items, variants };
}

function attempt(corpus: readonly Material[], fit: readonly Material[], r: Random, id: string): Draft | null {
  const base = r.pick(fit);
  const others = r.shuffle(corpus.filter((m) => m !== base)).slice(0, r.below(3));
  const outside = corpus.filter((m) => m !== base && !others.includes(m));
  const c: Context = { r, base, others, outside, used: new Set() };
  const wanted = 2 + r.below(5);
  const statements: Statement[] = [];
  let items = 0;
  for (let tries = 0; items < wanted && tries < 60; tries++) {
    const figure = r.chance(0.42) && base.counts.length + base.tellings.length > 0;
    // The plan is held for a few draws, so that the shares follow the weights more than they follow what is easy.
    const plan = figure ? r.weighted(FIGURES) : r.weighted(QUOTATIONS);
    let made: Statement | null = null;
    for (let k = 0; k < 12 && !made; k++)
      made = figure ? makeFigure(c, plan as FigurePlan) : makeQuotation(c, plan as QuotationPlan);
    const count = made?.parts.filter((p) => typeof p !== 'string').length ?? 0;
    if (!made || items + count > 6) continue;
    statements.push(made);
    items += count;
  }
  if (items < 2) return null;
  if (r.chance(0.45)) {
    const extra = aside(c);
    if (extra) statements.splice(r.below(statements.length + 1), 0, extra);
  }
  const sources = r.shuffle([base, ...others]).map((m) => ({ id: m.article.id, text: m.article.text }));
  return { id, article: base.article.id, ...assemble(statements, r), sources };
}

/** Draft number `index` of a seed; each has its own random stream, so that a longer run begins with the shorter one. */
export function makeDraft(corpus: readonly Material[], seed: number, index: number): Draft {
  const r = random(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const fit = corpus.filter(
    (m) => m.quotations.length + m.counts.length + m.tellings.length >= 3 && m.speakers.length >= 2,
  );
  if (fit.length === 0)
    throw new Error('no article in the data has three quotations or figures and two speakers');
  for (let tries = 0; tries < 200; tries++) {
    const draft = attempt(corpus, fit, r, `draft-${seed}-${index}`);
    if (draft) return draft;
  }
  throw new Error(`no draft ${index} could be made with seed ${seed}`);
}
