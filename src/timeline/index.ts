export type { ComparedRun } from './compare/compare-runs.ts';
export { TimelinePair } from './compare/timeline-pair.tsx';
export { type OtherRun, Stage } from './stage.tsx';
export type { AskedFor, CursorPlace, LinkMade } from './timeline.tsx';
