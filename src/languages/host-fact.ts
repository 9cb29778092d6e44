/** Facts about simulated hosts that are other than usual, from which each language makes its sentences. */

/** Which requests meet a fault. */
export type WhichRequest =
  | { readonly type: 'each' }
  | { readonly type: 'one'; readonly ordinal: number }
  | { readonly type: 'every'; readonly every: number };

/** What is otherwise with a simulated host. Times are seconds, as text. */
export type HostFact =
  /** In each direction. */
  | { readonly type: 'far'; readonly from: string | null; readonly to: string }
  | { readonly type: 'delay'; readonly to: string }
  | { readonly type: 'jitter'; readonly to: string }
  | {
      readonly type: 'limit';
      readonly what: 'bandwidth' | 'rate' | 'workers' | 'connections';
      readonly most: number;
    }
  /** A status, or the name of a fault: `reset`, `close`, `hang`, `refuse`, `cut`. */
  | { readonly type: 'fault'; readonly fault: string; readonly which: WhichRequest };

/** One simulated host, and one thing that is otherwise with it. */
export interface HostChangeFact {
  readonly type: 'host';
  readonly host: string;
  readonly change: HostFact;
}
