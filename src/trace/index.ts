export { parseOutputLine, parseRunResult, ShapeError } from './parse-run-result.ts';
export type {
  Diagnosis,
  LimitName,
  LimitReached,
  Outcome,
  OutputLine,
  ProgramError,
  RunResult,
  Stream,
} from './run-result.ts';
