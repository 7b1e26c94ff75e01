import type { Material, QuotedStretch } from '../material/corpus.ts';
import { fullerName, surelyAnother } from '../material/speakers.ts';
import * as change from '../mutate/alterations.ts';
import * as keep from '../mutate/keeps.ts';
import { inventedHeads, inventedTails } from '../mutate/lists.ts';
import type { Made } from '../mutate/phrase.ts';
import type { Random } from '../mutate/random.ts';
import type { Span } from '../types.ts';
import { occurrences, sharesRun, standsIn, standsWithGaps, words } from '../words.ts';
import { type Context, sourcesOf } from './context.ts';
import { type ItemPart, quote, type Statement, textOf } from './sentence.ts';

const total = (c: Context, sought: string) =>
  sourcesOf(c).reduce((sum, text) => sum + occurrences(text, sought), 0);

/** One or two sentences of a quoted stretch, 6 to 45 words. */
function sentencesOf(text: string, span: Span, r: Random): Span | null {
  const starts = [span[0]];
  const inner = text.slice(...span);
  for (const m of inner.matchAll(/(?<!\b(?:Mr|Mrs|Ms|Dr|Sen|Gov|\p{Lu}))[.!?] (?=\p{Lu})/gu))
    starts.push(span[0] + m.index + 2);
  const bounds = [...starts, span[1]];
  const options: Span[] = [];
  for (let i = 0; i < starts.length; i++)
    for (let j = i + 1; j <= Math.min(i + 2, starts.length); j++) {
      const piece = text.slice(bounds[i]!, bounds[j]!).trimEnd();
      const count = words(piece).length;
      if (count >= 6 && count <= 45) options.push([bounds[i]!, bounds[i]! + piece.length]);
    }
  return options.length ? r.pick(options) : null;
}

interface Chosen extends QuotedStretch {
  readonly text: string;
}

function choose(c: Context, m: Material): Chosen | null {
  const free = m.quotations.filter((q) => !c.used.has(`${m.article.id}:${q.span}`));
  if (free.length === 0) return null;
  const q = c.r.pick(free);
  const span = sentencesOf(m.article.text, q.span, c.r);
  return span && { ...q, span, text: m.article.text.slice(...span) };
}

const use = (c: Context, m: Material, q: QuotedStretch) => {
  const whole = m.quotations.find((w) => w.span[0] <= q.span[0] && w.span[1] >= q.span[1]);
  if (whole) c.used.add(`${m.article.id}:${whole.span}`);
};

const KEEPS = {
  'keep:ellipsis': keep.ellipsis,
  'keep:bracket': keep.bracket,
  'keep:first-letter': keep.firstLetter,
} as const;
const ALTERS = {
  cut: change.cutWords,
  reword: change.reword,
  negate: change.negate,
  'de-hedge': change.deHedge,
  're-number': change.renumberInside,
} as const;

export type QuotationPlan =
  | 'keep:plain'
  | 'keep:second'
  | keyof typeof KEEPS
  | keyof typeof ALTERS
  | 'joined'
  | 're-attribute'
  | 'move'
  | 'invent:own'
  | 'invent:outside';

function statement(
  c: Context,
  m: Material,
  q: { text: string; span: Span },
  made: Made,
  speaker: string,
): Statement {
  const item: ItemPart = {
    text: made.words,
    what: 'quotation',
    case: made.case,
    kinds: made.kinds,
    mutation: made.mutation,
    source: m.article.id,
    sourceSpan: q.span,
  };
  const parts = quote(item, speaker, c.r);
  const toWide = textOf(parts);
  if (m !== c.base)
    return {
      parts,
      variants: [
        {
          kind: 'addition',
          from: '',
          to: made.words,
          fromWide: '',
          toWide,
          also: [],
          mutation: made.mutation,
        },
      ],
    };
  return {
    parts,
    variants: made.change
      ? [
          {
            ...made.change,
            fromWide: made.change.kind === 'attribution' ? `${made.change.from} ${q.text}` : q.text,
            toWide,
            mutation: made.mutation,
          },
        ]
      : [],
  };
}

