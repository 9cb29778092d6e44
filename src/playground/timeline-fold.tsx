/** The fold below the output: the still timeline of the page, and in its place the living one once there is a run. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language, PlaygroundText } from '../languages/index.ts';
import { browserStorage, createFoldStore } from '../progress/index.ts';
import type { AskedFor, CursorPlace, LinkMade, OtherRun, Stage } from '../timeline/index.ts';
import type { OutputLine, Trace } from '../trace/index.ts';
import type { RunState } from './playground-state.ts';

interface TimelineFoldProps {
  readonly text: PlaygroundText;
  readonly language: Language;
  /** Name under which it is remembered whether the fold is open. */
  readonly keptAs: string;
  /** A name for files that are saved. */
  readonly name: string;
  readonly run: RunState;
  readonly start: number | null;
  readonly asked: AskedFor | null;
  /** Runs that this one can be compared with. */
  readonly others: readonly OtherRun[];
  readonly onMove: (place: CursorPlace | null) => void;
  readonly linkTo: (seq: number, source: string) => Promise<LinkMade>;
  /** How often the fold was to be opened for something else on the page. */
  readonly wanted: number;
  readonly isAlive: boolean;
  /** The still timeline, if the page has one. */
  readonly children?: ComponentChildren;
}

export function TimelineFold(props: TimelineFoldProps) {
  const { text, run, children } = props;
  const { open, toggle, summary } = useOpen(props);
  const Living = useLiving(open);
  const traced = tracedRun(run);
  const isShown = open && traced !== null && typeof Living === 'function';
  useEffect(() => {
    if (!isShown) props.onMove(null);
  }, [isShown]);
  return (
    <details class="timeline-fold" open={open} onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary ref={summary}>{text.timeline.summary}</summary>
      <div hidden={isShown}>{children}</div>
      {props.isAlive && !isShown && <p class="timeline-note">{noteOf(text, run, traced, Living)}</p>}
      {isShown && (
        <Living
          trace={traced.trace}
          output={traced.output}
          language={props.language}
          name={props.name}
          start={props.start}
          asked={props.asked}
          others={props.others}
          onMove={props.onMove}
          linkTo={(seq) => props.linkTo(seq, traced.source)}
        />
      )}
    </details>
  );
}

interface TracedRun {
  readonly trace: Trace;
  readonly output: readonly OutputLine[];
  readonly source: string;
}

function tracedRun(run: RunState): TracedRun | null {
  if (run.type !== 'ended' || run.end.type !== 'completed' || run.end.trace === undefined) return null;
  return { trace: run.end.trace, output: run.lines, source: run.source };
}

/** `failed` until the fold is opened again. */
type Loaded = typeof Stage | 'loading' | 'failed';

function noteOf(
  { timeline }: PlaygroundText,
  run: RunState,
  traced: TracedRun | null,
  living: Loaded,
): string {
  if (living === 'failed') return timeline.missing;
  if (traced !== null) return timeline.loading;
  return run.type === 'ended' ? timeline.noTrace : timeline.runFirst;
}

/** The living timeline is fetched when the fold is opened, not with the page. */
function useLiving(open: boolean): Loaded {
  const [living, setLiving] = useState<{ readonly loaded: Loaded }>({ loaded: 'loading' });
  useEffect(() => {
    if (!open || typeof living.loaded === 'function') return;
    import('../timeline/index.ts').then(
      ({ Stage }) => setLiving({ loaded: Stage }),
      () => setLiving({ loaded: 'failed' }),
    );
  }, [open]);
  return living.loaded;
}

/** Open as the reader left it; a link to a moment opens it, too, and so does who asks for an event: the focus goes there. */
function useOpen({ keptAs, start, asked, isAlive, wanted }: TimelineFoldProps) {
  const summary = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (isAlive) setOpen(start !== null || createFoldStore(browserStorage()).isOpen(keptAs));
  }, [isAlive, keptAs, start]);
  useEffect(() => {
    if (asked === null || asked.type === 'output') return;
    setOpen(true);
    // Who asks from the editor stays there, and goes on with the next line.
    if (asked.type === 'event') summary.current?.focus();
  }, [asked]);
  useEffect(() => {
    if (wanted > 0) setOpen(true);
  }, [wanted]);
  const toggle = (now: boolean) => {
    setOpen(now);
    if (isAlive && now !== open) createFoldStore(browserStorage()).remember(keptAs, now);
  };
  return { open, toggle, summary };
}
