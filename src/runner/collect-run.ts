/** Gathers what one run sends until it ends, believing none of it without checking. */
import type {
  CrashedMessage,
  FinishedMessage,
  Limits,
  OutputMessage,
  Program,
  TriedMessage,
} from '../protocol.ts';
import { type LimitName, type OutputLine, parseTrace, type RunResult } from '../trace/index.ts';
import type { RunEnd } from './runner.ts';

/** The messages that belong to a run. */
export type RunMessages = OutputMessage | FinishedMessage | TriedMessage | CrashedMessage;

/**
 * The runtime keeps the limits of output to the line. Ours are only for a program that went round the runtime,
 * so they leave it room for the lines in which it says that a limit was reached.
 */
const SLACK = { lines: 1_000, bytes: 1024 * 1024 };

/** What the page asked for. */
export interface Assignment {
  /** Unguessable: a message with another one is a forgery. */
  readonly run: string;
  readonly program: Program;
  readonly limits: Limits;
  /** What the worker said it is when it became ready. */
  readonly runtime: string;
}

/** One run's output so far, and the four ways to its end. */
export class RunCollector {
  readonly #assignment: Assignment;
  readonly #output: OutputLine[] = [];
  #bytes = 0;

  constructor(assignment: Assignment) {
    this.#assignment = assignment;
  }

  /** Takes a message; returns the end if it is one. New lines are at the end of `output` afterwards. */
  receive(message: RunMessages): RunEnd | null {
    if (message.run !== this.#assignment.run) return this.broken('a message carried the id of another run');
    switch (message.type) {
      case 'output':
        return this.#add(message.line);
      case 'finished':
        return this.#finished(message);
      case 'tried':
        return this.broken('an answer came to what was not asked');
      case 'crashed':
        return this.failed('worker-died', message.message);
    }
  }

  get output(): readonly OutputLine[] {
    return this.#output;
  }

  stopped(): RunEnd {
    return { type: 'stopped', output: this.#output };
  }

  failed(reason: 'worker-died' | 'invalid-message', detail: string): RunEnd {
    return { type: 'failed', error: { reason, detail }, output: this.#output };
  }

  broken(detail: string): RunEnd {
    return this.failed('invalid-message', detail);
  }

  /** The end that a limit kept by the page puts to a run. */
  limited(name: LimitName): RunEnd {
    const { program, limits, runtime } = this.#assignment;
    const result: RunResult = {
      outcome: 'limited',
      duration: this.#output.at(-1)?.at ?? 0,
      output: this.#output,
      error: null,
      diagnoses: [],
      limit: { name, value: limits[name] },
      values: {},
      schedule: program.schedule,
      runtime,
    };
    return { type: 'completed', result };
  }

  #finished(message: FinishedMessage): RunEnd {
    const result = { ...message.result, output: this.#output };
    if (message.trace === null) return { type: 'completed', result };
    try {
      return { type: 'completed', result, trace: parseTrace(message.trace) };
    } catch (error) {
      return this.broken(`the trace could not be read: ${error instanceof Error ? error.message : error}`);
    }
  }

  #add(line: OutputLine): RunEnd | null {
    if (line.seq !== this.#output.length) return this.broken(`line ${line.seq} came out of order`);
    const { limits } = this.#assignment;
    this.#bytes += line.text.length;
    if (this.#output.length >= limits.lines + SLACK.lines) return this.limited('lines');
    if (this.#bytes > limits.bytes + SLACK.bytes) return this.limited('bytes');
    this.#output.push(line);
    return null;
  }
}
