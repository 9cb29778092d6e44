/** Every word of the calculator, as one typed dictionary. */

/** What is calculated with, as `src/calculator` has it. */
export interface LoadNumbers {
  readonly jobs: number;
  readonly wait: number;
  readonly computing: number;
  readonly threads: number;
  readonly cores: number;
  readonly start: number;
}

type WayName = 'in-turn' | 'threads' | 'asyncio' | 'processes';

export interface CalculatorText {
  readonly title: string;
  readonly fields: Readonly<Record<keyof LoadNumbers, string>>;
  /** For screen readers: the number beside the slider. */
  readonly exactly: (field: string) => string;
  /** What stands behind a field of seconds. */
  readonly unit: string;
  /** A number of seconds, short. */
  readonly seconds: (seconds: number) => string;
  /** The same once more in minutes or hours; empty below two minutes. */
  readonly inWords: (seconds: number) => string;
  readonly count: (count: number) => string;
  /** The whole load in a sentence, where there are no sliders. */
  readonly load: (load: LoadNumbers) => string;
  readonly ways: Readonly<Record<WayName, string>>;
  /** The formula of a way with the reader's numbers in it. */
  readonly formula: Readonly<Record<WayName, (load: LoadNumbers, rounds: number) => string>>;
  readonly parts: Readonly<Record<'starting' | 'waiting' | 'computing', string>>;
  readonly quickest: string;
  /** Said to screen readers when a slider moved. */
  readonly quickestAre: (ways: readonly string[], seconds: number) => string;
  /** What limits a way. */
  readonly limits: Readonly<
    Record<
      'everything' | 'computing' | 'pool' | 'one-wait' | 'cores' | 'start' | 'one-job',
      (load: LoadNumbers, rounds: number) => string
    >
  >;
  /** Where short computing fits into waiting. */
  readonly atLeast: (seconds: number) => string;
  readonly reset: string;
}
