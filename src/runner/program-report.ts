/** What the command line prints of a run besides the program's own output. */
import type { FileRecord, RunResult, WrittenFile } from '../trace/index.ts';

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

/** The object that `--json` prints: exactly these keys, which programs outside rely on; `files` where there are some. */
export function toJsonReport(result: RunResult, verdict: ReportedVerdict | null): object {
  const { outcome, duration, output, error, diagnoses, schedule, files, runtime } = result;
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
    ...(files === undefined ? {} : { files }),
  };
}

/** The remarks that follow the program's output, a line each. */
export function remarks(result: RunResult, verdict: ReportedVerdict | null): readonly string[] {
  const limit = result.limit === null ? [] : [limitSentence(result.limit)];
  const files = result.files === undefined ? [] : fileSentences(result.files);
  const judged = verdict === null ? [] : [`order: ${verdict.verdict}. ${verdict.message}`.trim()];
  return [...limit, ...files, ...result.diagnoses.map((diagnosis) => diagnosis.message), ...judged];
}

const FILE_STATES = { made: 'made', changed: 'changed', there: 'was there', deleted: 'deleted' } as const;

function fileSentences({ list, leftOut, isFull }: FileRecord): readonly string[] {
  const more = leftOut === 0 ? [] : [`file: ${leftOut} more`];
  const full = isFull ? ['The disk was full: the program was told that there is no space left.'] : [];
  return [...list.map(fileSentence), ...more, ...full];
}

function fileSentence({ path, state, size, at, task, thread }: WrittenFile): string {
  const when = at === null ? '' : ` at ${at} s`;
  const who = task ?? thread;
  const what = state === 'deleted' ? '' : `, ${size} ${size === 1 ? 'byte' : 'bytes'}`;
  // The program chose the name: it must not look like another line.
  return `file: ${JSON.stringify(path).slice(1, -1)}, ${FILE_STATES[state]}${what}${when}${who === null ? '' : ` by ${who}`}`;
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
