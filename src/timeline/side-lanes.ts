/** Lays out the lanes of timers and of peers: from set to due or cancelled, from question to answer. */
import type { Peer } from './peers.ts';
import { type Scale, xIn } from './scale.ts';
import type { SheetMark, SheetSpan } from './sheet.ts';
import type { TimerFamily } from './timers.ts';

export function timerSpans({ timers }: TimerFamily, scale: Scale): readonly SheetSpan[] {
  return timers.map(({ set, end }) => ({
    look: 'timer',
    from: xIn(scale, set),
    to: end === null ? scale.width : xIn(scale, end),
    seq: set,
  }));
}

export function timerMarks({ timers }: TimerFamily, scale: Scale): readonly SheetMark[] {
  return timers.flatMap(({ end, how }) =>
    end === null || how === null
      ? []
      : [
          {
            look: how === 'fired' ? 'timer-fired' : 'timer-cancelled',
            x: xIn(scale, end),
            seq: end,
          } as const,
        ],
  );
}

/** The connection as a line, and over it each time from a question's arrival to the answer. */
export function peerSpans({ from, to, messages }: Peer, scale: Scale): readonly SheetSpan[] {
  const spans: SheetSpan[] = [{ look: 'suspended', from: xIn(scale, from), to: xIn(scale, to), seq: from }];
  const open = new Map<number, number>();
  for (const { socket, towards, sent, arrived } of messages) {
    const asked = open.get(socket);
    if (towards === 'peer') open.set(socket, asked ?? arrived);
    else if (asked !== undefined) {
      open.delete(socket);
      spans.push({ look: 'callback', from: xIn(scale, asked), to: xIn(scale, sent), seq: asked });
    }
  }
  return spans;
}

export function peerMarks({ messages }: Peer, scale: Scale): readonly SheetMark[] {
  return messages.map(({ towards, sent, arrived }) => {
    const seq = towards === 'peer' ? arrived : sent;
    return { look: 'message', x: xIn(scale, seq), seq };
  });
}
