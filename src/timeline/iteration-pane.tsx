/** One iteration, opened: what it ran, what became ready meanwhile, and the rule behind it. */
import { MarkedText } from '../languages/index.ts';
import type { TimelineText } from '../languages/timeline/index.ts';
import type { Now } from './now.ts';
import { standingsOf } from './queue-at.ts';
import type { Story } from './story.ts';

interface IterationPaneProps {
  readonly text: TimelineText;
  readonly story: Story;
  readonly now: Now;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

export function IterationPane({ text, story, now, open, onToggle }: IterationPaneProps) {
  const { iteration } = now;
  return (
    <details class="timeline-iteration" open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{iteration === null ? text.now.lastIteration : text.iteration(iteration.number)}</summary>
      {iteration !== null && (
        <>
          <p>{text.now.ran}</p>
          <Standings
            text={text}
            story={story}
            seqs={iteration.ran.map((step) => story.steps.get(step)?.cause ?? step)}
          />
          <Left text={text} story={story} seqs={iteration.left} />
          <p class="timeline-none">
            <MarkedText>{text.now.iterationRule}</MarkedText>
          </p>
        </>
      )}
    </details>
  );
}

interface StandingsProps {
  readonly text: TimelineText;
  readonly story: Story;
  /** Events that put somebody on the ready queue. */
  readonly seqs: readonly number[];
}

/** More than anybody reads at once. */
const MOST = 12;

function Standings({ text, story, seqs }: StandingsProps) {
  const standings = standingsOf(seqs, story);
  return (
    <ol>
      {standings.slice(0, MOST).map((who, place) => (
        <li key={place}>
          <MarkedText>{text.standing(who)}</MarkedText>
        </li>
      ))}
      {standings.length > MOST && <li class="timeline-none">{text.now.more(standings.length - MOST)}</li>}
    </ol>
  );
}

function Left({ text, story, seqs }: StandingsProps) {
  if (standingsOf(seqs, story).length === 0) return <p>{text.now.leftNone}</p>;
  return (
    <>
      <p>{text.now.left}</p>
      <Standings text={text} story={story} seqs={seqs} />
    </>
  );
}
