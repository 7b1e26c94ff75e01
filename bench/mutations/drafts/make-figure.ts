import { type Material, SAYING, type Telling } from '../material/corpus.ts';
import type { FoundFigure } from '../material/numbers.ts';
import { surelyAnother } from '../material/speakers.ts';
import * as change from '../mutate/figure.ts';
import { inventedFigureClauses, rareNouns } from '../mutate/lists.ts';
import type { Span } from '../types.ts';
import { occurrences, standsIn } from '../words.ts';
import { type Context, sourcesOf } from './context.ts';
import { capital, type ItemPart, inside, type Statement, textOf } from './sentence.ts';
import { free, short, sure } from './sure-figure.ts';

const ALTERS = {
  're-number': change.renumber,
  rounding: change.round,
  're-bound': change.rebound,
  're-count': change.recount,
  'keep:form': change.sameFigure,
} as const;
export type FigurePlan =
  | 'keep:plain'
  | 'keep:second'
  | keyof typeof ALTERS
  | 're-attribute'
  | 'move'
  | 'invent';

interface Changed {
  readonly figure: number;
  readonly made: change.MadeFigure;
}

function build(
  c: Context,
  m: Material,
  t: Telling,
  how: {
    changed?: Changed;
    speaker?: string;
    case?: ItemPart['case'];
    kinds?: ItemPart['kinds'];
    mutation: string;
  },
): Statement {
  const sentence = m.article.text.slice(...t.span);
  const parts: (string | ItemPart)[] = [];
  let at = 0;
  t.figures.forEach((f, i) => {
    const made = how.changed?.figure === i ? how.changed.made : null;
    const original = sentence.slice(...f.span);
    const sourceSpan: Span = [t.span[0] + f.span[0], t.span[0] + f.span[1]];
    const altered = made !== null && made.kinds.length > 0;
    parts.push(sentence.slice(at, f.span[0]), {
      text: made?.text ?? original,
      what: 'figure',
      case: how.case ?? (altered ? 'altered' : 'verbatim'),
      kinds: how.kinds ?? made?.kinds ?? [],
      mutation: made?.mutation ?? (how.changed ? 'keep:beside' : how.mutation),
      source: m.article.id,
      sourceSpan,
    });
    at = f.span[1];
  });
  parts.push(sentence.slice(at));
  const shape = (fn: (s: string) => string) => {
    const i = parts.findIndex((p) => textOf([p]) !== '');
    const p = parts[i]!;
    parts[i] = typeof p === 'string' ? fn(p) : { ...p, text: fn(p.text) };
  };
  const speaker = how.speaker ?? t.speaker;
  if (speaker === '') shape(capital);
  const frame = c.r.below(3);
  if (speaker !== '' && frame === 2) {
    shape(capital);
    parts.push(`, ${speaker} said.`);
  } else if (speaker !== '') {
    shape(inside);
    parts.unshift(frame === 0 ? `According to ${speaker}, ` : `${capital(speaker)} said that `);
    parts.push('.');
  } else parts.push('.');
  c.used.add(`${m.article.id}:${t.span}`);
  const toWide = textOf(parts);
  const wide = { fromWide: sentence, toWide, also: [], mutation: how.mutation };
  if (m !== c.base)
    return { parts, variants: [{ kind: 'addition', from: '', to: sentence, ...wide, fromWide: '' }] };
  if (how.changed?.made.change)
    return {
      parts,
      variants: [
        {
          ...how.changed.made.change,
          ...wide,
          also: how.changed.made.kinds[0] === 'rounding' ? ['bound'] : [],
          mutation: how.changed.made.mutation,
        },
      ],
    };
  if (how.mutation === 're-attribute')
    return {
      parts,
      variants: [
        { kind: 'attribution', from: t.speaker, to: speaker, ...wide, fromWide: `${t.speaker} ${sentence}` },
      ],
    };
  return { parts, variants: [] };
}

