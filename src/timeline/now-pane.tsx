/** What stands at the moment: ready queue, timers, and each task with what it waits for. */
import type { ComponentChildren } from 'preact';
import { formatDuration, MarkedText } from '../languages/index.ts';
import type { TimelineText } from '../languages/timeline/index.ts';
import { nameOf } from './naming.ts';
import type { LifeNow, Now } from './now.ts';
import type { Story } from './story.ts';

interface NowPaneProps {
  readonly text: TimelineText;
  readonly story: Story;
  readonly now: Now;
}

/** More than anybody reads at once. */
const MOST = 12;

export function NowPane({ text, story, now }: NowPaneProps) {
  return (
    <div class="timeline-now">
      <Listed title={text.now.queue} empty={text.now.queueEmpty} text={text} ordered>
        {now.queue.map(({ seq, who }) => (
          <li key={seq}>
            <MarkedText>{text.standing(who)}</MarkedText>
          </li>
        ))}
      </Listed>
      <Listed title={text.now.timers} empty={text.now.timersEmpty} text={text} ordered>
        {now.timers.map(({ seq, deadline, purpose }) => (
          <li key={seq}>
            <b>{deadline === null ? '∞' : text.seconds(formatDuration(deadline))}</b>{' '}
            <MarkedText>
              {purpose.type === 'ends-sleep' && purpose.task !== null
                ? `\`${purpose.task}\``
                : text.standing({ type: 'callback', purpose })}
            </MarkedText>
          </li>
        ))}
      </Listed>
      <Listed title={text.now.tasks} empty={text.now.tasksEmpty} text={text}>
        {unfinishedFirst(now.lives).map((life) => (
          <li key={`${life.life.kind} ${life.life.number}`} data-state={life.state}>
            <code>{nameOf(life.life, story)}</code> {text.state[life.state]}
            {life.job !== null && (
              <>
                {' '}
                <MarkedText>{text.executes(life.job)}</MarkedText>
              </>
            )}
            {life.wait !== null && (
              <>
                {' '}
                <MarkedText>{text.waits(life.wait)}</MarkedText>
              </>
            )}
          </li>
        ))}
      </Listed>
    </div>
  );
}

interface ListedProps {
  readonly title: string;
  readonly empty: string;
  readonly text: TimelineText;
  readonly ordered?: boolean;
  readonly children: readonly ComponentChildren[];
}

function Listed({ title, empty, text, ordered = false, children }: ListedProps) {
  const List = ordered ? 'ol' : 'ul';
  return (
    <div>
      <p class="label">{title}</p>
      {children.length === 0 ? (
        <p class="timeline-none">{empty}</p>
      ) : (
        <List>
          {children.slice(0, MOST)}
          {children.length > MOST && <li class="timeline-none">{text.now.more(children.length - MOST)}</li>}
        </List>
      )}
    </div>
  );
}

function unfinishedFirst(lives: readonly LifeNow[]): readonly LifeNow[] {
  const isDone = ({ life }: LifeNow, state: string) => life.done !== null && !(state in UNFINISHED);
  return lives.toSorted((a, b) => Number(isDone(a, a.state)) - Number(isDone(b, b.state)));
}

const UNFINISHED = { ready: true, running: true, suspended: true, blocked: true } as const;
