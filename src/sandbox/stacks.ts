/** Gives the runtime several call stacks, so that simulated threads can be switched where the host can do it. */
import type { PyodideAPI } from 'pyodide';
import type { PyCallable } from 'pyodide/ffi';

/**
 * `run_sync` makes a task of what it waits for, on a loop of the host's. A promise needs none, so for this one look-up
 * it is handed on as it is.
 */
const JSPI_STACKS = `
import asyncio
from pyodide.ffi import run_sync
from virtual_loop.threads.stacks import Stack, provide_stacks

class JspiStack(Stack):
    def __init__(self, run):
        self.run = run

class JspiStacks:
    def __init__(self, begin, park, wake):
        self.begin, self.park, self.wake = begin, park, wake

    def running(self):
        return JspiStack(None)

    def create(self, run):
        return JspiStack(run)

    def switch(self, here, there):
        parked = self.park(id(here))
        self.go(there)
        ensure_future = asyncio.ensure_future
        def hand_on(promise):
            asyncio.ensure_future = ensure_future
            return promise
        asyncio.ensure_future = hand_on
        run_sync(parked.woken)

    def go(self, there):
        run, there.run = there.run, None
        if run is None:
            self.wake(id(there))
        else:
            self.begin(lambda: self.go(run()))

def provide_jspi_stacks(begin, park, wake):
    provide_stacks(JspiStacks(begin, park, wake))
`;

const PROVIDE = 'provide_jspi_stacks';

/** Defines what switching needs, in memory that may become a snapshot's: it refers to nothing of the host. */
export function defineStacks(python: PyodideAPI): void {
  python.runPython(JSPI_STACKS);
}

/** Whether this host can switch between stacks of WebAssembly. Asked before Pyodide loads, which asks the same. */
function canSwitch(): boolean {
  return 'Suspending' in WebAssembly && 'promising' in WebAssembly;
}

/** Calls of Python that may leave their stack and come back to it. */
export interface StackSwitcher {
  /** Calls `run`, and any other stack that it begins. Rejects when one of them breaks down. */
  call(run: PyCallable, ...args: readonly unknown[]): Promise<unknown>;
}

class Switcher implements StackSwitcher {
  readonly #parked = new Map<number, () => void>();
  #break: (error: unknown) => void = () => undefined;

  readonly begin = (run: PyCallable): void => {
    run.callPromising().catch((error: unknown) => this.#break(error));
  };

  /** In an object, because Pyodide makes a future of a promise that a function returns, on the loop that runs. */
  readonly park = (stack: number): { readonly woken: Promise<void> } => {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#parked.set(stack, resolve);
    return { woken: promise };
  };

  readonly wake = (stack: number): void => {
    const resume = this.#parked.get(stack);
    this.#parked.delete(stack);
    resume?.();
  };

  call(run: PyCallable, ...args: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#break = reject;
      run.callPromising(...args).then(resolve, reject);
    });
  }
}

/** The one stack that every host has. */
const ONE_STACK: StackSwitcher = {
  // Without it an error of Python would be thrown, not told by the promise.
  call: async (run, ...args) => run(...args),
};

/** Tells the runtime how to switch, if this host can; `import virtual_loop` must work already. */
export function provideStacks(python: PyodideAPI): StackSwitcher {
  if (!canSwitch()) return ONE_STACK;
  const switcher = new Switcher();
  if (!python.globals.has(PROVIDE)) defineStacks(python);
  python.globals.get(PROVIDE)(switcher.begin, switcher.park, switcher.wake);
  return switcher;
}
