/** The gate for traces: what the runtime wrote as JSON, checked and typed once. */
import { TRACE_VERSION, type Trace, type TraceEvent } from './event.ts';
import { ShapeError } from './parse-run-result.ts';
import { RowReader } from './row-reader.ts';

/** A trace is cut long before it has so many events. */
const MOST_EVENTS = 100_000;

/** A text longer than this was not written by our recorder. */
const LONGEST_TRACE = 32 * 2 ** 20;

type Parse = (row: RowReader) => TraceEvent;

/** How to read each kind, in the order in which the fields of its class stand in virtual_loop/events.py. */
const KINDS: { readonly [Kind in TraceEvent['type']]: Parse } = {
  'task-created': (row) => ({
    type: 'task-created',
    ...row.happened(),
    task: row.count(),
    name: row.text(),
    coroutine: row.text(),
    defined: row.countOrNull(),
    line: row.countOrNull(),
    eager: row.truth(),
  }),
  'task-named': (row) => ({ type: 'task-named', ...row.happened(), task: row.count(), name: row.text() }),
  ready: (row) => ({
    type: 'ready',
    ...row.happened(),
    loop: row.count(),
    task: row.countOrNull(),
    callback: row.textOrNull(),
    cause: row.earlierOrNull(),
    line: row.countOrNull(),
  }),
  'ready-cancelled': (row) => ({
    type: 'ready-cancelled',
    ...row.happened(),
    ready: row.earlier(),
    line: row.countOrNull(),
  }),
  'step-begun': (row) => ({
    type: 'step-begun',
    ...row.happened(),
    task: row.countOrNull(),
    callback: row.textOrNull(),
    cause: row.earlierOrNull(),
    line: row.countOrNull(),
  }),
  'step-ended': (row) => ({ type: 'step-ended', ...row.inStep(), line: row.countOrNull() }),
  suspended: (row) => ({
    type: 'suspended',
    ...row.inStep(),
    task: row.count(),
    on: row.waitKind(),
    target: row.countOrNull(),
    name: row.textOrNull(),
    tasks: row.counts(),
    future: row.countOrNull(),
    line: row.countOrNull(),
    stack: row.stack(),
  }),
  yielded: (row) => ({
    type: 'yielded',
    ...row.inStep(),
    task: row.count(),
    line: row.countOrNull(),
    stack: row.stack(),
  }),
  'cancel-requested': (row) => ({
    type: 'cancel-requested',
    ...row.happened(),
    task: row.count(),
    message: row.textOrNull(),
    line: row.countOrNull(),
    by: row.textOrNull(),
  }),
  'cancel-delivered': (row) => ({
    type: 'cancel-delivered',
    ...row.inStep(),
    task: row.count(),
    cause: row.earlierOrNull(),
    line: row.countOrNull(),
  }),
  'task-done': (row) => ({
    type: 'task-done',
    ...row.happened(),
    task: row.count(),
    how: row.ending(),
    error: row.textOrNull(),
    text: row.textOrNull(),
  }),
  'timer-set': (row) => ({
    type: 'timer-set',
    ...row.happened(),
    loop: row.count(),
    deadline: row.numberOrNull(),
    callback: row.text(),
    future: row.countOrNull(),
    line: row.countOrNull(),
  }),
  'timer-fired': (row) => ({ type: 'timer-fired', ...row.happened(), timer: row.earlier() }),
  'timer-cancelled': (row) => ({
    type: 'timer-cancelled',
    ...row.happened(),
    timer: row.earlier(),
    line: row.countOrNull(),
  }),
  'loop-begun': (row) => ({ type: 'loop-begun', ...row.happened(), loop: row.count() }),
  'loop-ended': (row) => ({ type: 'loop-ended', ...row.happened(), loop: row.count() }),
  iteration: (row) => ({ type: 'iteration', ...row.happened(), loop: row.count(), ready: row.count() }),
  'clock-jumped': (row) => ({ type: 'clock-jumped', ...row.happened(), to: row.number() }),
  blocked: (row) => ({
    type: 'blocked',
    ...row.happened(),
    seconds: row.number(),
    reason: row.text(),
    line: row.countOrNull(),
  }),
  'object-seen': (row) => ({
    type: 'object-seen',
    ...row.happened(),
    object: row.count(),
    kind: row.text(),
    name: row.textOrNull(),
  }),
  operation: (row) => ({
    type: 'operation',
    ...row.happened(),
    object: row.count(),
    op: row.op(),
    cause: row.earlierOrNull(),
    line: row.countOrNull(),
  }),
  collected: (row) => ({ type: 'collected', ...row.happened(), causes: row.earlierOnes() }),
  'future-done': (row) => ({
    type: 'future-done',
    ...row.happened(),
    object: row.count(),
    how: row.ending(),
    line: row.countOrNull(),
  }),
  'thread-created': (row) => ({
    type: 'thread-created',
    ...row.happened(),
    thread: row.count(),
    name: row.text(),
    line: row.countOrNull(),
  }),
  'thread-begun': (row) => ({
    type: 'thread-begun',
    ...row.happened(),
    thread: row.count(),
    cause: row.earlierOrNull(),
  }),
  'thread-switched': (row) => ({ type: 'thread-switched', ...row.happened(), thread: row.count() }),
  'thread-blocked': (row) => ({
    type: 'thread-blocked',
    ...row.happened(),
    thread: row.count(),
    on: row.text(),
    target: row.countOrNull(),
    line: row.countOrNull(),
  }),
  'thread-ready': (row) => ({
    type: 'thread-ready',
    ...row.happened(),
    thread: row.count(),
    cause: row.earlierOrNull(),
  }),
  'thread-ended': (row) => ({
    type: 'thread-ended',
    ...row.happened(),
    thread: row.count(),
    how: row.ending(),
  }),
  'job-submitted': (row) => ({
    type: 'job-submitted',
    ...row.happened(),
    job: row.count(),
    pool: row.countOrNull(),
    function: row.text(),
    future: row.countOrNull(),
    line: row.countOrNull(),
  }),
  'job-begun': (row) => ({
    type: 'job-begun',
    ...row.happened(),
    job: row.count(),
    thread: row.count(),
    cause: row.earlierOrNull(),
  }),
  'job-ended': (row) => ({
    type: 'job-ended',
    ...row.happened(),
    job: row.count(),
    thread: row.count(),
    how: row.ending(),
  }),
  'socket-opened': (row) => ({
    type: 'socket-opened',
    ...row.happened(),
    socket: row.count(),
    kind: row.text(),
    line: row.countOrNull(),
  }),
  'socket-connected': (row) => ({
    type: 'socket-connected',
    ...row.happened(),
    socket: row.count(),
    peer: row.countOrNull(),
    address: row.text(),
  }),
  'socket-refused': (row) => ({
    type: 'socket-refused',
    ...row.happened(),
    socket: row.count(),
    address: row.text(),
    reason: row.text(),
  }),
  'packet-sent': (row) => ({
    type: 'packet-sent',
    ...row.happened(),
    socket: row.count(),
    bytes: row.count(),
    line: row.countOrNull(),
  }),
  'packet-arrived': (row) => ({
    type: 'packet-arrived',
    ...row.happened(),
    socket: row.count(),
    bytes: row.count(),
    cause: row.earlierOrNull(),
  }),
  'socket-closed': (row) => ({
    type: 'socket-closed',
    ...row.happened(),
    socket: row.count(),
    how: row.text(),
    line: row.countOrNull(),
  }),
  'client-acted': (row) => ({
    type: 'client-acted',
    ...row.happened(),
    socket: row.count(),
    client: row.text(),
    deed: row.text(),
    text: row.text(),
  }),
  'output-written': (row) => ({
    type: 'output-written',
    ...row.happened(),
    output: row.count(),
    line: row.countOrNull(),
  }),
  'exception-handled': (row) => ({
    type: 'exception-handled',
    ...row.happened(),
    message: row.text(),
    error: row.textOrNull(),
    text: row.textOrNull(),
    task: row.countOrNull(),
  }),
  'never-awaited': (row) => ({
    type: 'never-awaited',
    ...row.happened(),
    function: row.text(),
    line: row.countOrNull(),
  }),
  'run-ended': (row) => ({ type: 'run-ended', ...row.happened(), outcome: row.text() }),
  cut: (row) => ({
    type: 'cut',
    ...row.happened(),
    limit: row.count(),
    steps: row.count(),
    tasks: row.count(),
    seconds: row.number(),
  }),
};

