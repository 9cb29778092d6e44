/** Lays out a run's lines: which of them are shown, which begin a new instant, whose name stands beside them. Pure. */
import type { OutputLine, Stream } from '../trace/index.ts';
import { decimalsFor, formatSeconds } from './virtual-time.ts';

/** One line as it is drawn. */
export interface OutputRow {
  readonly line: OutputLine;
  /** The virtual time, written where it differs from the line above; null elsewhere. */
  readonly time: string | null;
  /** Names of thread and task, where they differ from the line above and more than one printed. */
  readonly speaker: string | null;
  /** The stream, where it is not standard output and differs from the line above. */
  readonly stream: Exclude<Stream, 'out'> | null;
  readonly guilty: 'yes' | 'no';
}

/** Lines left out between the rows before and after. */
export interface Gap {
  readonly type: 'gap';
  /** `seq` of the first line left out. */
  readonly from: number;
  readonly count: number;
}

/** Lines of one instant. */
export interface Instant {
  readonly type: 'instant';
  readonly at: number;
  /** How much room the times of this output need: the same for all of its instants, so that its lines begin in one column. */
  readonly room: TimeRoom;
  readonly rows: readonly OutputRow[];
}

/** Room for times: of up to four characters, such as `12.5`, of six, such as `10.011`, or of more. */
export type TimeRoom = 'usual' | 'wide' | 'widest';

/** How much is drawn of a long output. */
export type Extent = 'short' | 'all';

/** Lines that a page draws without trouble, at each end of a long output. */
export const HEAD_LINES = 100;
export const TAIL_LINES = 200;
/** Lines drawn round a guilty line that would otherwise be left out. */
const ROUND_GUILTY = 10;

/** The drawn parts of `lines`; `guilty` is the `seq` of the line that a verdict names. */
export function outputRows(
  lines: readonly OutputLine[],
  guilty: number | null,
  extent: Extent,
): readonly (Instant | Gap)[] {
  const times = timesOf(lines);
  const named = severalSpeakers(lines);
  const guiltyAt = guilty === null ? -1 : lines.findIndex((line) => line.seq === guilty);
  const parts: (Instant | Gap)[] = [];
  for (const range of shownRanges(lines.length, guiltyAt, extent)) {
    if (range.type === 'hidden') {
      parts.push({ type: 'gap', from: lines[range.from]?.seq ?? range.from, count: range.to - range.from });
    } else {
      parts.push(...instants(lines.slice(range.from, range.to), times, named, guilty));
    }
  }
  return parts;
}

/** How the times of one output are written. */
interface Times {
  readonly decimals: number;
  readonly room: TimeRoom;
}

function timesOf(lines: readonly OutputLine[]): Times {
  const seconds = [...new Set(lines.map((line) => line.at))];
  const decimals = decimalsFor(seconds);
  const latest = seconds.reduce((one, other) => Math.max(one, other), 0);
  const size = formatSeconds(latest, decimals).length;
  return { decimals, room: size <= 4 ? 'usual' : size <= 6 ? 'wide' : 'widest' };
}

/** Who printed the line: the task, in which thread if it is not the main one; or a thread without a task. */
function speakerOf({ thread, task }: OutputLine): string | null {
  return thread !== null && task !== null ? `${thread} · ${task}` : (task ?? thread);
}

function severalSpeakers(lines: readonly OutputLine[]): boolean {
  return new Set(lines.map(speakerOf)).size > 1;
}

function instants(
  lines: readonly OutputLine[],
  { decimals, room }: Times,
  named: boolean,
  guilty: number | null,
): readonly Instant[] {
  const groups: { at: string; rows: OutputRow[]; seconds: number }[] = [];
  let last: string | null = null;
  let stream: Stream = 'out';
  for (const line of lines) {
    const at = formatSeconds(line.at, decimals);
    const begins = groups.at(-1)?.at !== at;
    if (begins) groups.push({ at, rows: [], seconds: line.at });
    const speaker = speakerOf(line);
    const speaks = named && (begins || speaker !== last) ? speaker : null;
    const told = line.stream === 'out' || (line.stream === stream && !begins) ? null : line.stream;
    last = speaker;
    stream = line.stream;
    groups.at(-1)?.rows.push({
      line,
      time: begins ? at : null,
      speaker: speaks,
      stream: told,
      guilty: line.seq === guilty ? 'yes' : 'no',
    });
  }
  return groups.map(({ seconds, rows }) => ({ type: 'instant', at: seconds, room, rows }));
}

/** Half-open ranges of indices that cover the output. */
interface Range {
  readonly type: 'shown' | 'hidden';
  readonly from: number;
  readonly to: number;
}

function shownRanges(count: number, guilty: number, extent: Extent): readonly Range[] {
  const tail = count - TAIL_LINES;
  if (extent === 'all' || tail <= HEAD_LINES) return [{ type: 'shown', from: 0, to: count }];
  const shown: Range[] = [{ type: 'shown', from: 0, to: HEAD_LINES }];
  if (guilty >= HEAD_LINES && guilty < tail) {
    const from = Math.max(guilty - ROUND_GUILTY, HEAD_LINES);
    shown.push({ type: 'shown', from, to: Math.min(guilty + ROUND_GUILTY + 1, tail) });
  }
  shown.push({ type: 'shown', from: tail, to: count });
  return withGaps(shown);
}

function withGaps(shown: readonly Range[]): readonly Range[] {
  return shown.flatMap((range, index) => {
    const before = shown[index - 1]?.to ?? 0;
    return before < range.from ? [{ type: 'hidden' as const, from: before, to: range.from }, range] : [range];
  });
}
