/** The gate of the page: everything that comes out of the sandbox is `unknown` until it passed here. */
import {
  type BootStage,
  type FrameToPage,
  INIT_FAILURES,
  type InitFailure,
  type WorkerToPage,
} from '../protocol.ts';
import { parseOutputLine, parseRunResult, type RunResult, ShapeError } from '../trace/index.ts';

type Fields = Readonly<Record<string, unknown>>;

const STAGES: readonly BootStage[] = ['download', 'compile', 'interpreter', 'runtime'];
/** Details are shown to the curious; nobody needs a megabyte of them. */
const LONGEST_DETAIL = 4_000;

function fields(value: unknown): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new ShapeError('', 'an object', value);
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new ShapeError('', 'a text', value);
}

function detail(value: unknown): string {
  return text(value).slice(0, LONGEST_DETAIL);
}

function count(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new ShapeError('', 'a count', value);
}

function stage(value: unknown): BootStage {
  const found = STAGES.find((one) => one === value);
  if (found !== undefined) return found;
  throw new ShapeError('stage', `one of ${STAGES.join(', ')}`, value);
}

function initFailure(value: unknown): InitFailure {
  const found = INIT_FAILURES.find((one) => one === value);
  if (found !== undefined) return found;
  throw new ShapeError('reason', `one of ${INIT_FAILURES.join(', ')}`, value);
}

function results(value: unknown): readonly RunResult[] {
  if (!Array.isArray(value)) throw new ShapeError('results', 'a list', value);
  return value.map((one, index) => parseRunResult(one, `results[${index}]`));
}

function workerMessage(message: Fields): WorkerToPage | null {
  switch (message['type']) {
    case 'stage':
      return { type: 'stage', stage: stage(message['stage']) };
    case 'ready':
      return { type: 'ready', runtime: detail(message['runtime']) };
    case 'boot-failed':
      return { type: 'boot-failed', message: detail(message['message']) };
    case 'output':
      return { type: 'output', run: text(message['run']), line: parseOutputLine(message['line']) };
    case 'finished':
      return {
        type: 'finished',
        run: text(message['run']),
        result: parseRunResult(message['result']),
        trace: message['trace'] === null ? null : text(message['trace']),
      };
    case 'tried':
      return { type: 'tried', run: text(message['run']), results: results(message['results']) };
    case 'crashed':
      return { type: 'crashed', run: text(message['run']), message: detail(message['message']) };
    default:
      return null;
  }
}

function frameMessage(message: Fields): FrameToPage | null {
  switch (message['type']) {
    case 'frame-ready':
      return { type: 'frame-ready', version: count(message['version']) };
    case 'initialised':
      return { type: 'initialised' };
    case 'init-failed':
      return {
        type: 'init-failed',
        reason: initFailure(message['reason']),
        message: detail(message['message']),
      };
    case 'worker-failed':
      return { type: 'worker-failed', worker: count(message['worker']), message: detail(message['message']) };
    case 'killed':
      return { type: 'killed', worker: count(message['worker']) };
    default:
      return null;
  }
}

function parse<T>(value: unknown, build: (message: Fields) => T | null): T | null {
  try {
    return build(fields(value));
  } catch (error) {
    if (error instanceof ShapeError) return null;
    throw error;
  }
}

/** What a worker said, or null when it is no message of ours. */
export function parseWorkerMessage(value: unknown): WorkerToPage | null {
  return parse(value, workerMessage);
}

/** What the frame said, or null when it is no message of ours. */
export function parseFrameMessage(value: unknown): FrameToPage | null {
  return parse(value, frameMessage);
}
