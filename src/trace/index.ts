export type { Trace, TraceEvent } from './event.ts';
export { parseOutputLine, parseRunResult, ShapeError } from './parse-run-result.ts';
export { parseTrace } from './parse-trace.ts';
export { createRebuild, type Rebuild, type RunState } from './rebuild.ts';
export type {
  Diagnosis,
  LimitName,
  LimitReached,
  Outcome,
  OutputLine,
  ProgramError,
  RunResult,
  Severity,
  Stream,
} from './run-result.ts';
