/** Puts the runner together from what the browser has. */
import { downloadAssets } from './download-assets.ts';
import { iframeSandboxes } from './iframe-sandbox.ts';
import type { InterpreterAssets } from './interpreter-assets.ts';
import type { Runner } from './runner.ts';
import { RunnerFailure } from './runner-failure.ts';
import { type RunnerParts, SandboxRunner } from './sandbox-runner.ts';
import { REAL_TIMERS } from './timers.ts';

export interface SandboxRunnerOptions {
  readonly assets: InterpreterAssets;
  /** Address of the site's root, absolute or relative to the page. */
  readonly base: string;
}

/** What the frame will need, asked before anything is fetched for it. */
const FEATURES = ['DecompressionStream', 'MessageChannel', 'Worker'];

/** 128 random bits; `crypto.randomUUID` would need a secure context, which a plain http host is not. */
function createRunId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16)).join('-');
}

function requireFeatures(): void {
  if (typeof WebAssembly === 'undefined')
    throw new RunnerFailure('no-webassembly', 'this browser has no WebAssembly, or it is turned off');
  const missing = FEATURES.find((name) => !(name in globalThis));
  if (missing !== undefined) throw new RunnerFailure('browser-too-old', `this browser has no ${missing}`);
}

/** The parts of a runner for this page. */
export function browserParts({ assets, base }: SandboxRunnerOptions): RunnerParts {
  const root = new URL(base, document.baseURI).href;
  return {
    download: async (afresh, events) => {
      requireFeatures();
      return downloadAssets({
        files: assets.files,
        base: root,
        afresh,
        ...events,
        fetch: fetch.bind(globalThis),
        timers: REAL_TIMERS,
      });
    },
    createSandbox: iframeSandboxes(new URL(assets.frame, root).href, REAL_TIMERS),
    timers: REAL_TIMERS,
    createRunId,
  };
}

/** A runner for this page. Nothing is fetched before `prepare` or the first `run`. */
export function createSandboxRunner(options: SandboxRunnerOptions): Runner {
  return new SandboxRunner(browserParts(options));
}
