export { type CheckJudge, type CheckTrials, checkProgram } from './check-program.ts';
export type { CheckOutcome } from './check-result.ts';
export { firstToMend } from './first-to-mend.ts';
