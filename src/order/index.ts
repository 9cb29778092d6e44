/** The order checker: an order spec, a run, a verdict. */
export {
  checkOrder,
  checkPrediction,
  type Note,
  type OkVerdict,
  type UnknownVerdict,
  type Verdict,
  type ViolationVerdict,
} from './check-order.ts';
export { describeSpec } from './describe-spec.ts';
export { underEverySchedule } from './every-schedule.ts';
export { expressionsOf } from './expressions-of.ts';
export { linesToKeep } from './fewest-moves.ts';
export type { Witness } from './finding.ts';
export { nearestWord } from './nearest-word.ts';
export type {
  ObservedDiagnosis,
  ObservedError,
  ObservedLine,
  ObservedOutcome,
  ObservedRun,
} from './observed-run.ts';
export type { OrderSpec } from './order-spec.ts';
export { OrderSpecError } from './order-spec-error.ts';
export { type ParseOptions, parseOrderSpec } from './parse-order-spec.ts';
