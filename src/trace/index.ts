export type {
  Diagnosis,
  LimitName,
  LimitReached,
  OutputLine,
  Outcome,
  ProgramError,
  RunResult,
  Stream,
} from './run-result.ts';
