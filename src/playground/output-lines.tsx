/** Output lines with their virtual times. The margin is drawn by styles, so that copying gives what the program printed. */
import type { PlaygroundText } from '../languages/index.ts';
import type { OutputLine } from '../trace/index.ts';
import { type Extent, type Instant, type OutputRow, outputRows } from './output-rows.ts';

interface OutputLinesProps {
  readonly lines: readonly OutputLine[];
  /** `seq` of the line to mark. */
  readonly guilty: number | null;
  readonly extent: Extent;
  readonly text: PlaygroundText;
  /** How many lines are printed at the moment that a timeline shows; null where none is open. */
  readonly printed?: number | null;
}

/** Rows are keyed by their place: when a flood passes through the window, rows change their text and none is made anew. */
export function OutputLines({ lines, guilty, extent, text, printed = null }: OutputLinesProps) {
  return outputRows(lines, guilty, extent).map((part, place) =>
    part.type === 'gap' ? (
      <p key={`gap ${place}`} class="output-gap">
        {text.output.hiddenLines(part.count)}
      </p>
    ) : (
      <InstantRows key={`instant ${place}`} instant={part} text={text} printed={printed} />
    ),
  );
}

/** Lines that came at the same virtual time: only the first names it. */
interface InstantRowsProps {
  readonly instant: Instant;
  readonly text: PlaygroundText;
  readonly printed: number | null;
}

function InstantRows({ instant, text, printed }: InstantRowsProps) {
  return (
    <div class="instant" data-room={instant.room === 'usual' ? undefined : instant.room}>
      {instant.rows.map((row, place) => (
        <div
          key={`row ${place}`}
          class="output-line"
          data-stream={row.line.stream}
          data-time={row.time === null ? undefined : text.output.time(row.time)}
          data-margin={marginOf(row, text)}
          data-guilty={row.guilty}
          data-when={printed === null ? undefined : whenOf(row.line.seq, printed)}
          data-seq={printed === null ? undefined : row.line.seq}
        >
          <span class="output-text" data-remark={row.guilty === 'yes' ? text.output.guilty : undefined}>
            {row.line.text}
          </span>
        </div>
      ))}
    </div>
  );
}

/** Whether a line is already there at the moment, is the latest, or comes only later. */
function whenOf(seq: number, printed: number): 'past' | 'latest' | 'later' {
  if (seq >= printed) return 'later';
  return seq === printed - 1 ? 'latest' : 'past';
}

/** Who wrote the line, and where to when that is not standard output. */
function marginOf(row: OutputRow, text: PlaygroundText): string | undefined {
  const stream = row.stream === null ? [] : [text.output.stream[row.stream]];
  const speaker = row.speaker === null ? [] : [row.speaker];
  return stream.length + speaker.length === 0 ? undefined : [...speaker, ...stream].join(' · ');
}
