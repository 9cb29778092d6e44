/** Output lines with their virtual times. The margin is drawn by styles, so that copying gives what the program printed. */
import type { PlaygroundText } from '../languages/index.ts';
import type { OutputLine } from '../trace/index.ts';
import { type Extent, type Instant, outputRows } from './output-rows.ts';

interface OutputLinesProps {
  readonly lines: readonly OutputLine[];
  /** `seq` of the line to mark. */
  readonly guilty: number | null;
  readonly extent: Extent;
  readonly text: PlaygroundText;
}

export function OutputLines({ lines, guilty, extent, text }: OutputLinesProps) {
  return outputRows(lines, guilty, extent).map((part) =>
    part.type === 'gap' ? (
      <p key={`gap-${part.from}`} class="output-gap">
        {text.output.hiddenLines(part.count)}
      </p>
    ) : (
      <InstantRows key={part.rows[0]?.line.seq ?? part.at} instant={part} text={text} />
    ),
  );
}

/** Lines that came at the same virtual time: only the first names it. */
function InstantRows({ instant, text }: { readonly instant: Instant; readonly text: PlaygroundText }) {
  return (
    <div class="instant">
      {instant.rows.map(({ line, time, task, guilty }) => (
        <div
          key={line.seq}
          class="output-line"
          data-stream={line.stream}
          data-stream-name={line.stream === 'out' ? undefined : text.output.stream[line.stream]}
          data-time={time === null ? undefined : text.output.time(time)}
          data-task={task ?? undefined}
          data-guilty={guilty === 'yes' ? text.output.guilty : undefined}
        >
          <span class="output-text">{line.text === '' ? '\u200b' : line.text}</span>
        </div>
      ))}
    </div>
  );
}
