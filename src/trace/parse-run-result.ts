/** The gate for what the runtime sends as JSON: output lines and run results, checked and typed once. */
import type {
  ClientEntry,
  Diagnosis,
  DrawnWidget,
  ExternalWait,
  FileRecord,
  LimitReached,
  OutputLine,
  ProgramError,
  RunCounts,
  RunResult,
  ScreenRecord,
  ServiceReport,
  SuspendedAwait,
  WrittenFile,
} from './run-result.ts';

type Fields = Readonly<Record<string, unknown>>;

const STREAMS = ['out', 'err', 'log'] as const;
const OUTCOMES = ['returned', 'raised', 'deadlocked', 'limited'] as const;
const WAIT_KINDS = ['sleep', 'thread-sleep', 'reply'] as const;
const SEVERITIES = ['problem', 'hint'] as const;
const FILE_STATES = ['made', 'changed', 'there', 'deleted'] as const;
const LIMITS = ['lines', 'bytes', 'memory', 'time', 'steps'] as const;

/** A value that has not the shape it must have; `path` says where, e.g. `output[3].at`. */
export class ShapeError extends TypeError {
  constructor(path: string, expected: string, value: unknown) {
    super(`${path || 'value'} must be ${expected}, not ${JSON.stringify(value) ?? String(value)}`);
    this.name = 'ShapeError';
  }
}

/** Checks one output line. Throws `ShapeError`. */
export function parseOutputLine(value: unknown, path = ''): OutputLine {
  const line = fields(value, path);
  return {
    seq: number(line['seq'], `${path}.seq`),
    stream: oneOf(STREAMS, line['stream'], `${path}.stream`),
    text: string(line['text'], `${path}.text`),
    at: number(line['at'], `${path}.at`),
    task: orNull(string, line['task'], `${path}.task`),
    thread: orNull(string, line['thread'], `${path}.thread`),
  };
}

/** Checks the result of one run. Throws `ShapeError`. */
export function parseRunResult(value: unknown, path = ''): RunResult {
  const result = fields(value, path);
  return {
    outcome: oneOf(OUTCOMES, result['outcome'], `${path}.outcome`),
    duration: number(result['duration'], `${path}.duration`),
    output: list(parseOutputLine, result['output'], `${path}.output`),
    error: orNull(parseError, result['error'], `${path}.error`),
    diagnoses: list(parseDiagnosis, result['diagnoses'], `${path}.diagnoses`),
    limit: orNull(parseLimit, result['limit'], `${path}.limit`),
    values: record(parseTruth, result['values'], `${path}.values`),
    schedule: string(result['schedule'], `${path}.schedule`),
    ...optional('counts', parseCounts, result, path),
    ...optional('waits', listOf(parseWait), result, path),
    ...optional('awaits', listOf(parseAwait), result, path),
    ...optional('screen', parseScreen, result, path),
    ...optional('services', listOf(parseService), result, path),
    ...optional('files', parseFiles, result, path),
    runtime: string(result['runtime'], `${path}.runtime`),
  };
}

function parseError(value: unknown, path: string): ProgramError {
  const error = fields(value, path);
  return {
    type: string(error['type'], `${path}.type`),
    message: string(error['message'], `${path}.message`),
    line: orNull(number, error['line'], `${path}.line`),
    frames: list(parseFrame, error['frames'], `${path}.frames`),
    cause: orNull(parseError, error['cause'], `${path}.cause`),
    group: list(parseError, error['group'], `${path}.group`),
  };
}

function parseFrame(value: unknown, path: string): ProgramError['frames'][number] {
  const frame = fields(value, path);
  return {
    function: string(frame['function'], `${path}.function`),
    line: number(frame['line'], `${path}.line`),
  };
}

function parseDiagnosis(value: unknown, path: string): Diagnosis {
  const diagnosis = fields(value, path);
  return {
    kind: string(diagnosis['kind'], `${path}.kind`),
    pitfall: orNull(string, diagnosis['pitfall'], `${path}.pitfall`),
    severity: oneOf(SEVERITIES, diagnosis['severity'], `${path}.severity`),
    rules: list(string, diagnosis['rules'], `${path}.rules`),
    message: string(diagnosis['message'], `${path}.message`),
    line: orNull(number, diagnosis['line'], `${path}.line`),
    task: orNull(string, diagnosis['task'], `${path}.task`),
    at: number(diagnosis['at'], `${path}.at`),
    details: record(parseDetail, diagnosis['details'], `${path}.details`),
  };
}

function parseDetail(value: unknown, path: string): number | string | readonly string[] {
  if (typeof value === 'number' || typeof value === 'string') return value;
  return list(string, value, path);
}

function parseLimit(value: unknown, path: string): LimitReached {
  const limit = fields(value, path);
  return {
    name: oneOf(LIMITS, limit['name'], `${path}.name`),
    value: number(limit['value'], `${path}.value`),
  };
}

function parseCounts(value: unknown, path: string): RunCounts {
  const counts = fields(value, path);
  return {
    waits: number(counts['waits'], `${path}.waits`),
    awaits: number(counts['awaits'], `${path}.awaits`),
    ...optional('points', number, counts, path),
  };
}

function parseWait(value: unknown, path: string): ExternalWait {
  const wait = fields(value, path);
  return {
    kind: oneOf(WAIT_KINDS, wait['kind'], `${path}.kind`),
    began: number(wait['began'], `${path}.began`),
    lasted: number(wait['lasted'], `${path}.lasted`),
    line: orNull(number, wait['line'], `${path}.line`),
    task: orNull(string, wait['task'], `${path}.task`),
    name: orNull(string, wait['name'], `${path}.name`),
  };
}

