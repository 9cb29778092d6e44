export type { Program } from '../protocol.ts';
export type { Asset, InterpreterAssets } from './interpreter-assets.ts';
export type {
  Run,
  RunEnd,
  Runner,
  RunnerError,
  RunnerErrorReason,
  RunnerState,
  RunOptions,
  Trials,
  TrialsEnd,
} from './runner.ts';
export { sharedRunner } from './shared-runner.ts';
