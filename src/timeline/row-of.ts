/** The row in which that is drawn which an event is about. */
import type { Lane } from './lanes.ts';
import type { Life } from './lives.ts';
import type { Sheet } from './sheet.ts';
import { lifeAt, type Story } from './story.ts';

/** The row of what an event is about; null where nothing is to be pointed out. */
export function rowOf(sheet: Sheet, story: Story, seq: number): number | null {
  const side = sheet.lanes.findIndex(({ lane }) => isBeside(lane, seq));
  if (side !== -1) return side;
  const life = lifeAt(story, seq);
  const row = sheet.lanes.findIndex(({ lane }) =>
    life === null ? lane.type === 'loop' && story.events[seq]?.type !== 'run-ended' : isIn(lane, life),
  );
  return row === -1 ? null : row;
}

function isIn(lane: Lane, life: Life): boolean {
  switch (lane.type) {
    case 'loop':
      return false;
    case 'life':
      return lane.life === life;
    case 'crowd':
      return lane.lives.includes(life);
    case 'timers':
    case 'peer':
      return false;
  }
}

/** Whether an event is the end of a timer that has a lane, or the doing of a peer. */
function isBeside(lane: Lane, seq: number): boolean {
  switch (lane.type) {
    case 'timers':
      return lane.family.timers.some(({ end }) => end === seq);
    case 'peer':
      return lane.peer.messages.some(
        ({ towards, sent, arrived }) => seq === (towards === 'peer' ? arrived : sent),
      );
    case 'loop':
    case 'life':
    case 'crowd':
      return false;
  }
}
