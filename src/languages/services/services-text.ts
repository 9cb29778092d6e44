/** The words of the panel of simulated services; every language has all of them. */
export interface ServicesText {
  readonly heading: string;
  /** That nothing outside is contacted. */
  readonly honest: string;
  readonly host: string;
  readonly latency: string;
  readonly rate: string;
  readonly fault: string;
  readonly counted: string;
  /** What stands in a field that is left as it is. */
  readonly asUsual: string;
  readonly faults: Readonly<Record<'503' | 'reset' | 'close' | 'hang' | 'refuse' | 'cut', string>>;
  /** What a counter says, by its name in the runtime; others are shown by that name. */
  /** What a scripted client did or heard, by its name in the runtime. */
  readonly deeds: Readonly<Record<string, string>>;
  readonly counters: Readonly<Record<string, (count: number) => string>>;
  readonly nothing: string;
  /** Beside the name of a scripted client. */
  readonly client: string;
  readonly ownMachine: string;
  readonly run: string;
  readonly reset: string;
  /** Name of a field of one host, for who cannot see the table. */
  readonly field: (field: string, host: string) => string;
}
