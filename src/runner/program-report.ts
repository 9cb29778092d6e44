/** What the command line prints of a run besides the program's own output. */
import type { RunResult } from '../trace/index.ts';

/** What the order spec says of a run; `line` is the number (`seq`) of the guilty output line. */
export interface ReportedVerdict {
  readonly verdict: 'ok' | 'violation' | 'unknown';
  readonly message: string;
  readonly line: number | null;
}

const EXIT = { returned: 0, raised: 1, deadlocked: 3, limited: 4 } as const;

/** Exit statuses that are no outcome of a program. */
export const EXIT_USAGE = 2;
const EXIT_VIOLATION = 5;
/** The runtime itself failed: the number that sysexits.h gives to that. */
export const EXIT_INTERNAL = 70;

export function exitStatus(result: RunResult, verdict: ReportedVerdict | null): number {
  return verdict?.verdict === 'violation' ? EXIT_VIOLATION : EXIT[result.outcome];
}

/** The object that `--json` prints: exactly these keys, which programs outside rely on. */
export function toJsonReport(result: RunResult, verdict: ReportedVerdict | null): object {
  const { outcome, duration, output, error, diagnoses, schedule, runtime } = result;
  return {
    outcome,
    duration,
    output: output.map(({ seq, stream, text, at, task, thread }) => ({
      seq,
      stream,
      text,
      at,
      task,
      thread,
    })),
    error: error === null ? null : { type: error.type, message: error.message, line: error.line },
    diagnoses: diagnoses.map(({ kind, message, line, task, at }) => ({ kind, message, line, task, at })),
    verdict:
      verdict === null ? null : { verdict: verdict.verdict, message: verdict.message, line: verdict.line },
    schedule,
    runtime,
  };
}

/** The remarks that follow the program's output, a line each. */
export function remarks(result: RunResult, verdict: ReportedVerdict | null): readonly string[] {
  const limit = result.limit === null ? [] : [limitSentence(result.limit)];
  const judged = verdict === null ? [] : [`order: ${verdict.verdict}. ${verdict.message}`.trim()];
  return [...limit, ...result.diagnoses.map((diagnosis) => diagnosis.message), ...judged];
}

const LIMITS = {
  lines: 'lines of output',
  bytes: 'bytes of output',
  memory: 'bytes of memory',
  time: 'seconds of real time',
  steps: 'steps of the loop',
} as const;

function limitSentence({ name, value }: NonNullable<RunResult['limit']>): string {
  return `The program was ended: it reached the limit of ${value} ${LIMITS[name]}.`;
}
