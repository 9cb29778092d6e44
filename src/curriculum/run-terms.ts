/** RunTerms: under what a program runs besides its input: the price of a line, the services it meets. */

export interface RunTerms {
  /** Seconds that each line takes, where computing takes time. */
  readonly cpuCost?: number;
  /** What is declared of the simulated world, as JSON; nothing where the usual hosts are enough. */
  readonly services?: string;
}

/** The terms of whatever has some, without those that say nothing. */
export function termsOf({ cpuCost = 0, services = '' }: RunTerms): RunTerms {
  return { ...(cpuCost > 0 ? { cpuCost } : {}), ...(services === '' ? {} : { services }) };
}
