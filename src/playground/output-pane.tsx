/** What a program printed, line by line with its virtual time; the margin stays out of what is selected and copied. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PlaygroundKind } from '../curriculum/index.ts';
import { MarkedText, type PlaygroundText } from '../languages/index.ts';
import type { Diagnosis, OutputLine } from '../trace/index.ts';
import { OutputLines } from './output-lines.tsx';
import { type Extent, HEAD_LINES, TAIL_LINES } from './output-rows.ts';
import { pitfallAddress } from './pitfall-address.ts';
import type { RunState } from './playground-state.ts';

interface OutputPaneProps {
  readonly title: string;
  readonly text: PlaygroundText;
  readonly kind: PlaygroundKind;
  readonly run: RunState;
  /** `seq` of the line that the verdict names. */
  readonly guilty: number | null;
  /** Whether the program was changed since it ran. */
  readonly stale: 'yes' | 'no';
  /** Lines printed at the moment that the timeline shows; null where it is not open. */
  readonly printed: number | null;
  /** Asks the timeline to go to an output line, by its `seq`. */
  readonly onAsk: (output: number) => void;
  /** What stands there instead of output, for a reader who is asked to predict it. */
  readonly children?: ComponentChildren;
}

/** More lines at once than anyone wants read aloud. */
const SPOKEN_LINES = 20;

/** What scrolls must be reachable by keyboard, in browsers that do not see to it themselves. */
const REACHABLE = { tabIndex: 0 } as const;

export function OutputPane(props: OutputPaneProps) {
  const { title, text, kind, run, guilty, stale, printed, onAsk, children } = props;
  const [extent, setExtent] = useState<Extent>('short');
  const lines = children ? [] : linesOf(run);
  return (
    <div class="output" data-run={run.type} data-stale={stale}>
      <div
        {...(lines.length === 0 ? {} : REACHABLE)}
        role="log"
        class="output-lines"
        aria-label={text.output.label(title)}
        aria-live={lines.length > SPOKEN_LINES ? 'off' : 'polite'}
        onPointerUp={(event) => printed !== null && askFor(event, onAsk)}
      >
        <OutputLines lines={lines} guilty={guilty} extent={extent} text={text} printed={printed} />
      </div>
      {children || <Placeholder run={run} kind={kind} text={text} />}
      {!children && <Diagnoses run={run} text={text} />}
      {lines.length > HEAD_LINES + TAIL_LINES && (
        <button type="button" class="button" onClick={() => setExtent(extent === 'all' ? 'short' : 'all')}>
          {extent === 'all' ? text.output.showLess : text.output.showAll(lines.length)}
        </button>
      )}
      {stale === 'yes' && <p class="output-note">{text.output.stale}</p>}
    </div>
  );
}

/** A shortcut for those who point; by keyboard, the timeline has a list of the lines. */
function askFor(event: PointerEvent, onAsk: (output: number) => void): void {
  // Who selects text to copy it asks for nothing.
  if (getSelection()?.isCollapsed === false) return;
  const line = event.target instanceof Element ? event.target.closest('[data-seq]') : null;
  if (line !== null) onAsk(Number(line.getAttribute('data-seq')));
}

function linesOf(run: RunState): readonly OutputLine[] {
  return run.type === 'running' || run.type === 'ended' ? run.lines : [];
}

/** What stands where lines will be. */
function Placeholder({
  run,
  kind,
  text,
}: {
  readonly run: RunState;
  readonly kind: PlaygroundKind;
  readonly text: PlaygroundText;
}) {
  switch (run.type) {
    case 'idle':
      return <p class="output-empty">{kind === 'predict' ? text.output.emptyPredict : text.output.empty}</p>;
    case 'booting':
      return <BootProgress run={run} text={text} />;
    case 'running':
      return null;
    case 'ended':
      return run.lines.length === 0 && run.end.type === 'completed' ? (
        <p class="output-empty">{text.output.silent}</p>
      ) : null;
  }
}

type Booting = Extract<RunState, { readonly type: 'booting' }>;

function BootProgress({ run, text }: { readonly run: Booting; readonly text: PlaygroundText }) {
  const label = run.stage === null ? text.boot.waiting : text.boot.stage[run.stage];
  const value = run.fraction === null ? {} : { value: run.fraction };
  return (
    <p class="output-boot">
      <span>{label}</span>
      <progress aria-label={label} max={1} {...value} />
    </p>
  );
}

/** The runtime's own remarks come after all that CPython says. */
function Diagnoses({ run, text }: { readonly run: RunState; readonly text: PlaygroundText }) {
  if (run.type !== 'ended' || run.end.type !== 'completed' || run.end.result.diagnoses.length === 0)
    return null;
  return (
    <ul class="diagnoses">
      {run.end.result.diagnoses.map((diagnosis) => (
        <li
          key={`${diagnosis.kind} ${diagnosis.at} ${diagnosis.line}`}
          data-kind={diagnosis.kind}
          data-severity={diagnosis.severity}
        >
          {placed(diagnosis, text)}
        </li>
      ))}
    </ul>
  );
}

function placed({ line, message, rules, pitfall }: Diagnosis, text: PlaygroundText) {
  return (
    <>
      {line !== null && <b>{text.diagnosisLine(line)}.</b>} <MarkedText>{message}</MarkedText>
      {pitfall !== null && (
        <small>
          <a href={addressOf(pitfall)}>{text.diagnosisPitfall(pitfall)}</a>
        </small>
      )}
      {rules.length > 0 && <small>{text.diagnosisRules(rules.join(', '))}</small>}
    </>
  );
}

/** Remarks are there only after a run, and so only in a browser. */
function addressOf(pitfall: string): string {
  const root = new URL(document.documentElement.dataset['base'] ?? '/', document.baseURI);
  return pitfallAddress(pitfall, root.href, location.href);
}
