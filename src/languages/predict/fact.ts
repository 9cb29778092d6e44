/** What can be said of a prediction, as facts: each language makes sentences of them. */

/** A task or thread by its name, a callback by its function, or the program's own top level. */
export type Who =
  | { readonly type: 'task'; readonly name: string }
  | { readonly type: 'callback'; readonly name: string }
  | { readonly type: 'thread'; readonly name: string }
  | { readonly type: 'program' };

/** Why one line came before another. Times are virtual seconds. */
export type WhyFact =
  | { readonly type: 'same-task'; readonly who: Who }
  /** `second` was created, or scheduled, only after that. */
  | { readonly type: 'created-after'; readonly first: Who; readonly second: Who }
  /** `second` waited for what `first` did. */
  | { readonly type: 'woken'; readonly first: Who; readonly second: Who }
  /** The program goes on after its loop. */
  | { readonly type: 'after-loop' }
  /** Between two lines of one step nothing else can come. */
  | { readonly type: 'same-step'; readonly who: Who; readonly from: string; readonly to: string }
  /** `second` only stood on the ready queue: who runs goes on until it suspends. */
  | { readonly type: 'goes-on'; readonly first: Who; readonly second: Who }
  /** `second` was due at `deadline`, but `first` kept the thread busy. */
  | { readonly type: 'blocked'; readonly first: Who; readonly second: Who; readonly deadline: number }
  | { readonly type: 'earlier'; readonly first: number; readonly second: number }
  /** Both timers are due at the same instant; the one set first goes first. */
  | { readonly type: 'same-deadline'; readonly first: Who; readonly second: Who; readonly deadline: number }
  /** Both were created before either began: they begin in the order of creation. */
  | { readonly type: 'creation-order'; readonly first: Who; readonly second: Who }
  | { readonly type: 'queue'; readonly first: Who; readonly second: Who }
  /** Threads that nothing orders. */
  | { readonly type: 'undecided' };

/** The wrong ideas that an order can give away. */
export const MISCONCEPTIONS = [
  'awaits-always-switch',
  'create-runs',
  'await-starts',
  'sleeps-equal',
  'blocking-waits',
  'eager-is-lazy',
  'wakes-at-once',
  'created-together',
  'callbacks-last',
  'runs-to-end',
  'waits-for-nobody',
  'waits-for-await',
  'tasks-are-calls',
  'switch-anywhere',
  'does-not-wait',
  'ignores-time',
  'call-runs',
  'leftovers-finish',
  'timeout-interrupts',
  'call-is-handed-on',
  'waits-add-up',
  'waits-overlap',
] as const;
export type Misconception = (typeof MISCONCEPTIONS)[number];
