/** A window at one moment of a run: what it shows, whether it hears anything, and what follows when it is used. Pure. */
import type { UserAct } from '../protocol.ts';
import type { DrawnWidget, ScreenRecord } from '../trace/index.ts';

export interface Moment {
  /** Null before the window is drawn and after it is closed. */
  readonly window: DrawnWidget | null;
  /** How long it will hear nothing yet, in seconds; null where it hears at once. */
  readonly frozenFor: number | null;
}

/** The window `at` so many seconds. */
export function momentAt(screen: ScreenRecord, at: number): Moment {
  const frame = screen.frames.findLast((one) => one.at <= at);
  const frozen = screen.frozen.find((one) => one.from <= at && at < one.to);
  return { window: frame?.windows[0] ?? null, frozenFor: frozen === undefined ? null : frozen.to - at };
}

/** When the window is first seen, and when the last thing happens to it. */
export function spanOf(
  screen: ScreenRecord,
  duration: number,
): { readonly from: number; readonly to: number } {
  const first = screen.frames[0]?.at ?? 0;
  const last = screen.frames.at(-1)?.at ?? 0;
  return { from: first, to: Math.max(last, duration, first) };
}

/** The acts after the reader has done one more: what was done later than it has not happened yet. */
export function withAct(acts: readonly UserAct[], act: UserAct): readonly UserAct[] {
  return [...acts.filter(({ at }) => at <= act.at), act];
}

/** The first moment after `at` at which there is something new to be seen; null where there is none. */
export function nextChange(screen: ScreenRecord, at: number): number | null {
  const changes = [
    ...screen.frames.map((frame) => frame.at),
    ...screen.frozen.flatMap(({ from, to }) => [from, to]),
  ];
  const later = changes.filter((change) => change > at);
  return later.length === 0 ? null : Math.min(...later);
}

/** The one before `at`. */
export function lastChange(screen: ScreenRecord, at: number): number | null {
  const earlier = screen.frames.map((frame) => frame.at).filter((change) => change < at);
  return earlier.at(-1) ?? null;
}
