/** Builds observed runs for tests. */
import type { ObservedDiagnosis, ObservedError, ObservedLine, ObservedRun } from '../observed-run.ts';
import type { SpecStream } from '../order-spec.ts';

/** A text at the time of the line before it, or a text with its virtual time and task. */
export type BuiltLine = string | readonly [text: string, at: number, task?: string];

/** Lines of one stream, numbered from `first`. */
export function lines(
  built: readonly BuiltLine[],
  stream: SpecStream = 'out',
  first = 0,
): readonly ObservedLine[] {
  let now = 0;
  return built.map((line, index) => {
    const [text, at, task] = typeof line === 'string' ? [line, now] : line;
    now = at;
    return { seq: first + index, stream, text, at, task: task ?? null };
  });
}

/** A run that returns right after its last line, unless told otherwise. */
export function run(built: readonly BuiltLine[], more: Partial<ObservedRun> = {}): ObservedRun {
  const output = lines(built);
  const duration = output.at(-1)?.at ?? 0;
  return { outcome: 'returned', duration, output, error: null, diagnoses: [], values: {}, ...more };
}

/** A run with lines on several streams, one stream after the other. */
export function runOnStreams(
  streams: Partial<Readonly<Record<SpecStream, readonly BuiltLine[]>>>,
): ObservedRun {
  const output: ObservedLine[] = [];
  for (const stream of ['log', 'out', 'err'] as const)
    output.push(...lines(streams[stream] ?? [], stream, output.length));
  return run([], { output });
}

export function error(type: string, message = '', more: Partial<ObservedError> = {}): ObservedError {
  return { type, message, line: null, frames: [], cause: null, group: [], ...more };
}

/** A run that ends with that exception after its lines. */
export function raised(built: readonly BuiltLine[], observed: ObservedError): ObservedRun {
  return run(built, { outcome: 'raised', error: observed });
}

export function diagnosis(kind: string, more: Partial<ObservedDiagnosis> = {}): ObservedDiagnosis {
  return { kind, message: `about ${kind}`, line: null, task: null, at: 0, details: {}, ...more };
}
