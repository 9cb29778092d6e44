/** What is announced: that a program starts, runs, ended, and what the checker says of its order. */
import type { PlaygroundKind } from '../curriculum/index.ts';
import { MarkedText, type PlaygroundText } from '../languages/index.ts';
import { Icon } from './icon.tsx';
import { outcomeSentences } from './outcome-sentences.ts';
import type { EndedRun, RunState } from './playground-state.ts';
import { type VerdictView, verdictView } from './verdict-view.ts';

interface StatusLineProps {
  readonly text: PlaygroundText;
  readonly kind: PlaygroundKind;
  readonly run: RunState;
  readonly changed: 'yes' | 'no';
  readonly onRetry: () => void;
}

export function StatusLine({ text, kind, run, changed, onRetry }: StatusLineProps) {
  return (
    <div class="playground-status" data-tone={toneOf(run, kind, changed, text)}>
      <div role="status">
        <StatusText text={text} kind={kind} run={run} changed={changed} />
      </div>
      {run.type === 'ended' && run.end.type === 'failed' && (
        <Failure text={text} detail={run.end.error.detail} onRetry={onRetry} />
      )}
    </div>
  );
}

function toneOf(
  run: RunState,
  kind: PlaygroundKind,
  changed: 'yes' | 'no',
  text: PlaygroundText,
): VerdictView['tone'] {
  if (run.type !== 'ended') return 'none';
  return run.end.type === 'failed' ? 'unknown' : verdictView(run, kind, changed, text).tone;
}

function StatusText({ text, kind, run, changed }: Omit<StatusLineProps, 'onRetry'>) {
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
      return run.end.type === 'failed' ? (
        <>
          <p class="verdict-heading">{text.failure.title}</p>
          <p>{text.failure.reason[run.end.error.reason]}</p>
        </>
      ) : (
        <Ended run={run} view={verdictView(run, kind, changed, text)} text={text} />
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
