/** The worker in Node: boots an interpreter, and runs one program after the other, each in the same memory. */
import { parentPort } from 'node:worker_threads';
import type { PageToWorker, RunMessage, WorkerToPage } from '../protocol.ts';
import type { OutputLine } from '../trace/index.ts';
import { createInterpreter, type Interpreter } from './interpreter.ts';
import { type LoadedNodeInterpreter, loadNodeInterpreter } from './load-node-interpreter.ts';
import { createTryOut } from './try-out.ts';

const port = parentPort;
if (port === null) throw new Error('This file is a worker; start it with createNodeRunner().');

function post(message: WorkerToPage): void {
  port?.postMessage(message);
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

async function runOnce(interpreter: Interpreter, message: RunMessage): Promise<void> {
  const { run, program, limits } = message;
  try {
    const onLine = (line: OutputLine) => post({ type: 'output', run, line });
    const { result, trace } = await interpreter.run(program, limits, onLine, message.trace);
    post({ type: 'finished', run, result, trace });
  } catch (error) {
    post({ type: 'crashed', run, message: describe(error) });
  }
}

/** A run has fresh memory; so has the first of what is tried of a program. */
function createAnswer(
  loaded: LoadedNodeInterpreter,
  interpreter: Interpreter,
): (message: PageToWorker) => Promise<void> {
  let tried = '';
  const tryOut = createTryOut(interpreter, () => performance.now());
  return async (message) => {
    const { run, limits } = message;
    if (run !== tried) {
      tryOut.end();
      loaded.rewind();
      loaded.limitMemory(limits.memory);
    }
    if (message.type === 'run') return runOnce(interpreter, message);
    tried = run;
    const crashed = (error: unknown) => post({ type: 'crashed', run, message: describe(error) });
    await tryOut.answer(message).then(post, crashed);
  };
}

async function boot(): Promise<void> {
  post({ type: 'stage', stage: 'interpreter' });
  const loaded = await loadNodeInterpreter();
  post({ type: 'stage', stage: 'runtime' });
  const interpreter = createInterpreter(loaded);
  const answer = createAnswer(loaded, interpreter);
  port?.on('message', (message: PageToWorker) => void answer(message));
  loaded.remember();
  post({ type: 'ready', runtime: interpreter.runtime });
}

boot().catch((error: unknown) => post({ type: 'boot-failed', message: describe(error) }));
