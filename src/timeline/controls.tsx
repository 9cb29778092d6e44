/** The controls of a timeline: to and fro, play, speed, scale, and the ways to a task, a line, an output line. */
import type { TimelineText } from '../languages/timeline/index.ts';
import type { OutputLine } from '../trace/index.ts';
import type { Command } from './keys.ts';
import { SCALES, type ScaleName } from './scale.ts';
import type { Speed } from './speeds.ts';

interface ControlsProps {
  readonly text: TimelineText;
  readonly moment: number;
  readonly moments: number;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly scale: ScaleName;
  readonly line: number | null;
  /** The chosen task, or the one that the moment is about. */
  readonly task: string | null;
  readonly output: readonly OutputLine[];
  readonly printed: number;
  readonly obey: (command: Command) => void;
  readonly onSpeed: (speed: Speed) => void;
  readonly onScale: (scale: ScaleName) => void;
}

const SPEED_NAMES = ['slow', 'usual', 'fast'] as const;

export function Controls(props: ControlsProps) {
  const { text, moment, moments, playing, obey } = props;
  const { control } = text;
  const by = (count: number) => obey({ type: 'move', move: { type: 'by', moments: count } });
  return (
    <div class="timeline-controls">
      <div class="timeline-buttons">
        <button type="button" class="button" data-look="strong" onClick={() => obey({ type: 'play' })}>
          <svg class="icon" viewBox="0 0 10 10" aria-hidden="true">
            <path fill="currentColor" d={playing ? 'M1 0h3v10H1zM6 0h3v10H6z' : 'M1 0l9 5l-9 5z'} />
          </svg>
          {playing ? control.pause : control.play}
        </button>
        <button type="button" class="button" data-look="strong" onClick={() => by(-1)}>
          {control.back}
        </button>
        <button type="button" class="button" data-look="strong" onClick={() => by(1)}>
          {control.step}
        </button>
        {props.task !== null && (
          <button
            type="button"
            class="button"
            data-look="strong"
            onClick={() => obey({ type: 'next-of-task' })}
          >
            <span>
              {control.nextOf('')}
              <code>{props.task}</code>
            </span>
          </button>
        )}
        {props.line !== null && (
          <button type="button" class="button" onClick={() => obey({ type: 'next-in-line' })}>
            {control.line(props.line)}
          </button>
        )}
      </div>
      <input
        type="range"
        class="timeline-slider"
        aria-label={control.cursor}
        aria-valuetext={text.moment(moment + 1, moments)}
        min={0}
        max={Math.max(moments - 1, 0)}
        value={moment}
        onInput={(event) =>
          obey({ type: 'move', move: { type: 'to', index: Number(event.currentTarget.value) } })
        }
      />
      <Choices {...props} />
    </div>
  );
}

function Choices({ text, speed, scale, output, printed, obey, onSpeed, onScale }: ControlsProps) {
  const { control } = text;
  return (
    <div class="timeline-choices">
      <label>
        {control.scale}
        <select value={scale} onChange={(event) => onScale(chosen(SCALES, event.currentTarget.value))}>
          {SCALES.map((name) => (
            <option key={name} value={name}>
              {control.scales[name]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {control.speed}
        <select value={speed} onChange={(event) => onSpeed(chosen(SPEED_NAMES, event.currentTarget.value))}>
          {SPEED_NAMES.map((name) => (
            <option key={name} value={name}>
              {control.speeds[name]}
            </option>
          ))}
        </select>
      </label>
      {output.length > 0 && (
        <label>
          {control.output}
          <select
            value={printed - 1}
            onChange={(event) =>
              obey({ type: 'move', move: { type: 'to-output', output: Number(event.currentTarget.value) } })
            }
          >
            <option value={-1} disabled>
              {control.noOutput}
            </option>
            {output.map((line) => (
              <option key={line.seq} value={line.seq}>
                {`${line.seq + 1}  ${line.text}`}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

/** The name that a choice stands for; the first where it stands for none. */
function chosen<Name extends string>(names: readonly [Name, ...Name[]], value: string): Name {
  return names.find((name) => name === value) ?? names[0];
}
