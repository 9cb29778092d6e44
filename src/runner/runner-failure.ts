/** A failure of the environment on its way to the page. */
import type { RunnerError, RunnerErrorReason } from './runner.ts';

/** Thrown inside the runner where something of the environment fails; outside it is a plain `RunnerError`. */
export class RunnerFailure extends Error {
  readonly reason: RunnerErrorReason;

  constructor(reason: RunnerErrorReason, detail: string) {
    super(detail);
    this.name = 'RunnerFailure';
    this.reason = reason;
  }
}

/** The value that the page gets; whatever was not foreseen counts as a failed boot. */
export function toRunnerError(error: unknown): RunnerError {
  if (error instanceof RunnerFailure) return { reason: error.reason, detail: error.message };
  return { reason: 'boot-failed', detail: error instanceof Error ? error.message : String(error) };
}
