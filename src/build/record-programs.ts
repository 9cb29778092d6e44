/** Runs programs on the real runtime in Node and keeps their runs in a cache, so that a build runs only what changed. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunTerms, termsOf } from '../curriculum/index.ts';
import type { Runner } from '../runner/index.ts';
import { parseRunResult, type RunResult, type Trace } from '../trace/index.ts';

/** A program to run, named for messages. */
export interface RecordedProgram extends RunTerms {
  readonly file: string;
  readonly source: string;
  readonly stdin: string;
}

/** Where runs are kept, what they depend on besides the program, and who makes new ones. */
export interface Recording {
  /** A directory for the cache; it is made when needed. */
  readonly cache: string;
  /** Changes when the runtime does: runs of another version are made anew. */
  readonly version: string;
  /** Called once, and only if some program must run. */
  readonly createRunner: () => Runner;
  /** Hears, before the first run, which programs are not in the cache. */
  readonly onMissing?: ((programs: readonly RecordedProgram[]) => void) | undefined;
}

/** One recorded run, and everything that happened in it, unless a limit cut it short. */
export interface Recorded {
  readonly run: RunResult;
  readonly trace: Trace | null;
}

/** Gives the run of each program it was made from. */
export type RecordingOf = (source: string, stdin: string, terms?: RunTerms) => Recorded;

/** Records `programs`, from the cache where it has them. Throws when the environment fails, naming the program. */
export async function recordPrograms(
  programs: readonly RecordedProgram[],
  recording: Recording,
): Promise<RecordingOf> {
  const keyOf = (source: string, stdin: string, terms: RunTerms = {}) =>
    keyFor([
      recording.version,
      source,
      stdin,
      ...Object.values(termsOf(terms)).map((term) => JSON.stringify(term)),
    ]);
  const byKey = new Map(programs.map((program) => [keyOf(program.source, program.stdin, program), program]));
  const runs = new Map<string, Recorded>();
  for (const key of byKey.keys()) {
    const kept = readKept(recording.cache, key);
    if (kept) runs.set(key, kept);
  }
  const missing = [...byKey].filter(([key]) => !runs.has(key));
  for await (const [key, run] of runAll(missing, recording)) runs.set(key, run);
  return (source, stdin, terms) => {
    const run = runs.get(keyOf(source, stdin, terms));
    if (!run) throw new Error('should never happen, because every program of the course is recorded first');
    return run;
  };
}

/** Runs programs one after another in one interpreter, and keeps each run as soon as it is there. */
async function* runAll(
  programs: readonly (readonly [key: string, program: RecordedProgram])[],
  { cache, createRunner, onMissing }: Recording,
): AsyncGenerator<readonly [key: string, run: Recorded]> {
  if (programs.length === 0) return;
  onMissing?.(programs.map(([, program]) => program));
  const runner = createRunner();
  try {
    for (const [key, program] of programs) {
      const run = await runOnce(runner, program);
      keep(cache, key, run);
      yield [key, run];
    }
  } finally {
    runner.dispose();
  }
}

async function runOnce(runner: Runner, { file, ...recorded }: RecordedProgram): Promise<Recorded> {
  const { source, stdin } = recorded;
  const program = { source, stdin, ...termsOf(recorded), schedule: '', evaluate: [] };
  const end = await runner.run(program, { trace: true }).ended;
  if (end.type === 'completed') return { run: end.result, trace: end.trace ?? null };
  const reason = end.type === 'failed' ? `${end.error.reason}: ${end.error.detail}` : 'it was stopped';
  throw new Error(`${file} could not be recorded: ${reason}. Run it alone: npm run -s program -- ${file}`);
}

function keyFor(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

function readKept(cache: string, key: string): Recorded | null {
  try {
    const kept: { readonly run?: unknown; readonly trace?: unknown } = JSON.parse(
      readFileSync(join(cache, `${key}.json`), 'utf8'),
    );
    return { run: parseRunResult(kept.run), trace: keptTrace(kept.trace) };
  } catch {
    return null; // not there, cut short, or of an older shape: it is run again
  }
}

/** A trace went through its own gate before it was kept; here it is only told from a file of an older shape. */
function keptTrace(value: unknown): Trace | null {
  if (value === null) return null;
  if (!isTrace(value)) throw new Error('a recording of an older shape');
  return value;
}

function isTrace(value: unknown): value is Trace {
  const events: unknown = Reflect.get(Object(value), 'events');
  return Array.isArray(events) && events.every((event, seq) => Reflect.get(Object(event), 'seq') === seq);
}

/** Written beside and then renamed, so that two builds at once never read half a file. */
function keep(cache: string, key: string, run: Recorded): void {
  mkdirSync(cache, { recursive: true });
  const temporary = join(cache, `${key}.${process.pid}.part`);
  writeFileSync(temporary, JSON.stringify(run));
  renameSync(temporary, join(cache, `${key}.json`));
}
