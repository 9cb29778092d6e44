/** The run in words: a table of its moments, of which only those round the cursor are made. */
import { useState } from 'preact/hooks';
import { formatDuration, MarkedText } from '../languages/index.ts';
import type { TimelineText } from '../languages/timeline/index.ts';
import { factAt, type OutputTexts } from './fact-at.ts';
import type { Story } from './story.ts';

interface MomentTableProps {
  readonly text: TimelineText;
  readonly story: Story;
  readonly moments: readonly number[];
  readonly index: number;
  readonly output: OutputTexts;
  readonly onGo: (index: number) => void;
}

const PAGE = 40;

export function MomentTable(props: MomentTableProps) {
  const [open, setOpen] = useState(false);
  return (
    <details class="timeline-words" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{props.text.table.summary}</summary>
      {open && <Page {...props} />}
    </details>
  );
}

function Page({ text, story, moments, index, output, onGo }: MomentTableProps) {
  const first = Math.floor(index / PAGE) * PAGE;
  const shown = moments.slice(first, first + PAGE);
  const { caption, columns, earlier, later, go } = text.table;
  return (
    <>
      {first > 0 && (
        <button type="button" class="button" onClick={() => onGo(first - 1)}>
          {earlier}
        </button>
      )}
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((seq, place) => (
            <tr key={seq} aria-current={first + place === index ? 'step' : undefined}>
              <td>
                <button type="button" aria-label={go(first + place + 1)} onClick={() => onGo(first + place)}>
                  {first + place + 1}
                </button>
              </td>
              <td>{text.seconds(formatDuration(story.events[seq]?.at ?? 0))}</td>
              <td>{iterationAt(story, seq)}</td>
              <td>
                <MarkedText>{saidOf(story, seq, output, text)}</MarkedText>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {first + PAGE < moments.length && (
        <button type="button" class="button" onClick={() => onGo(first + PAGE)}>
          {later}
        </button>
      )}
    </>
  );
}

function saidOf(story: Story, seq: number, output: OutputTexts, text: TimelineText): string {
  const fact = factAt(story, seq, output);
  return fact === null ? '' : text.say(fact);
}

function iterationAt(story: Story, seq: number): number | null {
  return story.iterations.find((iteration) => iteration.seq <= seq && seq < iteration.end)?.number ?? null;
}
