export type { CompareText } from './compare-text.ts';
export type { Ahead, DeedFact, Fact, How, PurposeFact, Standing, WaitFact, WakeFact } from './fact.ts';
export type { TimelineText } from './timeline-text.ts';
export { timelineTextFor } from './timeline-text-for.ts';
