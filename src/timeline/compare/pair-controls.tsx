/** The controls of two timelines: to and fro in both, play, to the differences, scale. */
import type { TimelineText } from '../../languages/timeline/index.ts';
import { SCALES, type ScaleName } from '../scale.ts';
import type { PairMove } from './pair-moves.ts';

interface PairControlsProps {
  readonly text: TimelineText;
  readonly moment: number;
  readonly moments: number;
  readonly playing: boolean;
  readonly scale: ScaleName;
  /** Whether there is a difference to go to. */
  readonly differs: boolean;
  readonly onMove: (move: PairMove) => void;
  readonly onPlay: () => void;
  readonly onScale: (scale: ScaleName) => void;
}

export function PairControls({ text, moment, moments, ...control }: PairControlsProps) {
  const { playing, differs, onMove, onPlay } = control;
  const by = (count: number) => onMove({ type: 'by', moments: count });
  return (
    <div class="timeline-controls">
      <div class="timeline-buttons">
        <button type="button" class="button" data-look="strong" onClick={onPlay}>
          <svg class="icon" viewBox="0 0 10 10" aria-hidden="true">
            <path fill="currentColor" d={playing ? 'M1 0h3v10H1zM6 0h3v10H6z' : 'M1 0l9 5l-9 5z'} />
          </svg>
          {playing ? text.control.pause : text.control.play}
        </button>
        <button type="button" class="button" data-look="strong" onClick={() => by(-1)}>
          {text.control.back}
        </button>
        <button type="button" class="button" data-look="strong" onClick={() => by(1)}>
          {text.control.step}
        </button>
        {differs && (
          <button type="button" class="button" onClick={() => onMove({ type: 'next-difference' })}>
            {text.compare.nextDifference}
          </button>
        )}
      </div>
      <input
        type="range"
        class="timeline-slider"
        aria-label={text.control.cursor}
        aria-valuetext={text.moment(moment + 1, moments)}
        min={0}
        max={Math.max(moments - 1, 0)}
        value={moment}
        onInput={(event) => onMove({ type: 'to', index: Number(event.currentTarget.value) })}
      />
      <div class="timeline-choices">
        <label>
          {text.control.scale}
          <select
            value={control.scale}
            onChange={({ currentTarget }) =>
              control.onScale(SCALES.find((name) => name === currentTarget.value) ?? 'time')
            }
          >
            {SCALES.map((name) => (
              <option key={name} value={name}>
                {text.control.scales[name]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}
