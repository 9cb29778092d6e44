/** The worker in the sandbox: boots an interpreter, runs one program, answers over its private port. */
import type { FrameToWorker, PageToWorker, RunMessage, WorkerToPage } from '../protocol.ts';
import type { OutputLine, RunResult } from '../trace/index.ts';
import { createInterpreter, type Interpreter } from './interpreter.ts';
import {
  type BootFiles,
  type BootParts,
  type LoadedInterpreter,
  loadInterpreter,
} from './load-interpreter.ts';
import { standInUtc } from './stand-in-utc.ts';
import { createTryOut } from './try-out.ts';

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

async function runOnce(
  loaded: LoadedInterpreter,
  interpreter: Interpreter,
  message: RunMessage,
  post: Post,
): Promise<void> {
  const { run, program, limits } = message;
  let latest = 0;
  const onLine = (line: OutputLine): void => {
    latest = line.at;
    post({ type: 'output', run, line });
  };
  try {
    const { result, trace } = await interpreter.run(program, limits, onLine, message.trace);
    post({ type: 'finished', run, result: { ...result, output: [] }, trace });
  } catch (error) {
    if (loaded.memoryRefused())
      post({ type: 'finished', run, result: outOfMemory(interpreter, message, latest), trace: null });
    else post({ type: 'crashed', run, message: describe(error) });
  }
}

/** One program a worker: whatever it leaves behind dies with it, and a run never hears a later request. */
function awaitRun(loaded: LoadedInterpreter, interpreter: Interpreter, port: MessagePort, post: Post): void {
  const now = performance.now.bind(performance);
  const tryOut = createTryOut(interpreter, now);
  port.onmessage = ({ data }: MessageEvent<PageToWorker>) => {
    loaded.limitMemory(data.limits.memory);
    if (data.type === 'run') {
      port.onmessage = null;
      void runOnce(loaded, interpreter, data, post);
    } else {
      const crashed = (error: unknown) => post({ type: 'crashed', run: data.run, message: describe(error) });
      tryOut.answer(data).then(post, crashed);
    }
  };
}

async function boot(port: MessagePort, parts: BootParts, loading: Promise<LoadedInterpreter>): Promise<void> {
  const post: Post = port.postMessage.bind(port);
  try {
    await parts.files;
    post({ type: 'stage', stage: 'interpreter' });
    const loaded = await loading;
    post({ type: 'stage', stage: 'runtime' });
    const interpreter = createInterpreter(loaded);
    awaitRun(loaded, interpreter, port, post);
    post({ type: 'ready', runtime: interpreter.runtime });
  } catch (error) {
    post({ type: 'boot-failed', message: describe(error) });
  }
}

/** Loads at once what needs nothing from outside; all that the frame posts may come much later. */
function begin(): void {
  const module = Promise.withResolvers<WebAssembly.Module>();
  const files = Promise.withResolvers<BootFiles>();
  const parts: BootParts = { module: module.promise, files: files.promise };
  standInUtc();
  const loading = loadInterpreter(parts);
  // Told by `boot`, which may not have begun when it fails.
  loading.catch(() => undefined);
  // Only the frame can post here; what it posts last is heard before any program runs.
  self.onmessage = ({ data }: MessageEvent<FrameToWorker>) => {
    switch (data.type) {
      case 'begin':
        void boot(data.port, parts, loading);
        break;
      case 'module':
        module.resolve(data.module);
        break;
      case 'files':
        self.onmessage = null;
        files.resolve(data);
        break;
    }
  };
}

begin();
