/** The list of checks: what each demands, whether the program passes it, and the run that failed. It decides nothing. */

import type { ExerciseText } from '../../languages/exercise/index.ts';
import { formatDuration, MarkedText } from '../../languages/index.ts';
import type { OutputLine } from '../../trace/index.ts';
import type { FailedRun } from '../check-result.ts';
import type { FailedCheck } from '../first-to-mend.ts';
import { type CheckList as List, type ListedCheck, sayFailure } from './checks-state.ts';
import '../../styles/exercise.css';

export interface CheckListProps {
  readonly list: List;
  readonly text: ExerciseText;
  /** What stands in the editor. */
  readonly code: string;
  /** Asks for a failed run to be shown in full. */
  readonly onReplay: (run: FailedRun) => void;
}

export function CheckList({ list, text, code, onReplay }: CheckListProps) {
  return (
    <section class="checks" aria-label={text.list}>
      <ol class="checks-list plain">
        {list.checks.map((check, index) => (
          <li
            class="check"
            key={check.says}
            data-state={signOf(check)}
            data-first={list.first?.index === index}
          >
            <p class="check-says">
              <span dangerouslySetInnerHTML={{ __html: check.says }} />{' '}
              <span class="check-state label">{text.state[signOf(check)]}</span>
            </p>
            <Outcome
              check={check}
              index={index}
              isFirst={list.first?.index === index}
              text={text}
              onReplay={onReplay}
            />
          </li>
        ))}
      </ol>
      {list.source !== code && <p class="check-note">{text.stale}</p>}
    </section>
  );
}

function signOf({ state }: ListedCheck): keyof ExerciseText['state'] {
  return typeof state === 'object' ? state.type : state;
}

interface OutcomeProps {
  readonly check: ListedCheck;
  readonly index: number;
  readonly isFirst: boolean;
  readonly text: ExerciseText;
  readonly onReplay: (run: FailedRun) => void;
}

function Outcome({ check: { state }, index, isFirst, text, onReplay }: OutcomeProps) {
  if (typeof state !== 'object') return null;
  switch (state.type) {
    case 'passed':
      return state.runs > 1 ? <p class="check-note">{text.runs(state.runs)}</p> : null;
    case 'open':
      return <p class="check-note">{state.message}</p>;
    case 'failed':
      return (
        <Failed failed={state} isUsual={index === 0} isFirst={isFirst} text={text} onReplay={onReplay} />
      );
  }
}

interface FailedProps {
  readonly failed: FailedCheck;
  /** Whether it is the run that the reader sees above. */
  readonly isUsual: boolean;
  readonly isFirst: boolean;
  readonly text: ExerciseText;
  readonly onReplay: (run: FailedRun) => void;
}

function Failed({ failed, isUsual, isFirst, text, onReplay }: FailedProps) {
  const { run, line } = failed;
  return (
    <>
      <p class="check-message">
        {/* The status line says it already. */}
        {isFirst ? <b>{text.mendFirst}</b> : <MarkedText>{sayFailure(failed, text)}</MarkedText>}
      </p>
      {isUsual ? (
        <p class="check-note">{text.saidAbove}</p>
      ) : (
        <details class="check-run" open={isFirst}>
          <summary>{text.output}</summary>
          <Lines lines={run.result.output} guilty={line} text={text} />
          <Remarks failed={failed} text={text} />
          <button type="button" class="button" data-look="strong" onClick={() => onReplay(run)}>
            {text.replay}
          </button>
        </details>
      )}
    </>
  );
}

/** More than tells what went wrong; all of it is one press away. */
const MOST_LINES = 12;

function Lines({
  lines,
  guilty,
  text,
}: {
  readonly lines: readonly OutputLine[];
  readonly guilty: number | null;
  readonly text: ExerciseText;
}) {
  if (lines.length === 0) return <p class="check-note">{text.noOutput}</p>;
  const at = lines.findIndex(({ seq }) => seq === guilty);
  const from = Math.max(0, Math.min(at - MOST_LINES + 2, lines.length - MOST_LINES));
  const shown = lines.slice(from, from + MOST_LINES);
  return (
    <ol class="check-lines plain">
      {from > 0 && <li>…</li>}
      {shown.map((line) => (
        <li key={line.seq} data-guilty={line.seq === guilty}>
          <span class="check-at">{text.seconds(formatDuration(line.at))}</span>
          <code>{line.text}</code>
        </li>
      ))}
      {from + shown.length < lines.length && <li>…</li>}
    </ol>
  );
}

/** What the runtime says of the run, unless it is the failure itself. */
function Remarks({ failed, text }: { readonly failed: FailedCheck; readonly text: ExerciseText }) {
  const others = failed.run.result.diagnoses.filter(({ message }) => message !== failed.message);
  if (others.length === 0) return null;
  return (
    <>
      <p class="label">{text.remarks}</p>
      <ul>
        {others.map(({ kind, line, message }) => (
          <li key={`${kind} ${line}`}>
            <MarkedText>{message}</MarkedText>
          </li>
        ))}
      </ul>
    </>
  );
}