function parseAwait(value: unknown, path: string): SuspendedAwait {
  const one = fields(value, path);
  return { line: orNull(number, one['line'], `${path}.line`), task: string(one['task'], `${path}.task`) };
}

function parseScreen(value: unknown, path: string): ScreenRecord {
  const screen = fields(value, path);
  return {
    frames: list(parseFrameOfScreen, screen['frames'], `${path}.frames`),
    frozen: list(parseSpan, screen['frozen'], `${path}.frozen`),
    missed: list(parseMissed, screen['missed'], `${path}.missed`),
    leftOut: number(screen['leftOut'], `${path}.leftOut`),
  };
}

function parseFrameOfScreen(value: unknown, path: string): ScreenRecord['frames'][number] {
  const frame = fields(value, path);
  return {
    at: number(frame['at'], `${path}.at`),
    windows: list(parseWidget, frame['windows'], `${path}.windows`),
  };
}

function parseSpan(value: unknown, path: string): ScreenRecord['frozen'][number] {
  const span = fields(value, path);
  return { from: number(span['from'], `${path}.from`), to: number(span['to'], `${path}.to`) };
}

function parseMissed(value: unknown, path: string): ScreenRecord['missed'][number] {
  const missed = fields(value, path);
  return {
    deed: string(missed['deed'], `${path}.deed`),
    at: number(missed['at'], `${path}.at`),
    widget: string(missed['widget'], `${path}.widget`),
    there: list(string, missed['there'], `${path}.there`),
  };
}

function parseWidget(value: unknown, path: string): DrawnWidget {
  const widget = fields(value, path);
  return {
    kind: string(widget['kind'], `${path}.kind`),
    text: string(widget['text'], `${path}.text`),
    looks: record(string, widget['looks'], `${path}.looks`),
    place: record(parsePlace, widget['place'], `${path}.place`),
    ...optional('value', number, widget, path),
    children: list(parseWidget, widget['children'], `${path}.children`),
  };
}

function parsePlace(value: unknown, path: string): string | number {
  return typeof value === 'number' ? number(value, path) : string(value, path);
}

function parseService(value: unknown, path: string): ServiceReport {
  const one = fields(value, path);
  return {
    host: string(one['host'], `${path}.host`),
    latency: number(one['latency'], `${path}.latency`),
    counters: record(number, one['counters'], `${path}.counters`),
    ...optional('transcript', listOf(parseEntry), one, path),
  };
}

function parseEntry(value: unknown, path: string): ClientEntry {
  const one = fields(value, path);
  return {
    at: number(one['at'], `${path}.at`),
    deed: string(one['deed'], `${path}.deed`),
    text: string(one['text'], `${path}.text`),
  };
}

function parseFiles(value: unknown, path: string): FileRecord {
  const record = fields(value, path);
  return {
    list: list(parseFile, record['list'], `${path}.list`),
    leftOut: number(record['leftOut'], `${path}.leftOut`),
    isFull: parseTruth(record['isFull'], `${path}.isFull`) === true,
  };
}

function parseFile(value: unknown, path: string): WrittenFile {
  const file = fields(value, path);
  return {
    path: string(file['path'], `${path}.path`),
    state: oneOf(FILE_STATES, file['state'], `${path}.state`),
    size: number(file['size'], `${path}.size`),
    at: orNull(number, file['at'], `${path}.at`),
    task: orNull(string, file['task'], `${path}.task`),
    thread: orNull(string, file['thread'], `${path}.thread`),
    text: orNull(string, file['text'], `${path}.text`),
    bytes: orNull(string, file['bytes'], `${path}.bytes`),
    cut: number(file['cut'], `${path}.cut`),
  };
}

/** The field `name` where it is there; nothing where it is not. */
function optional<const N extends string, T>(
  name: N,
  parse: (value: unknown, path: string) => T,
  from: Fields,
  path: string,
): { readonly [name in N]?: T } {
  const value = from[name];
  const found: { [name in N]?: T } = {};
  if (value !== undefined) found[name] = parse(value, `${path}.${name}`);
  return found;
}

function listOf<T>(
  parse: (item: unknown, path: string) => T,
): (value: unknown, path: string) => readonly T[] {
  return (value, path) => list(parse, value, path);
}

function parseTruth(value: unknown, path: string): boolean | null {
  if (typeof value === 'boolean' || value === null) return value;
  throw new ShapeError(path, 'true, false or null', value);
}

function fields(value: unknown, path: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new ShapeError(path, 'an object', value);
}

function record<T>(
  parse: (item: unknown, path: string) => T,
  value: unknown,
  path: string,
): Readonly<Record<string, T>> {
  const entries = Object.entries(fields(value, path));
  return Object.fromEntries(entries.map(([key, item]) => [key, parse(item, `${path}.${key}`)]));
}

function list<T>(parse: (item: unknown, path: string) => T, value: unknown, path: string): readonly T[] {
  if (!Array.isArray(value)) throw new ShapeError(path, 'a list', value);
  return value.map((item, index) => parse(item, `${path}[${index}]`));
}

function orNull<T>(parse: (item: unknown, path: string) => T, value: unknown, path: string): T | null {
  return value === null ? null : parse(value, path);
}

function oneOf<const T extends string>(cases: readonly T[], value: unknown, path: string): T {
  const found = cases.find((one) => one === value);
  if (found === undefined) throw new ShapeError(path, `one of ${cases.join(', ')}`, value);
  return found;
}

function string(value: unknown, path: string): string {
  if (typeof value === 'string') return value;
  throw new ShapeError(path, 'a text', value);
}

function number(value: unknown, path: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new ShapeError(path, 'a finite number', value);
}
