/** Every word that is said of two runs beside one another, in each language. Code stands between backticks. */

/** A run as its reader knows it, and how long it took. */
export interface RunTold {
  readonly name: string;
  readonly seconds: string;
}

export interface CompareText {
  readonly title: string;
  /** Asks which run is to be shown beside this one. */
  readonly beside: string;
  readonly nothing: string;
  readonly runs: Readonly<Record<'this' | 'before' | 'original', string>>;
  /** Names the picture for those who do not see it. */
  readonly picture: (first: string, second: string) => string;
  readonly durations: (first: RunTold, second: RunTold) => string;
  readonly same: string;
  /** After how many things in common the runs part, and when. */
  readonly parts: (common: number, seconds: string) => string;
  /** What one run does there; null when it does nothing more. */
  readonly does: (run: string, says: string | null) => string;
  readonly summary: (count: number) => string;
  /** The program's own code, as one of those that differ. */
  readonly ownCode: string;
  readonly only: (who: string, run: string) => string;
  readonly deed: (who: string, step: number) => string;
  readonly time: (who: string, step: number, first: string, second: string) => string;
  readonly more: (count: number) => string;
  readonly flag: string;
  readonly toParting: string;
  readonly nextDifference: string;
  readonly before: string;
  readonly starting: string;
  readonly failed: string;
  readonly keyList: readonly string[];
}
