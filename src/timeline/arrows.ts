/** Finds what led to what across lanes: who created whom, who woke whom, who cancelled whom. */
import { effectiveCause } from './causes.ts';
import type { Lane } from './lanes.ts';
import type { Scale } from './scale.ts';
import type { Story } from './story.ts';

export interface Arrow {
  readonly look: 'created' | 'woken' | 'cancelled';
  /** Rows, counted from the first lane. */
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromX: number;
  readonly toX: number;
  readonly cause: number;
  readonly effect: number;
}

/** The row of each task, and of the loop under null. */
function rowsOf(lanes: readonly Lane[]): ReadonlyMap<number | null, number> {
  const rows = new Map<number | null, number>();
  lanes.forEach((lane, row) => {
    if (lane.type === 'loop') rows.set(null, row);
    else
      for (const life of lane.type === 'life' ? [lane.life] : lane.lives)
        if (life.kind === 'task') rows.set(life.number, row);
  });
  return rows;
}

export function arrowsOf(story: Story, scale: Scale, lanes: readonly Lane[]): readonly Arrow[] {
  const rows = rowsOf(lanes);
  const taskOf = (step: number | null) => (step === null ? null : (story.steps.get(step)?.task ?? null));
  const arrows: Arrow[] = [];
  const put = (
    look: Arrow['look'],
    cause: number,
    from: number | null,
    effect: number,
    to: number | null,
  ) => {
    const fromRow = rows.get(from);
    const toRow = rows.get(to);
    if (fromRow === undefined || toRow === undefined || fromRow === toRow) return;
    arrows.push({
      look,
      fromRow,
      toRow,
      fromX: scale.x[cause] ?? 0,
      toX: scale.x[effect] ?? 0,
      cause,
      effect,
    });
  };
  for (const event of story.events) {
    switch (event.type) {
      case 'task-created':
        if (taskOf(event.step) !== null) put('created', event.seq, taskOf(event.step), event.seq, event.task);
        break;
      case 'cancel-requested':
        if (taskOf(event.step) !== null)
          put('cancelled', event.seq, taskOf(event.step), event.seq, event.task);
        break;
      case 'ready': {
        const cause = event.task === null ? null : effectiveCause(story, event.seq);
        if (cause !== null) put('woken', cause.seq, cause.task, event.seq, event.task);
        break;
      }
    }
  }
  return arrows;
}
