/** The worker in the sandbox: boots an interpreter, runs one program, answers over its private port. */
import type { BootMessage, RunMessage, WorkerToPage } from '../protocol.ts';
import type { OutputLine, RunResult } from '../trace/index.ts';
import { createInterpreter, type Interpreter } from './interpreter.ts';
import { type LoadedInterpreter, loadInterpreter } from './load-interpreter.ts';
import { standInUtc } from './stand-in-utc.ts';

/**
 * Posts to the page. Bound before any program runs, so that a program which replaces
 * `MessagePort.prototype.postMessage` sees nothing and forges nothing.
 */
type Post = (message: WorkerToPage) => void;

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** The result of a program that left the interpreter too little memory to even write one. */
function outOfMemory(interpreter: Interpreter, { program, limits }: RunMessage, duration: number): RunResult {
  return {
    outcome: 'limited',
    duration,
    output: [],
    error: null,
    diagnoses: [],
    limit: { name: 'memory', value: limits.memory },
    values: {},
    schedule: program.schedule,
    runtime: interpreter.runtime,
  };
}

function runOnce(loaded: LoadedInterpreter, interpreter: Interpreter, message: RunMessage, post: Post): void {
  const { run, program, limits } = message;
  let latest = 0;
  const onLine = (line: OutputLine): void => {
    latest = line.at;
    post({ type: 'output', run, line });
  };
  try {
    const result = interpreter.run(program, limits, onLine);
    post({ type: 'finished', run, result: { ...result, output: [] } });
  } catch (error) {
    if (loaded.memoryRefused())
      post({ type: 'finished', run, result: outOfMemory(interpreter, message, latest) });
    else post({ type: 'crashed', run, message: describe(error) });
  }
}

/** One run a worker: whatever a program leaves behind dies with it, and it never hears a later request. */
function awaitRun(loaded: LoadedInterpreter, interpreter: Interpreter, port: MessagePort, post: Post): void {
  port.onmessage = (event: MessageEvent<RunMessage>) => {
    port.onmessage = null;
    loaded.limitMemory(event.data.limits.memory);
    runOnce(loaded, interpreter, event.data, post);
  };
}

async function boot(message: BootMessage): Promise<void> {
  const { port } = message;
  const post: Post = port.postMessage.bind(port);
  try {
    post({ type: 'stage', stage: 'interpreter' });
    standInUtc();
    const loaded = await loadInterpreter(message);
    post({ type: 'stage', stage: 'runtime' });
    const interpreter = createInterpreter(loaded.python);
    awaitRun(loaded, interpreter, port, post);
    post({ type: 'ready', runtime: interpreter.runtime });
  } catch (error) {
    post({ type: 'boot-failed', message: describe(error) });
  }
}

// Only the frame can post here, and it posts once: see BootMessage.
self.onmessage = (event: MessageEvent<BootMessage>) => {
  self.onmessage = null;
  void boot(event.data);
};
