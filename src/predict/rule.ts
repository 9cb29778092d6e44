/** The rules of a loop, each as it is and as it is often thought to be. */

/** How a loop works, or is thought to work. */
export interface Rule {
  /** When a new task takes its first step. */
  readonly created: 'queued' | 'at-once' | 'when-awaited' | 'with-the-first';
  readonly eager: 'at-once' | 'queued';
  /** When somebody goes on who waited for what has just been done. */
  readonly woken: 'queued' | 'at-once';
  readonly sleeps: 'timed' | 'all-equal';
  /** What time goes by in a step keeps everybody waiting, or only its own task. */
  readonly blocking: 'holds-all' | 'waits';
  /** Whether a task goes on by itself where it gives way or sleeps, or even where it needs what others hold. */
  readonly turns: 'taken' | 'to-the-end' | 'whatever-others-hold';
  readonly callbacks: 'in-line' | 'last';
  /** Whether an await that has nothing to wait for gives way, too, or even every line. */
  readonly awaits: 'as-they-are' | 'always-give-way' | 'any-line-gives-way';
}

/** CPython's rules. */
export const REAL: Rule = {
  created: 'queued',
  eager: 'at-once',
  woken: 'queued',
  sleeps: 'timed',
  blocking: 'holds-all',
  turns: 'taken',
  callbacks: 'in-line',
  awaits: 'as-they-are',
};
