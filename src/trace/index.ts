export type { Trace, TraceEvent } from './event.ts';
export { createHappensBefore, type HappensBefore } from './happens-before.ts';
export { parseOutputLine, parseRunResult, ShapeError } from './parse-run-result.ts';
export { parseTrace } from './parse-trace.ts';
export { createRebuild, type Rebuild, type RunState } from './rebuild.ts';
export type {
  ClientEntry,
  Diagnosis,
  DrawnWidget,
  ExternalWait,
  FileRecord,
  LimitName,
  LimitReached,
  Outcome,
  OutputLine,
  ProgramError,
  RunCounts,
  RunResult,
  ScreenRecord,
  ServiceReport,
  Severity,
  Stream,
  SuspendedAwait,
  WrittenFile,
} from './run-result.ts';
