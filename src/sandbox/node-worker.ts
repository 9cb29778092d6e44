/** The worker in Node: boots an interpreter, and runs one program after the other, each in the same memory. */
import { parentPort } from 'node:worker_threads';
import type { PageToWorker, RunMessage, WorkerToPage } from '../protocol.ts';
import type { OutputLine } from '../trace/index.ts';
import { createInterpreter, type Interpreter } from './interpreter.ts';
import { type LoadedNodeInterpreter, loadNodeInterpreter } from './load-node-interpreter.ts';

const port = parentPort;
if (port === null) throw new Error('This file is a worker; start it with createNodeRunner().');

function post(message: WorkerToPage): void {
  port?.postMessage(message);
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

async function runOnce(
  loaded: LoadedNodeInterpreter,
  interpreter: Interpreter,
  message: RunMessage,
): Promise<void> {
  const { run, program, limits } = message;
  try {
    loaded.rewind();
    loaded.limitMemory(limits.memory);
    const onLine = (line: OutputLine) => post({ type: 'output', run, line });
    const { result, trace } = await interpreter.run(program, limits, onLine, message.trace);
    post({ type: 'finished', run, result, trace });
  } catch (error) {
    post({ type: 'crashed', run, message: describe(error) });
  }
}

async function boot(): Promise<void> {
  post({ type: 'stage', stage: 'interpreter' });
  const loaded = await loadNodeInterpreter();
  post({ type: 'stage', stage: 'runtime' });
  const interpreter = createInterpreter(loaded);
  port?.on('message', (message: PageToWorker) => void runOnce(loaded, interpreter, message));
  loaded.remember();
  post({ type: 'ready', runtime: interpreter.runtime });
}

boot().catch((error: unknown) => post({ type: 'boot-failed', message: describe(error) }));
