/** What stands beside a lane: a name, and what kind of thing it names where the name does not say so. */
import type { TimelineText } from '../languages/timeline/index.ts';
import type { Lane } from './lanes.ts';
import { nameOf } from './naming.ts';
import type { Story } from './story.ts';

export interface LaneLabel {
  readonly name: string;
  /** The coroutine function of a task with a name of its own; `thread` for a thread. */
  readonly aside: string | null;
}

export function labelOf(lane: Lane, story: Story, text: TimelineText): LaneLabel {
  switch (lane.type) {
    case 'loop':
      return { name: story.iterations.length === 0 ? text.program : text.loop, aside: null };
    case 'life': {
      const { life } = lane;
      const name = nameOf(life, story);
      if (life.kind === 'thread') return { name, aside: text.thread };
      const { coroutine } = life;
      return { name, aside: coroutine === null || name.startsWith(coroutine) ? null : coroutine };
    }
    case 'crowd': {
      const [first] = lane.lives;
      return { name: text.crowd(first?.coroutine ?? text.thread, lane.lives.length), aside: null };
    }
    case 'timers': {
      const { purpose, timers } = lane.family;
      const name = purpose.type === 'own' ? purpose.name : text.timeout;
      return { name: timers.length === 1 ? name : text.crowd(name, timers.length), aside: text.timer };
    }
    case 'peer':
      return { name: lane.peer.address, aside: text.peer };
  }
}
