/** The timeline of one run: picture, controls, what is said of the moment, and the same in words. Its parts decide nothing. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatDuration, type Language, MarkedText } from '../languages/index.ts';
import { timelineTextFor } from '../languages/timeline/index.ts';
import type { OutputLine, Trace } from '../trace/index.ts';
import { Controls } from './controls.tsx';
import { type Move, momentsOf, moved } from './cursor.ts';
import { factAt } from './fact-at.ts';
import { geometryFor } from './geometry.ts';
import { IterationPane } from './iteration-pane.tsx';
import { Keep } from './keep.tsx';
import { type Command, commandOf } from './keys.ts';
import { Legend } from './legend.tsx';
import { MomentTable } from './moment-table.tsx';
import { nameOf } from './naming.ts';
import { lineAt, nowAt } from './now.ts';
import { NowPane } from './now-pane.tsx';
import { Picture } from './picture.tsx';
import { type ScaleName, scaleOf } from './scale.ts';
import { layOut } from './sheet.ts';
import '../styles/timeline.css';
import '../styles/timeline-marks.css';
import { SPEEDS, type Speed } from './speeds.ts';
import { readStory, taskAt } from './story.ts';

/** Where the cursor is, for those who show the program and its output. */
export interface CursorPlace {
  readonly seq: number;
  /** Line of the program. */
  readonly line: number | null;
  /** Output lines so far. */
  readonly printed: number;
  /** The output line that is written at this very moment. */
  readonly output: number | null;
}

/** Gives a link to the moment of an event: says what became of it. */
export type LinkTo = (seq: number) => Promise<LinkMade>;
export type LinkMade =
  | { readonly type: 'copied' }
  | { readonly type: 'by-hand'; readonly link: string }
  | { readonly type: 'too-long' };

/** What the rest of a page can ask a timeline to show. */
export type AskedFor =
  | { readonly type: 'output'; readonly output: number }
  | { readonly type: 'event'; readonly seq: number }
  /** The next event of a line of the program. */
  | { readonly type: 'line'; readonly line: number };

export interface TimelineProps {
  readonly trace: Trace;
  readonly output: readonly OutputLine[];
  readonly language: Language;
  /** A name for files. */
  readonly name: string;
  /** Event to begin at: one that a link names. */
  readonly start: number | null;
  /** An output line, an event or a line of the program that the reader asked for elsewhere; a new object asks anew. */
  readonly asked: AskedFor | null;
  readonly onMove: (place: CursorPlace) => void;
  readonly linkTo: LinkTo;
}

