import fs from 'node:fs';
import { Command } from 'commander';
import { InputError, MAX_CHARS } from '../article/index.ts';
import { oneLine } from '../article/input-error.ts';
import { storedId } from '../store/stored-id.ts';
import type { Trace } from '../trace/trace/index.ts';
import { count, published } from './flags.ts';
import { oneLineErrors } from './misuse.ts';
import { STORE_FLAG, STORE_HELP, type StoreFlags } from './store/use-store.ts';
import { terminal } from './terminal.ts';
import type { OtherTrace } from './trace/view.ts';

interface TraceFlags extends StoreFlags {
  readonly nth?: number;
  readonly all?: boolean;
  readonly json?: boolean;
  readonly svg?: string;
  readonly asOf?: string;
  readonly base?: string;
  readonly maxChars: number;
}

/** `hearsay trace`: one statement in all its tellings. */
export function traceVerb(): Command {
  return new Command('trace')
    .exitOverride()
    .configureOutput(oneLineErrors)
    .description('show who told a statement, who took it from whom, and what changed on the way')
    .argument(
      '<what...>',
      'of the store: a statement (st_…), an article (ar_…), a trace (tr_…) or words; or files and addresses',
    )
    .option(STORE_FLAG, STORE_HELP)
    .option('--nth <n>', 'show the n-th of the statements that are told several times', count)
    .option('--all', 'show all of them')
    .option('--json', 'print one JSON object')
    .option('--svg <file>', 'write the stemma as a drawing')
    .option('--base <article>', 'hold the others against this one; else against the most first-hand')
    .option('--as-of <date>', 'hold no date after this one for possible; else today', published)
    .option('--max-chars <n>', 'read texts of up to n characters', count, MAX_CHARS)
    .option('--debug', 'show stack traces')
    .action(trace);
}

/** Traces to be shown, the one that is asked for first, and what else could be. */
interface Answer {
  readonly traces: readonly Trace[];
  readonly others: readonly OtherTrace[];
}

async function trace(what: readonly string[], flags: TraceFlags): Promise<void> {
  const answer = isOfStore(what) ? await fromStore(what, flags) : await fromFiles(what, flags);
  if (flags.svg !== undefined) await writeSvg(answer.traces[0]!, flags.svg);
  if (flags.json) {
    const { traces, others } = answer;
    process.stdout.write(`${JSON.stringify({ type: 'traces', traces, others })}\n`);
    return;
  }
  const { viewTrace } = await import('./trace/view.ts');
  const views = answer.traces.map((t, i) =>
    viewTrace(t, i === answer.traces.length - 1 ? answer.others : [], terminal()),
  );
  process.stdout.write(views.join('\n'));
}

/** Files, addresses and standard input are read; one id or words are asked of the store. A file of that name goes before. */
function isOfStore(what: readonly string[]): boolean {
  const isInput = (w: string): boolean => w === '-' || /^https?:\/\//i.test(w) || fs.existsSync(w);
  if (what.every((w) => isInput(w) || storedId(w) !== undefined))
    return what.length === 1 && !isInput(what[0]!);
  const missing = what.find((w) => !isInput(w) && /[/\\]|\.(?:txt|html?|md|pdf|docx|vtt|srt)$/i.test(w));
  if (missing !== undefined) throw new InputError(missing, 'there is no such file');
  return true;
}

async function fromFiles(given: readonly string[], flags: TraceFlags): Promise<Answer> {
  const inputs = [...new Set(given)];
  const { loadInputs } = await import('./store/load-input.ts');
  const loaded = await loadInputs(inputs, flags, { maxChars: flags.maxChars });
  for (const { notices } of loaded)
    for (const notice of notices) process.stderr.write(`hearsay: ${oneLine(notice)}\n`);
  const { createReader } = await import('../read/index.ts');
  const { loadModels } = await import('../store/models.ts');
  const { traceArticles } = await import('../trace/trace/index.ts');
  const reader = createReader(loadModels());
  const articles = loaded.map(({ article }, i) => ({
    id: inputs[i]!,
    telling: reader.tell(article),
    ...(article.links && { links: article.links }),
  }));
  const traces = traceArticles(articles, options(flags));
  if (traces.length === 0)
    throw new InputError(inputs[0]!, 'no statement, headline or figure was found in it');
  if (inputs.length > 1 && traces[0]!.origins.articles === 1)
    process.stderr.write('hearsay: no statement is told in two of them\n');
  if (flags.all) return { traces, others: [] };
  const nth = flags.nth ?? 1;
  const chosen = traces[nth - 1];
  if (!chosen) throw noNth(traces.length);
  const others = traces.flatMap((t, i): OtherTrace[] =>
    t === chosen ? [] : [{ ask: `--nth ${i + 1}`, words: t.statement.exact, articles: t.origins.articles }],
  );
  return { traces: [chosen], others };
}

/** An id, or words. */
async function fromStore(what: readonly string[], flags: TraceFlags): Promise<Answer> {
  const { withStore } = await import('./store/use-store.ts');
  return withStore(
    flags,
    async (store) => {
      const { traceOf } = await import('../store/ask/index.ts');
      const { createReader } = await import('../read/index.ts');
      const { loadModels } = await import('../store/models.ts');
      const reader = createReader(loadModels());
      const asked = what.join(' ');
      const given = options(flags);
      const ask = (id: string) => traceOf(store, reader, { id }, given);
      const first = await traceOf(store, reader, isId(asked) ? { id: asked } : { words: asked }, given);
      const others = first.others.map((o): OtherTrace => ({ ...o, ask: o.id }));
      if (flags.all) {
        const traces = [...first.traces];
        for (const { id } of first.others) traces.push(...(await ask(id)).traces);
        return { traces, others: [] };
      }
      if (flags.nth === undefined || flags.nth === 1) return { traces: first.traces, others };
      const chosen = first.others[flags.nth - 2];
      if (!chosen) throw noNth(first.others.length + 1);
      return { traces: (await ask(chosen.id)).traces, others: [] };
    },
    { existing: true },
  );
}

const noNth = (n: number): InputError =>
  new InputError('--nth', `there ${n === 1 ? 'is 1 statement' : `are ${n} statements`}`);

const isId = (what: string): boolean =>
  /^(?:tr_[0-9a-f]{14}|st_[0-9a-f]{16})$/.test(what) || storedId(what) !== undefined;

const options = ({ asOf, base }: TraceFlags) => ({
  asOf: asOf ?? new Date().toISOString(),
  ...(base !== undefined && { base }),
});

async function writeSvg(drawn: Trace, file: string): Promise<void> {
  // Drawing needs the layout's library: only now.
  const { traceSvg } = await import('../trace/trace/view/drawing.ts');
  const { siglaOf } = await import('./trace/sigla.ts');
  try {
    fs.writeFileSync(file, traceSvg(drawn, { sigla: siglaOf(drawn) }));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('E')) throw new InputError(file, `it cannot be written (${code})`);
    throw error;
  }
}