/** A sentence with a quotation made after the plan, or null when this draw does not give one whose truth is sure. */
export function makeQuotation(c: Context, plan: QuotationPlan): Statement | null {
  const { r } = c;
  if (plan === 'invent:own' || plan === 'invent:outside') return invent(c, plan);
  const second = plan === 'keep:second' || plan === 'move';
  if (second && c.others.length === 0) return null;
  const m = second ? r.pick(c.others) : c.base;
  const q = choose(c, m);
  if (!q || total(c, q.text) !== 1) return null;
  const fuller = r.chance(0.3) ? fullerName(m.article.text, q.speaker) : null;
  const speaker = fuller ?? q.speaker;
  const as = (made: Made, by = speaker) => {
    use(c, m, q);
    return statement(c, m, q, made, by);
  };
  const kept = (mutation: string): Made => ({ words: q.text, case: 'verbatim', kinds: [], mutation });
  if (plan === 'keep:plain' || plan === 'keep:second') return as(kept(plan));
  if (plan in KEEPS) {
    const made = KEEPS[plan as keyof typeof KEEPS](q.text, r);
    return made && standsWithGaps(m.article.text, made.words) ? as(made) : null;
  }
  if (plan in ALTERS) {
    const made = ALTERS[plan as keyof typeof ALTERS](q.text, r, m.article.text);
    return made && !sourcesOf(c).some((s) => standsIn(s, made.words)) ? as(made) : null;
  }
  if (plan === 'joined') return join(c, q);
  const pool = c.base.persons.filter((s) => surelyAnother(m.article, q.span, s, q.speaker));
  if (pool.length === 0 || !m.persons.includes(q.speaker)) return null;
  const by = r.pick(pool);
  if (plan === 'move') return as({ ...kept('move'), case: 'elsewhere', kinds: ['source', 'speaker'] }, by);
  return as(
    {
      ...kept(plan),
      case: 'elsewhere',
      kinds: ['speaker'],
      change: { kind: 'attribution', from: q.speaker, to: by, also: ['name'] },
    },
    by,
  );
}

/** Two stretches of one speaker, from two attributions at least 200 units apart, printed as one. */
function join(c: Context, q: Chosen): Statement | null {
  const { text } = c.base.article;
  const others = c.base.quotations.filter(
    (o) =>
      o.speaker === q.speaker &&
      o.attribution !== q.attribution &&
      Math.abs(o.span[0] - q.span[1]) > 200 &&
      Math.abs(q.span[0] - o.span[1]) > 200 &&
      !c.used.has(`${c.base.article.id}:${o.span}`),
  );
  if (others.length === 0) return null;
  const o = c.r.pick(others);
  const span = sentencesOf(text, o.span, c.r);
  if (!span || words(text.slice(...span)).length + words(q.text).length > 60) return null;
  const tail = text.slice(...span);
  const head = q.text.replace(/[\s,;:–—-]+$/, '');
  const joined = `${head}${/[.?!]$/.test(head) ? '' : '.'} ${tail.charAt(0).toUpperCase()}${tail.slice(1)}`;
  if (sourcesOf(c).some((s) => standsIn(s, joined))) return null;
  use(c, c.base, q);
  use(c, c.base, { ...o, span });
  const hull: Span = [Math.min(q.span[0], span[0]), Math.max(q.span[1], span[1])];
  return statement(
    c,
    c.base,
    { text: `${q.text} ${tail}`, span: hull },
    {
      words: joined,
      case: 'altered',
      kinds: ['joined', 'cut'],
      mutation: 'joined',
      change: { kind: 'quoted-words', from: '', to: '', also: ['omission'] },
    },
    q.speaker,
  );
}

/** Words that stand nowhere: of our own, or said in an article that is no source of the draft. No run of four words of it may stand in a source. */
function invent(c: Context, plan: 'invent:own' | 'invent:outside'): Statement | null {
  const { r } = c;
  if (c.base.speakers.length === 0) return null;
  let text = `${r.pick(inventedHeads)} ${r.pick(inventedTails)}`;
  if (plan === 'invent:outside') {
    const m = r.pick(c.outside);
    const q = m.quotations.length > 0 ? r.pick(m.quotations) : null;
    const span = q && sentencesOf(m.article.text, q.span, r);
    if (!span) return null;
    text = m.article.text.slice(...span);
  }
  if (words(text).length < 8 || sourcesOf(c).some((s) => sharesRun(s, text, 4)) || c.used.has(text))
    return null;
  c.used.add(text);
  const parts = quote(
    { text, what: 'quotation', case: 'nowhere', kinds: [], mutation: plan },
    r.pick(c.base.speakers),
    r,
  );
  return {
    parts,
    variants: [
      { kind: 'addition', from: '', to: text, fromWide: '', toWide: textOf(parts), also: [], mutation: plan },
    ],
  };
}
