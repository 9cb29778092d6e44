/** The command line: `npm run -s program -- [options] FILE.py` runs a program on the runtime of the page. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { tell } from '../explore/index.ts';
import { exploreTextFor } from '../languages/explore/index.ts';
import type { Verdict } from '../order/index.ts';
import type { BroughtFile, Program } from '../protocol.ts';
import type { OutputLine, RunResult, Trace } from '../trace/index.ts';
import { explore } from './explore.ts';
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
import { textsBelow } from './texts-below.ts';

/** A mistake of whoever typed the command; the message says what to type instead. */
class UsageError extends Error {}

/** The expressions that the spec asks for, and its judgement of a run. */
interface Judge {
  readonly expressions: readonly string[];
  judge(result: RunResult): ReportedVerdict | null;
  /** By the rules that hold however long waits take. */
  judgeAnyOrder(result: RunResult): ReportedVerdict | null;
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
  if (file === null) return { expressions: [], judge: () => null, judgeAnyOrder: () => null };
  const { checkOrder, expressionsOf, OrderSpecError, parseOrderSpec, underEverySchedule } = await import(
    '../order/index.ts'
  );
  try {
    const spec = parseOrderSpec(readText(file, 'order spec'), { file });
    const always = underEverySchedule(spec);
    return {
      expressions: expressionsOf(spec),
      judge: (result) => reported(checkOrder(spec, result)),
      judgeAnyOrder: (result) => reported(checkOrder(always, result)),
    };
  } catch (error) {
    if (error instanceof OrderSpecError) throw new UsageError(error.message);
    throw error;
  }
}

function reported(verdict: Verdict): ReportedVerdict {
  if (verdict.verdict === 'ok') return { verdict: 'ok', message: '', line: null };
  const line = verdict.verdict === 'violation' ? verdict.line : null;
  return { verdict: verdict.verdict, message: verdict.message, line };
}

/** The `services:` of a playground.yaml, as the runtime reads it; its mistakes are told by `check-content.ts`. */
function readServices(file: string): { readonly services?: string } {
  const fields: unknown = parse(readText(file, 'playground.yaml'));
  const services: unknown = Reflect.get(Object(fields), 'services');
  if (services !== undefined) return { services: JSON.stringify(services) };
  if (existsSync(filesBeside(file))) return {};
  throw new UsageError(`${file} has no field “services”, and no folder “files” lies beside it.`);
}

function filesBeside(file: string): string {
  return join(dirname(pathOf(file)), 'files');
}

/** What the program finds: the texts of the folder that is named, or of the one beside its playground.yaml. */
function broughtFiles({ files, services }: ProgramOptions): readonly BroughtFile[] {
  if (files === null) {
    const beside = services === null ? null : filesBeside(services);
    return beside !== null && existsSync(beside) ? textsBelow(beside) : [];
  }
  if (existsSync(pathOf(files))) return textsBelow(pathOf(files));
  throw new UsageError(`There is no folder ${files}. Type the path of one that holds texts.`);
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
  const { expressions, judge, judgeAnyOrder } = await loadJudge(options.order);
  const { json, schedule, stdin, cpuCost, language, signals, acts } = options;
  const services = options.services === null ? {} : readServices(options.services);
  const source = readText(options.file, 'program');
  const program = {
    source,
    stdin,
    schedule,
    cpuCost,
    evaluate: expressions,
    language,
    signals,
    acts,
    files: broughtFiles(options),
    ...services,
  };
  const live = json || options.explore ? () => {} : writeLine;
  const run = (followed: string) => runOnce(runner, { ...program, schedule: followed }, live, options.trace);
  if (!options.explore) {
    const result = await run(schedule);
    return report(result, judge(result), json);
  }
  const { end, result } = await explore(
    runner,
    program,
    run,
    (one) => isBad(one, judgeAnyOrder(one)),
    options.faults,
  );
  const verdict = end.type === 'found' ? judgeAnyOrder(result) : judge(result);
  if (!json) result.output.forEach(writeLine);
  const status = report(result, verdict, json);
  const fact = tell(end, source, (one) => judgeAnyOrder(one)?.message ?? null);
  const text = exploreTextFor(language);
  for (const sentence of [text.heading(fact), ...text.sentences(fact)]) process.stderr.write(`${sentence}\n`);
  if (fact.type === 'found') process.stderr.write(`--schedule ${fact.schedule}\n`);
  return status;
}

function report(result: RunResult, verdict: ReportedVerdict | null, json: boolean): number {
  if (json) process.stdout.write(`${JSON.stringify(toJsonReport(result, verdict), null, 2)}\n`);
  else for (const remark of remarks(result, verdict)) process.stderr.write(`${remark}\n`);
  return exitStatus(result, verdict);
}

function isBad(result: RunResult, verdict: ReportedVerdict | null): boolean {
  return verdict === null ? result.outcome !== 'returned' : verdict.verdict === 'violation';
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
