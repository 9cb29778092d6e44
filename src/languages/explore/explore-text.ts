/** Every word of the search for a bad order, in each language. Code stands in backticks. */
import type { SearchFact } from './fact.ts';

export interface ExploreText {
  readonly title: string;
  readonly lead: string;
  /** To be ticked: whether things may go wrong besides. */
  readonly faults: string;
  readonly search: string;
  readonly again: string;
  readonly stop: string;
  readonly starting: string;
  readonly confirming: string;
  readonly progress: (runs: number, behaviours: number) => string;
  /** The answer in a few words. */
  readonly heading: (fact: SearchFact) => string;
  /** The answer in sentences. */
  readonly sentences: (fact: SearchFact) => readonly string[];
  readonly usual: string;
  readonly failing: string;
  readonly otherOutput: string;
  readonly noOutput: string;
  readonly ends: Readonly<Record<'returned' | 'raised' | 'deadlocked' | 'limited', string>>;
  readonly why: string;
  readonly show: string;
  readonly compare: string;
  readonly hideCompare: string;
  readonly follow: string;
}
