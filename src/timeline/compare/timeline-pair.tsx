/** Two runs beside one another: both pictures on one scale, a cursor through both, and where they differ in words. */
import { useMemo, useState } from 'preact/hooks';
import { formatDuration, type Language, MarkedText } from '../../languages/index.ts';
import { type TimelineText, timelineTextFor } from '../../languages/timeline/index.ts';
import type { ScaleName } from '../scale.ts';
import '../../styles/timeline.css';
import '../../styles/timeline-pair.css';
import { type ComparedRun, type ComparedStory, compareRuns, layOutPair } from './compare-runs.ts';
import { DifferenceList } from './difference-list.tsx';
import type { JointMoment } from './joint-moments.ts';
import { PairControls } from './pair-controls.tsx';
import { pairCommandOf } from './pair-keys.ts';
import { movedPair, type PairMove } from './pair-moves.ts';
import { PairPicture } from './pair-picture.tsx';
import { saidAt } from './told.ts';
import { useWalk } from './use-walk.ts';

export interface TimelinePairProps {
  readonly first: ComparedRun;
  readonly second: ComparedRun;
  readonly language: Language;
}

/** Where there is no moment at all: neither run did anything. */
const NOWHERE: JointMoment = { first: null, second: null, moves: 'both' };

export function TimelinePair({ first, second, language }: TimelinePairProps) {
  const text = timelineTextFor(language);
  const [scale, setScale] = useState<ScaleName>('time');
  const comparison = useMemo(() => compareRuns(first, second), [first, second]);
  const layout = useMemo(() => layOutPair(comparison, scale), [comparison, scale]);
  const { joint } = layout;
  const { index, stand, playing, play } = useWalk(joint.length);
  const moment = joint[index] ?? NOWHERE;
  const move = (to: PairMove) => stand(movedPair(index, to, joint, comparison.alignment));
  /** The other scale brings the moments into another order: what the reader looks at stays. */
  const changeScale = (to: ScaleName) => {
    const other = layOutPair(comparison, to).joint;
    const where =
      moment.moves === 'second' ? { first: null, second: moment.second } : { ...moment, second: null };
    setScale(to);
    stand(movedPair(0, { type: 'to-place', where }, other, comparison.alignment));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const command = pairCommandOf(event);
    if (command === null) return;
    event.preventDefault();
    if (command.type === 'play') play(!playing);
    else if (command.type === 'scale') changeScale(scale === 'step' ? 'time' : 'step');
    else move(command);
  };
  return (
    <section class="timeline" aria-label={text.compare.title} onKeyDown={onKeyDown}>
      <PairControls
        text={text}
        moment={index}
        moments={joint.length}
        playing={playing}
        scale={scale}
        differs={comparison.alignment.differences.size > 0}
        onMove={move}
        onPlay={() => play(!playing)}
        onScale={changeScale}
      />
      <PairPicture
        comparison={comparison}
        layout={layout}
        text={text}
        moment={moment}
        onGo={(run, seq) => {
          const where = { first: null, second: null, [run]: seq };
          move({ type: 'to-place', where });
        }}
      />
      <div class="timeline-pair-moment" aria-live="polite" aria-atomic="true">
        <Says run={comparison.first} seq={moment.first} moves={moment.moves !== 'second'} text={text} />
        <Says run={comparison.second} seq={moment.second} moves={moment.moves !== 'first'} text={text} />
      </div>
      <DifferenceList
        comparison={comparison}
        text={text}
        onGo={(where) => move({ type: 'to-place', where })}
      />
      <details class="timeline-words">
        <summary>{text.control.keys}</summary>
        <ul>
          {text.compare.keyList.map((line) => (
            <li key={line}>
              <MarkedText>{line}</MarkedText>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

interface SaysProps {
  readonly run: ComparedStory;
  readonly seq: number | null;
  /** Whether it is this run that came forward. */
  readonly moves: boolean;
  readonly text: TimelineText;
}

function Says({ run, seq, moves, text }: SaysProps) {
  const at = seq === null ? undefined : run.story.events[seq]?.at;
  return (
    <div data-moves={moves ? 'yes' : 'no'}>
      <p class="label">
        {run.name}
        {at !== undefined && ` · ${text.seconds(formatDuration(at))}`}
      </p>
      <p class="timeline-says">
        <MarkedText>{saidAt(run, seq, text) ?? text.compare.before}</MarkedText>
      </p>
    </div>
  );
}
