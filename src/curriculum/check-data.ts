/** A hidden check of an exercise as pages and tests get it: how the program is run, and what must then hold. */

/** What a check varies beyond the usual run: each family is many schedules, and the rules must hold under all of them. */
export const SCHEDULE_FAMILIES = [
  'latencies',
  'failures',
  'faults',
  'cancels',
  'collections',
  'eager',
  'ties',
  'preemptions',
] as const;
export type ScheduleFamily = (typeof SCHEDULE_FAMILIES)[number];

/** The families in which something goes wrong: a search tries them only where the task speaks of it. */
export const FAULT_FAMILIES = ['faults', 'failures', 'cancels'] as const satisfies readonly ScheduleFamily[];
export type FaultFamily = (typeof FAULT_FAMILIES)[number];

/** One check, in one language. */
export interface CheckData {
  /** Unique in its playground. */
  readonly id: string;
  /** What it demands, in the reader's words. Inline Markdown as HTML. */
  readonly says: string;
  /** Python that runs after the reader's program, in the same module; empty where the program is run as it is. */
  readonly append: string;
  readonly stdin: string;
  /** None where the usual run is enough. */
  readonly schedules: readonly ScheduleFamily[];
  /** The order spec (src/order) that each of these runs must keep to. */
  readonly spec: string;
}

/** A change that makes a solution another program with the same behaviour: no check can tell it. */
export interface EquivalentMutant {
  /** The name that the mutation tool gives it. */
  readonly mutant: string;
  readonly because: string;
}
