/** The ready queue at a moment, as its reader would name those who stand there. */
import type { Standing } from '../languages/timeline/index.ts';
import { standingOf } from './naming.ts';
import type { Story } from './story.ts';

/** Somebody on the ready queue, and the event that put them there. */
export interface Ready {
  readonly seq: number;
  readonly who: Standing;
}

export function queueAt(story: Story, seq: number): readonly Ready[] {
  const loops = [...story.rebuild(seq).loops.values()];
  return loops.flatMap(({ ready }) => ready).flatMap((put) => readyOf(put, story));
}

/** Those whom the events `seqs` put on the queue, without what only closes a loop. */
export function standingsOf(seqs: readonly number[], story: Story): readonly Standing[] {
  return seqs.flatMap((seq) => readyOf(seq, story)).map(({ who }) => who);
}

function readyOf(seq: number, story: Story): readonly Ready[] {
  const who = standingOf(seq, story);
  return who === null ? [] : [{ seq, who }];
}
