/** What is announced: that a program starts, runs, ended, and what the checker says of its order. */
import { MarkedText, type PlaygroundText } from '../languages/index.ts';
import { Icon } from './icon.tsx';
import { outcomeSentences } from './outcome-sentences.ts';
import type { EndedRun, RunState } from './playground-state.ts';
import type { VerdictView } from './verdict-view.ts';

interface StatusLineProps {
  readonly text: PlaygroundText;
  readonly run: RunState;
  /** What is told of the run; null before it has ended. */
  readonly view: VerdictView | null;
  readonly onRetry: () => void;
}

export function StatusLine({ text, run, view, onRetry }: StatusLineProps) {
  return (
    <div class="playground-status" data-tone={toneOf(run, view)}>
      <div role="status">
        <StatusText text={text} run={run} view={view} />
      </div>
      {run.type === 'ended' && run.end.type === 'failed' && (
        <Failure text={text} detail={run.end.error.detail} onRetry={onRetry} />
      )}
    </div>
  );
}

function toneOf(run: RunState, view: VerdictView | null): VerdictView['tone'] {
  if (run.type !== 'ended' || view === null) return 'none';
  return run.end.type === 'failed' ? 'unknown' : view.tone;
}

function StatusText({ text, run, view }: Omit<StatusLineProps, 'onRetry'>) {
  switch (run.type) {
    case 'idle':
      return null;
    case 'booting':
      return (
        <p class="visually-hidden">{run.stage === null ? text.boot.waiting : text.boot.stage[run.stage]}</p>
      );
    case 'running':
      return <p>{text.running}</p>;
    case 'ended':
      if (view === null) return null;
      return run.end.type === 'failed' ? (
        <>
          <p class="verdict-heading">{text.failure.title}</p>
          <p>{text.failure.reason[run.end.error.reason]}</p>
        </>
      ) : (
        <Ended run={run} view={view} text={text} />
      );
  }
}

function Ended({
  run,
  view,
  text,
}: {
  readonly run: EndedRun;
  readonly view: VerdictView;
  readonly text: PlaygroundText;
}) {
  return (
    <>
      {view.heading !== null && (
        <p class="verdict-heading">
          {view.tone !== 'none' && <Icon name={view.tone} />}
          {view.heading}
        </p>
      )}
      {view.tone !== 'none' &&
        view.sentences.map((sentence) => <Sentence key={sentence}>{sentence}</Sentence>)}
      <p class="outcome">
        {[...outcomeSentences(run, text), ...(view.tone === 'none' ? view.sentences : [])].join(' ')}
      </p>
    </>
  );
}

function Sentence({ children }: { readonly children: string }) {
  return (
    <p>
      <MarkedText>{children}</MarkedText>
    </p>
  );
}

interface FailureProps {
  readonly text: PlaygroundText;
  readonly detail: string;
  readonly onRetry: () => void;
}

function Failure({ text, detail, onRetry }: FailureProps) {
  return (
    <>
      <button type="button" class="button" data-look="strong" onClick={onRetry}>
        {text.retry}
      </button>
      <details class="failure-detail">
        <summary>{text.failure.detail}</summary>
        <code>{detail}</code>
      </details>
    </>
  );
}
