/** The command line: `npm run -s program -- [options] FILE.py` runs a program on the runtime of the page. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Program } from '../protocol.ts';
import type { OutputLine, RunResult, Trace } from '../trace/index.ts';
import { describeExploration, explore } from './explore.ts';
import { createNodeRunner } from './node-runner.ts';
import { HELP, type ProgramOptions, parseProgramOptions } from './program-options.ts';
import {
  EXIT_INTERNAL,
  EXIT_USAGE,
  exitStatus,
  type ReportedVerdict,
  remarks,
  toJsonReport,
} from './program-report.ts';
import type { Runner } from './runner.ts';

/** A mistake of whoever typed the command; the message says what to type instead. */
class UsageError extends Error {}

/** The expressions that the spec asks for, and its judgement of a run. */
interface Judge {
  readonly expressions: readonly string[];
  judge(result: RunResult): ReportedVerdict | null;
}

/** npm runs scripts in the project's folder; files are named from where the reader stands. */
function pathOf(file: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', file);
}

function readText(file: string, what: string): string {
  try {
    return readFileSync(pathOf(file), 'utf8');
  } catch {
    throw new UsageError(`There is no ${what} ${file}. Type the path of a file that can be read.`);
  }
}

async function loadJudge(file: string | null): Promise<Judge> {
  if (file === null) return { expressions: [], judge: () => null };
  const { checkOrder, expressionsOf, OrderSpecError, parseOrderSpec } = await import('../order/index.ts');
  try {
    const spec = parseOrderSpec(readText(file, 'order spec'), { file });
    return {
      expressions: expressionsOf(spec),
      judge: (result) => {
        const verdict = checkOrder(spec, result);
        if (verdict.verdict === 'ok') return { verdict: 'ok', message: '', line: null };
        const line = verdict.verdict === 'violation' ? verdict.line : null;
        return { verdict: verdict.verdict, message: verdict.message, line };
      },
    };
  } catch (error) {
    if (error instanceof OrderSpecError) throw new UsageError(error.message);
    throw error;
  }
}

function writeLine(line: OutputLine): void {
  const stream = line.stream === 'out' ? process.stdout : process.stderr;
  stream.write(`${line.text}\n`);
}

function writeTrace(file: string, trace: Trace): void {
  const events = trace.events.map((event) => JSON.stringify(event)).join(',\n');
  writeFileSync(pathOf(file), `{"events": [\n${events}\n]}\n`);
}

async function runOnce(
  runner: Runner,
  program: Program,
  onLine: (line: OutputLine) => void,
  traceFile: string | null,
): Promise<RunResult> {
  const end = await runner.run(program, { onLine, trace: traceFile !== null }).ended;
  switch (end.type) {
    case 'completed':
      if (traceFile !== null && end.trace !== undefined) writeTrace(traceFile, end.trace);
      return end.result;
    case 'failed':
      throw new Error(`The runtime failed (${end.error.reason}): ${end.error.detail}`);
    case 'stopped':
      throw new Error('Should never happen, because nobody stops a run of the command line.');
  }
}

async function runProgram(runner: Runner, options: ProgramOptions): Promise<number> {
  const { expressions, judge } = await loadJudge(options.order);
  const { json, schedule, stdin, cpuCost, language, signals } = options;
  const source = readText(options.file, 'program');
  const program = { source, stdin, schedule, cpuCost, evaluate: expressions, language, signals };
  const live = json || options.explore ? () => {} : writeLine;
  const run = (followed: string) => runOnce(runner, { ...program, schedule: followed }, live, options.trace);
  const found = options.explore ? await explore(run, (result) => isBad(result, judge(result))) : null;
  const result = found?.result ?? (await run(schedule));
  const verdict = judge(result);
  if (json) process.stdout.write(`${JSON.stringify(toJsonReport(result, verdict), null, 2)}\n`);
  else {
    if (found !== null) result.output.forEach(writeLine);
    for (const remark of remarks(result, verdict)) process.stderr.write(`${remark}\n`);
  }
  if (found !== null) process.stderr.write(`${describeExploration(found)}\n`);
  return exitStatus(result, verdict);
}

function isBad(result: RunResult, verdict: ReportedVerdict | null): boolean {
  return verdict === null ? result.outcome !== 'returned' : verdict.verdict !== 'ok';
}

async function main(args: readonly string[]): Promise<number> {
  const command = parseProgramOptions(args);
  switch (command.type) {
    case 'help':
      process.stdout.write(HELP);
      return 0;
    case 'mistake':
      process.stderr.write(`${command.message}\n`);
      return EXIT_USAGE;
    case 'run':
      return runAndDispose(command);
  }
}

async function runAndDispose(options: ProgramOptions): Promise<number> {
  const runner = createNodeRunner();
  try {
    return await runProgram(runner, options);
  } catch (error) {
    const usage = error instanceof UsageError;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return usage ? EXIT_USAGE : EXIT_INTERNAL;
  } finally {
    runner.dispose();
  }
}

process.exitCode = await main(process.argv.slice(2));
