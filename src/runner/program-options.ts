/** The options of the command line, parsed once; mistakes say what to type instead. */
import { parseArgs } from 'node:util';
import { FAULT_FAMILIES, type FaultFamily, parseSchedule } from '../explore/index.ts';
import {
  DIAGNOSIS_LANGUAGES,
  type DiagnosisLanguage,
  type ScriptedSignal,
  type UserAct,
} from '../protocol.ts';
import { type ParsedAct, parseSignal, parseUserAct } from '../screen/index.ts';

/** What one call of the command line asks for. */
export type ProgramCommand =
  | { readonly type: 'help' }
  | { readonly type: 'mistake'; readonly message: string }
  | ({ readonly type: 'run' } & ProgramOptions);

export interface ProgramOptions {
  readonly file: string;
  readonly json: boolean;
  /** File of the order spec to check against. */
  readonly order: string | null;
  readonly schedule: string;
  readonly explore: boolean;
  /** What the search lets go wrong, besides times and orders. */
  readonly faults: readonly FaultFamily[];
  /** File to write the trace to. */
  readonly trace: string | null;
  readonly stdin: string;
  readonly signals: readonly ScriptedSignal[];
  /** What the user of the program's window does. */
  readonly acts: readonly UserAct[];
  /** Seconds a line of the program takes. */
  readonly cpuCost: number;
  /** File that declares the world: a playground.yaml, or null. */
  readonly services: string | null;
  /** Folder of texts that the program finds in its own, or null. */
  readonly files: string | null;
  /** Of the diagnoses. */
  readonly language: DiagnosisLanguage;
}

/** The most that a line may be said to take, in seconds. */
const LONGEST_LINE = 1;

export const HELP = `Runs a Python program on the runtime of the page: real asyncio on a virtual clock.

Usage: npm run -s program -- [options] FILE.py

  --json             print one JSON object instead of the program's output
  --order SPEC       check the output against the order spec in the file SPEC
  --schedule STRING  follow a schedule: a version and a seed, e.g. 2:7, and what is to vary:
                     2:7:w3=0.15    the third external wait (a sleep, a reply) takes 0.15 s
                     2:7:p12,40     threads give way at points 12 and 40, in the middle of a line
                     2:7:t          equal deadlines and sets of tasks in an order by the seed
                     2:7:c4  2:7:f2 cancel the task at the fourth await, let the second wait fail
                     2:7:g  2:7:e   collect garbage at each iteration, start tasks eagerly
                     2:7:hapi.test/latency=0.2/rate=3/fault=reset/every=2   a simulated host is other than usual
  --explore          search for a schedule that breaks the program (or its order spec, but for times)
  --faults LIST      let --explore try these, too, by commas: faults (hosts fail), failures (waits end with
                     an error), cancels (tasks are cancelled)
  --trace OUT.json   write everything that happened to the file OUT.json
  --stdin TEXT       what input() reads
  --signal NAME@AT   send a signal at an instant of virtual time, e.g. SIGINT@2.5; may be given again
  --user ACT         what the user of a window does: "click Start @1", "type Ada into 1 @2", "close @3.5";
                     may be given again
  --cpu-cost SECONDS let each line of the program take so long, e.g. 0.001 (else none takes any time)
  --services FILE    meet the world that a playground.yaml declares, and find the files that lie in "files" beside it
  --files FOLDER     find the texts of this folder
  --language LANG    language of the diagnoses: en (the default) or zh-cn
  --help             show this

Exit status: 0 returned, 1 raised, 2 wrong usage, 3 deadlocked, 4 a limit was reached,
5 the order spec is violated.
`;

/** Reads the arguments after `npm run -s program --`. */
export function parseProgramOptions(args: readonly string[]): ProgramCommand {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        order: { type: 'string' },
        schedule: { type: 'string', default: '' },
        explore: { type: 'boolean', default: false },
        faults: { type: 'string', default: '' },
        trace: { type: 'string' },
        stdin: { type: 'string', default: '' },
        signal: { type: 'string', multiple: true, default: [] },
        user: { type: 'string', multiple: true, default: [] },
        'cpu-cost': { type: 'string', default: '0' },
        services: { type: 'string' },
        files: { type: 'string' },
        language: { type: 'string', default: 'en' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return { type: 'help' };
    const {
      json,
      schedule,
      explore,
      stdin,
      order = null,
      trace = null,
      services = null,
      files = null,
    } = values;
    const faults = values.faults.split(',').filter((one) => one !== '');
    const cpuCost = Number(values['cpu-cost']);
    const signals = values.signal.map(parseSignal);
    const badSignal = values.signal.find((_, index) => signals[index] === null);
    const acts = values.user.map(parseUserAct);
    const wrong =
      wrongFiles(positionals) ??
      wrongSchedule(schedule) ??
      wrongFaults(faults) ??
      wrongSignal(badSignal) ??
      wrongAct(acts) ??
      wrongCost(cpuCost);
    if (wrong !== null) return { type: 'mistake', message: wrong };
    const language = DIAGNOSIS_LANGUAGES.find((one) => one === values.language);
    if (language === undefined) return { type: 'mistake', message: wrongLanguage(values.language) };
    const file = positionals[0] ?? '';
    return {
      type: 'run',
      file,
      json,
      order,
      schedule,
      explore,
      faults: FAULT_FAMILIES.filter((family) => faults.includes(family)),
      trace,
      stdin,
      cpuCost,
      services,
      files,
      language,
      signals: signals.filter((one) => one !== null),
      acts: acts.flatMap((one) => (one.type === 'act' ? [one.act] : [])),
    };
  } catch (error) {
    // Node's first sentence names the option; its advice is for another command.
    const problem = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    return { type: 'mistake', message: `${problem}. Type --help to see the options.` };
  }
}

function wrongFiles(files: readonly string[]): string | null {
  if (files.length === 1) return null;
  if (files.length === 0) return 'Which program? Type its file, e.g. npm run -s program -- hello.py';
  return `One program at a time: type ${files[0]} without ${files.slice(1).join(' ')}.`;
}

function wrongSignal(text: string | undefined): string | null {
  return text === undefined
    ? null
    : `"${text}" is no signal at an instant. Type its name and seconds, e.g. --signal SIGINT@2.5`;
}

function wrongFaults(names: readonly string[]): string | null {
  const wrong = names.find((name) => !FAULT_FAMILIES.some((family) => family === name));
  return wrong === undefined
    ? null
    : `"${wrong}" is no family of faults. Type some of ${FAULT_FAMILIES.join(', ')}, e.g. --faults faults,failures`;
}

function wrongAct(acts: readonly ParsedAct[]): string | null {
  return acts.find((one) => one.type === 'mistake')?.message ?? null;
}

function wrongLanguage(language: string): string {
  return `There are no diagnoses in "${language}". Type --language ${DIAGNOSIS_LANGUAGES.join(' or --language ')}.`;
}

function wrongCost(seconds: number): string | null {
  if (seconds >= 0 && seconds <= LONGEST_LINE) return null;
  return `A line takes from 0 to ${LONGEST_LINE} seconds, e.g. --cpu-cost 0.001`;
}

/** The runtime reads the string itself; a mistake is told here, before it boots. */
function wrongSchedule(text: string): string | null {
  const parsed = parseSchedule(text);
  return parsed.type === 'mistake' ? parsed.message : null;
}