export function Timeline(props: TimelineProps) {
  const { trace, output, language, asked } = props;
  const text = timelineTextFor(language);
  const [scale, setScale] = useState<ScaleName>('step');
  const [chosen, setChosen] = useState<number | null>(null);
  const [iterationOpen, setIterationOpen] = useState(false);
  const story = useMemo(() => readStory(trace), [trace]);
  const moments = useMemo(() => momentsOf(story), [story]);
  const sheet = useMemo(() => layOut(story, scaleOf(story, scale)), [story, scale]);
  const texts = useMemo(() => output.map((line) => line.text), [output]);
  const { index, go, playing, setPlaying, speed, setSpeed } = useCursor(props, story, moments);
  const seq = moments[index] ?? 0;
  const now = useMemo(() => nowAt(story, seq), [story, seq]);
  const fact = useMemo(() => factAt(story, seq, texts), [story, seq, texts]);
  const says = fact === null ? '' : text.say(fact);
  usePlace(props.onMove, story, seq, now.line, now.printed);

  const task = chosen ?? taskAt(story, seq) ?? story.lives[0]?.number ?? null;
  const life = task === null ? undefined : story.tasks.get(task);
  const move = (to: Move) => {
    setPlaying(false);
    go(to);
  };
  const obey = (command: Command) => {
    switch (command.type) {
      case 'move':
        return move(command.move);
      case 'play':
        return setPlaying(!playing);
      case 'choose':
        return setChosen(neighbour(story.lives, task, command.by));
      case 'next-of-task':
        return task === null ? undefined : move({ type: 'next-of-task', task });
      case 'next-in-line':
        return now.line === null ? undefined : move({ type: 'next-in-line', line: now.line });
      case 'iteration':
        return setIterationOpen(!iterationOpen);
      case 'scale':
        return setScale(scale === 'step' ? 'time' : 'step');
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const command = commandOf(event);
    if (command === null) return;
    event.preventDefault();
    obey(command);
  };
  return (
    <section class="timeline" aria-label={text.title} onKeyDown={onKeyDown}>
      <Controls
        text={text}
        moment={index}
        moments={moments.length}
        playing={playing}
        speed={speed}
        scale={scale}
        line={now.line}
        task={life === undefined ? null : nameOf(life, story)}
        output={output}
        printed={now.printed}
        obey={obey}
        onSpeed={setSpeed}
        onScale={setScale}
      />
      <Picture
        story={story}
        sheet={sheet}
        geometry={geometryFor(sheet.lanes.length)}
        text={text}
        label={text.picture(
          story.tasks.size,
          story.iterations.length,
          formatDuration(story.events.at(-1)?.at ?? 0),
        )}
        seq={seq}
        chosen={chosen}
        onChoose={(picked) => setChosen(picked === chosen ? null : picked)}
        onGo={(to) => move({ type: 'to-event', seq: to })}
      />
      <Legend text={text} lanes={sheet.lanes} />
      <div class="timeline-moment">
        <p class="label">
          {text.moment(index + 1, moments.length)} · {text.seconds(formatDuration(now.at))}
        </p>
        <p class="timeline-says" aria-live="polite" aria-atomic="true">
          <MarkedText>{says}</MarkedText>
        </p>
        <p class="timeline-none" aria-live="polite">
          {asked?.type === 'line' && !hasLine(story, moments, asked.line) && text.nothingInLine(asked.line)}
        </p>
      </div>
      <NowPane text={text} story={story} now={now} />
      <IterationPane text={text} story={story} now={now} open={iterationOpen} onToggle={setIterationOpen} />
      <MomentTable
        text={text}
        story={story}
        moments={moments}
        index={index}
        output={texts}
        onGo={(to) => move({ type: 'to', index: to })}
      />
      <Keep text={text} story={story} sheet={sheet} name={props.name} link={() => props.linkTo(seq)} />
    </section>
  );
}

/** Moves the cursor, by hand or by playing. */
function useCursor(
  { start, asked }: TimelineProps,
  story: ReturnType<typeof readStory>,
  moments: readonly number[],
) {
  const first = () => (start === null ? 0 : moved(0, { type: 'to-event', seq: start }, story, moments));
  const [index, setIndex] = useState(first);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>('usual');
  const go = (move: Move) => setIndex((at) => moved(at, move, story, moments));
  const known = useRef(story);
  useEffect(() => {
    if (known.current === story) return;
    known.current = story;
    setPlaying(false);
    setIndex(0);
  }, [story]);
  useEffect(() => {
    if (asked === null) return;
    setPlaying(false);
    go(moveTo(asked));
  }, [asked]);
  useEffect(() => {
    if (!playing) return;
    if (index >= moments.length - 1) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => go({ type: 'by', moments: 1 }), SPEEDS[speed]);
    return () => clearTimeout(timer);
  }, [playing, index, speed, moments]);
  const play = (on: boolean) => {
    // From the end, playing begins anew.
    if (on && index >= moments.length - 1) setIndex(0);
    setPlaying(on);
  };
  return { index, go, playing, setPlaying: play, speed, setSpeed };
}

function moveTo(asked: AskedFor): Move {
  switch (asked.type) {
    case 'output':
      return { type: 'to-output', output: asked.output };
    case 'event':
      return { type: 'to-event', seq: asked.seq };
    case 'line':
      return { type: 'next-in-line', line: asked.line };
  }
}

function hasLine(story: ReturnType<typeof readStory>, moments: readonly number[], line: number): boolean {
  return moments.some((seq) => lineAt(story, seq) === line);
}

/** Tells program and output where the cursor is. */
function usePlace(
  onMove: TimelineProps['onMove'],
  story: ReturnType<typeof readStory>,
  seq: number,
  line: number | null,
  printed: number,
): void {
  useEffect(() => {
    const event = story.events[seq];
    onMove({ seq, line, printed, output: event?.type === 'output-written' ? event.output : null });
  }, [story, seq, line, printed]);
}

/** The task `by` places further in order of creation. */
function neighbour(
  lives: ReturnType<typeof readStory>['lives'],
  task: number | null,
  by: number,
): number | null {
  const tasks = lives.filter(({ kind }) => kind === 'task').map(({ number }) => number);
  const place = task === null ? -1 : tasks.indexOf(task);
  return tasks[Math.max(0, Math.min(place + by, tasks.length - 1))] ?? null;
}