/** A sentence with figures made after the plan, or null when this draw does not give one whose truth is sure. */
export function makeFigure(c: Context, plan: FigurePlan): Statement | null {
  const { r } = c;
  if (plan === 'invent') return invent(c);
  const second = plan === 'keep:second' || plan === 'move';
  if (second && c.others.length === 0) return null;
  const m = second ? r.pick(c.others) : c.base;
  const pool = [...m.counts, ...m.tellings].filter(
    (t) =>
      ![...c.used].some((u) => overlaps(u, m.article.id, t.span)) &&
      (plan !== 're-attribute' || t.speaker !== '') &&
      // A sentence that names who says it gets no second speaker.
      (plan !== 'move' || t.speaker !== '' || !SAYING.test(m.article.text.slice(...t.span))),
  );
  if (pool.length === 0) return null;
  // Bounds stand in one figure of five; half of the draws for a bound are made among those.
  const bounded = plan === 're-bound' && r.chance(0.5);
  const suits = (f: FoundFigure) => (!bounded || f.bound !== '') && (plan !== 're-count' || f.noun !== '');
  const t = r.pick(
    pool.some((p) => p.figures.some(suits)) ? pool.filter((p) => p.figures.some(suits)) : pool,
  );
  if (plan === 'keep:plain' || plan === 'keep:second') return build(c, m, t, { mutation: plan });
  if (plan === 're-attribute' || plan === 'move') {
    const speakers = c.base.persons.filter((s) => surelyAnother(m.article, t.span, s, t.speaker));
    const once = t.figures.every(
      (f) => sourcesOf(c).reduce((sum, s) => sum + occurrences(s, short(f)), 0) === 1,
    );
    if (speakers.length === 0 || !once || (t.speaker !== '' && !m.persons.includes(t.speaker))) return null;
    return build(c, m, t, {
      speaker: r.pick(speakers),
      case: 'elsewhere',
      kinds: plan === 'move' ? ['source', 'speaker'] : ['speaker'],
      mutation: plan,
    });
  }
  const fitting = t.figures.map((_, i) => i).filter((i) => suits(t.figures[i]!));
  const figure = fitting.length > 0 ? r.pick(fitting) : 0;
  const f = t.figures[figure]!;
  const made = ALTERS[plan](f, r);
  if (!made || !sure(c, f, made)) return null;
  if ((plan === 're-bound' || made.kinds.includes('bound')) && !free(m.article.text.slice(...t.span), f))
    return null;
  return build(c, m, t, { changed: { figure, made }, mutation: made.mutation });
}

function overlaps(used: string, id: string, span: Span): boolean {
  const at = used.lastIndexOf(':');
  const [s, e] = used
    .slice(at + 1)
    .split(',')
    .map(Number);
  return used.slice(0, at) === id && s! < span[1] && e! > span[0];
}

function invent(c: Context): Statement | null {
  const { r } = c;
  const noun = r.pick(rareNouns);
  const number = (r.chance(0.5) ? 13 + r.below(80) : 103 + r.below(8000)).toLocaleString('en-US');
  if (
    c.base.speakers.length === 0 ||
    sourcesOf(c).some((s) => standsIn(s, number) || standsIn(s, noun)) ||
    c.used.has(noun)
  )
    return null;
  c.used.add(noun);
  const text = `${r.pick(['', '', 'at least ', 'about ', 'more than '])}${number} ${noun}`;
  const [before, after] = r.pick(inventedFigureClauses).split('FIGURE');
  const speaker = r.pick(c.base.speakers);
  const item: ItemPart = { text, what: 'figure', case: 'nowhere', kinds: [], mutation: 'invent:figure' };
  const parts = [
    r.chance(0.5) ? `${capital(speaker)} said that ${before}` : `According to ${speaker}, ${before}`,
    item,
    `${after}.`,
  ];
  return {
    parts,
    variants: [
      {
        kind: 'addition',
        from: '',
        to: text,
        fromWide: '',
        toWide: textOf(parts),
        also: [],
        mutation: 'invent:figure',
      },
    ],
  };
}