const PARSERS: ReadonlyMap<string, Parse> = new Map(Object.entries(KINDS));

/** The names of all kinds. */
export const EVENT_KINDS: readonly string[] = Object.keys(KINDS);

/** Reads what `Trace.to_json` of the runtime wrote. Throws `ShapeError`, or `SyntaxError` where it is no JSON. */
export function parseTrace(text: string): Trace {
  if (text.length > LONGEST_TRACE) throw new ShapeError('trace', 'shorter', `${text.length} characters`);
  const value: unknown = JSON.parse(text);
  if (Reflect.get(Object(value), 'version') !== TRACE_VERSION)
    throw new ShapeError('version', String(TRACE_VERSION), Reflect.get(Object(value), 'version'));
  const rows: unknown = Reflect.get(Object(value), 'rows');
  if (!Array.isArray(rows)) throw new ShapeError('rows', 'a list', rows);
  if (rows.length > MOST_EVENTS) throw new ShapeError('rows', 'a shorter list', rows.length);
  return { events: rows.map(parseRow) };
}

function parseRow(value: unknown, seq: number): TraceEvent {
  const row = new RowReader(value, seq);
  const kind = row.text();
  const parse = PARSERS.get(kind);
  if (parse === undefined) throw new ShapeError(`rows[${seq}][0]`, 'a kind of event', kind);
  const event = parse(row);
  row.end();
  return event;
}
