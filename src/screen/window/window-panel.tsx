/** A program's window: as it was at any moment of the run, played in real time, and used, which runs the program again. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDuration, type Language } from '../../languages/index.ts';
import { screenTextFor } from '../../languages/screen/index.ts';
import type { UserAct } from '../../protocol.ts';
import type { ScreenRecord } from '../../trace/index.ts';
import { lastChange, momentAt, nextChange, spanOf, withAct } from '../moment.ts';
import { formatUserAct } from '../user-act.ts';
import { DrawnWindow } from './drawn-window.tsx';
import '../../styles/screen.css';

export interface WindowPanelProps {
  readonly screen: ScreenRecord;
  /** Of the run, in virtual seconds. */
  readonly duration: number;
  readonly acts: readonly UserAct[];
  readonly language: Language;
  /** Runs the program again, with these acts. */
  readonly onActs: (acts: readonly UserAct[]) => void;
}

export function WindowPanel({ screen, duration, acts, language, onActs }: WindowPanelProps) {
  const text = screenTextFor(language);
  const { from, to } = spanOf(screen, duration);
  const [at, setAt] = useState(from);
  const [isPlaying, setPlaying] = usePlaying(at, to, setAt);
  const now = Math.min(Math.max(at, from), to);
  const moment = momentAt(screen, now);
  const act = (deed: UserAct['deed'], widget = '', typed = '') =>
    onActs(withAct(acts, { deed, at: Math.round(now * 100) / 100, widget, text: typed }));
  const step = (change: number | null) => {
    setPlaying(false);
    if (change !== null) setAt(change);
  };
  return (
    <section class="screen" aria-label={text.heading}>
      <p class="screen-about">{text.about}</p>
      <div class="screen-desk">
        {moment.window === null ? (
          <p class="screen-nothing">{text.nothing}</p>
        ) : (
          <DrawnWindow
            window={moment.window}
            text={text}
            isFrozen={moment.frozenFor !== null}
            onClick={(button) => act('click', button)}
            onType={(field, typed) => act('type', String(field), typed)}
            onClose={() => act('close')}
          />
        )}
        <p class="screen-frozen" aria-live="polite">
          {moment.frozenFor !== null && text.frozen(formatDuration(Math.round(moment.frozenFor * 10) / 10))}
        </p>
      </div>
      <div class="screen-controls">
        <button type="button" class="button" data-look="strong" onClick={() => setPlaying(!isPlaying)}>
          <svg class="icon" viewBox="0 0 10 10" aria-hidden="true">
            <path fill="currentColor" d={isPlaying ? 'M1 0h3v10H1zM6 0h3v10H6z' : 'M1 0l9 5l-9 5z'} />
          </svg>
          {isPlaying ? text.pause : text.play}
        </button>
        <button type="button" class="button" onClick={() => step(lastChange(screen, now) ?? from)}>
          {text.back}
        </button>
        <button type="button" class="button" onClick={() => step(nextChange(screen, now))}>
          {text.step}
        </button>
        <input
          type="range"
          class="timeline-slider"
          aria-label={text.time}
          aria-valuetext={text.timeAt(formatDuration(Math.round(now * 10) / 10), formatDuration(to))}
          min={from}
          max={to}
          step={0.05}
          value={now}
          onInput={(event) => step(Number(event.currentTarget.value))}
        />
        <span class="screen-time" aria-hidden="true">
          {text.timeAt(now.toFixed(1), formatDuration(Math.round(to * 10) / 10))}
        </span>
      </div>
      <div class="screen-acts">
        <h4>{text.actsHeading}</h4>
        <ul class="plain">
          {acts.map((one, index) => {
            const said = text.act(one, formatDuration(one.at));
            return (
              <li key={`${index} ${formatUserAct(one)}`}>
                {said}{' '}
                <button
                  type="button"
                  class="button"
                  aria-label={text.undo(said)}
                  onClick={() => onActs(acts.filter((other) => other !== one))}
                >
                  ×
                </button>
              </li>
            );
          })}
          {!acts.some(({ deed }) => deed === 'close') && <li>{text.nobodyCloses}</li>}
        </ul>
        {screen.missed.map(({ widget, at: when, there }) => (
          <p key={`${when} ${widget}`} class="screen-missed">
            {text.missed(widget, formatDuration(when), there)}
          </p>
        ))}
        {screen.leftOut > 0 && <p>{text.leftOut(screen.leftOut)}</p>}
      </div>
    </section>
  );
}

/** Lets the clock of the picture run in real time, up to the end. */
function usePlaying(
  at: number,
  to: number,
  setAt: (at: number) => void,
): [boolean, (isPlaying: boolean) => void] {
  const [isPlaying, setPlaying] = useState(false);
  const begun = useRef({ at: 0, real: 0 });
  useEffect(() => {
    if (!isPlaying) return;
    begun.current = { at: at >= to ? 0 : at, real: performance.now() };
    let frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
    function tick(real: number) {
      const next = begun.current.at + (real - begun.current.real) / 1000;
      setAt(Math.min(next, to));
      if (next >= to) setPlaying(false);
      else frame = requestAnimationFrame(tick);
    }
    // It goes on from where it stands when it begins, and from nowhere else.
  }, [isPlaying, to]);
  return [isPlaying, setPlaying];
}
