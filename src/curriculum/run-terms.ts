/** RunTerms: under what a program runs besides its input: the price of a line, the services it meets, the files it finds, what is done to it. */
import type { BroughtFile, ScriptedSignal, UserAct } from '../protocol.ts';

export interface RunTerms {
  /** Seconds that each line takes, where computing takes time. */
  readonly cpuCost?: number;
  /** What is declared of the simulated world, as JSON; nothing where the usual hosts are enough. */
  readonly services?: string;
  /** What is sent to the program from outside. */
  readonly signals?: readonly ScriptedSignal[];
  /** What it finds in its folder. */
  readonly files?: readonly BroughtFile[];
  /** What the user of its window does. */
  readonly acts?: readonly UserAct[];
}

/** The terms of whatever has some, without those that say nothing. */
export function termsOf({
  cpuCost = 0,
  services = '',
  signals = [],
  acts = [],
  files = [],
}: RunTerms): RunTerms {
  return {
    ...(cpuCost > 0 ? { cpuCost } : {}),
    ...(services === '' ? {} : { services }),
    ...(signals.length === 0 ? {} : { signals }),
    ...(acts.length === 0 ? {} : { acts }),
    ...(files.length === 0 ? {} : { files }),
  };
}
