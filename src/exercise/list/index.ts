export type { CheckTrials } from '../check-program.ts';
export type { FailedRun } from '../check-result.ts';
export { CheckList } from './check-list.tsx';
export { CheckSession, type SessionParts, type UsualRun } from './check-session.ts';
export type { ChecksState } from './checks-state.ts';
