/** Finds the iterations of the loop, and what each of them ran and left for the next. */
import type { Events } from './event-of.ts';
import type { Step } from './steps.ts';

export interface Iteration {
  /** From 1; iterations in which the library only closes the loop are not counted. */
  readonly number: number;
  readonly seq: number;
  /** Sequence number of the event that ends it. */
  readonly end: number;
  readonly at: number;
  /** Sequence numbers of the steps it ran, in order, without those that only close the loop. */
  readonly ran: readonly number[];
  /** Sequence numbers of what became ready meanwhile: it waits for the next iteration. */
  readonly left: readonly number[];
}

interface Draft {
  readonly seq: number;
  readonly at: number;
  readonly ran: number[];
  readonly left: number[];
}

export function readIterations(events: Events, steps: ReadonlyMap<number, Step>): readonly Iteration[] {
  const found: Iteration[] = [];
  let open: Draft | null = null;
  const close = (end: number) => {
    if (open !== null && open.ran.length > 0) found.push({ ...open, end, number: found.length + 1 });
    open = null;
  };
  for (const event of events) {
    switch (event.type) {
      case 'iteration':
        close(event.seq);
        open = { seq: event.seq, at: event.at, ran: [], left: [] };
        break;
      case 'clock-jumped':
      case 'loop-ended':
        close(event.seq);
        break;
      case 'step-begun':
        if (steps.get(event.seq)?.quiet === false) open?.ran.push(event.seq);
        break;
      case 'ready':
        open?.left.push(event.seq);
        break;
    }
  }
  close(events.length);
  return found;
}
