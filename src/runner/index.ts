export type { Run, RunEnd, RunOptions, Runner, RunnerError, RunnerErrorReason, RunnerState } from './runner.ts';
