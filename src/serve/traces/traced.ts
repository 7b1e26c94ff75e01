import { InputError } from '../../article/input-error.ts';
import { type TraceAnswer, type TraceQuestion, traceOf } from '../../store/ask/trace.ts';
import { traceState } from '../../store/ask/trace-state.ts';
import { storedId } from '../../store/stored-id.ts';
import type { Trace } from '../../trace/trace/index.ts';
import { NotFound } from '../errors.ts';
import { lastAsked } from '../last-asked.ts';
import type { Serving } from '../serving.ts';

/** A trace, and what could be traced instead. */
export interface Traced extends TraceAnswer {
  readonly trace: Trace;
  /** By which it is asked for again: its own id, else that of its statement or article. */
  readonly named: string;
}

const traces = lastAsked<Traced>(32);

/** Throws `NotFound` where an id names nothing, `InputError` where words stand nowhere. */
export async function traced(serving: Serving, question: TraceQuestion, base?: string): Promise<Traced> {
  if (!('id' in question)) return made(serving, question, base);
  assertId(question.id);
  try {
    const state = await traceState(serving.store, question.id);
    if (state === undefined) return await made(serving, question, base);
    return await traces(serving.store, `${question.id} ${base ?? ''} ${serving.asOf()} ${state}`, () =>
      made(serving, question, base),
    );
  } catch (error) {
    if (error instanceof InputError) throw new NotFound(error.message);
    throw error;
  }
}

async function made(
  { store, reader, asOf }: Serving,
  question: TraceQuestion,
  base?: string,
): Promise<Traced> {
  const answer = await traceOf(store, reader(), question, {
    asOf: asOf(),
    ...(base !== undefined && { base }),
  });
  const [trace] = answer.traces;
  return { ...answer, trace: trace!, named: nameOf(trace!) };
}

/** As the command line gives it. */
export const jsonOf = ({ type, question, traces, others }: Traced): TraceAnswer => ({
  type,
  question,
  traces,
  others,
});

const nameOf = ({ id, statement }: Trace): string => id ?? statement.statement ?? statement.witness;

function assertId(id: string): void {
  if (/^(?:tr_[0-9a-f]{14}|st_[0-9a-f]{16})$/.test(id) || storedId(id)) return;
  throw new NotFound(`"${id}" names no trace, statement or article`);
}
