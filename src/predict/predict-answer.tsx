/** What came of a prediction: the verdict, why, the wrong idea behind it, and the reader's own order with what must move. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type Language, MarkedText } from '../languages/index.ts';
import { type PredictText, predictTextFor } from '../languages/predict/index.ts';
import { parseOrderSpec } from '../order/index.ts';
import type { RunResult, Trace } from '../trace/index.ts';
import '../styles/predict.css';
import { sentencesOf } from './answer-sentences.ts';
import { type Answer, judgePrediction, type Mark } from './judge-prediction.ts';
import type { Prediction } from './prediction.ts';

export interface PredictAnswerProps {
  readonly language: Language;
  readonly prediction: Prediction;
  readonly program: string;
  /** The order spec of the program, as text. */
  readonly spec: string;
  readonly result: RunResult;
  readonly trace: Trace;
  /** Hears the answer, once for each prediction. */
  readonly onAnswer: (answer: Answer) => void;
  /** Asks the timeline to show an event. */
  readonly onAsk: (event: number) => void;
  readonly onAgain: () => void;
}

export function PredictAnswer(props: PredictAnswerProps) {
  const { language, prediction, program, spec, result, trace, onAnswer, onAsk, onAgain } = props;
  const text = predictTextFor(language);
  const answer = useMemo(
    () => judgePrediction(prediction, { program, result, trace, spec: parseOrderSpec(spec, { language }) }),
    [prediction, trace],
  );
  useEffect(() => onAnswer(answer), [answer]);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed went away with its board, and the focus with it.
    if (document.activeElement === document.body) told.current?.focus();
  }, [answer]);
  const { edge, misconception, verdict } = answer;
  return (
    <section class="predict-answer" data-verdict={verdict} aria-label={text.answer.title}>
      <div ref={told} class="predict-told" tabIndex={-1} aria-live="polite">
        <p class="predict-verdict">{text.answer[verdict]}</p>
        {sentencesOf(answer, text).map((sentence) => (
          <p key={sentence}>
            <MarkedText>{sentence}</MarkedText>
          </p>
        ))}
        {misconception !== null && (
          <p class="predict-idea">
            <b>
              <MarkedText>{text.misconceptions[misconception].name}</MarkedText>
            </b>{' '}
            <MarkedText>{text.misconceptions[misconception].truth}</MarkedText>
          </p>
        )}
      </div>
      {verdict !== 'right' && <Yours text={text} rows={prediction.rows} marks={answer.marks} />}
      <div class="predict-go">
        {edge !== null && (
          <button type="button" class="button" data-look="strong" onClick={() => onAsk(edge.why.event)}>
            {text.answer.toTimeline}
          </button>
        )}
        <button type="button" class="button" onClick={onAgain}>
          {text.button.again}
        </button>
      </div>
    </section>
  );
}

interface YoursProps {
  readonly text: PredictText;
  readonly rows: Prediction['rows'];
  readonly marks: Answer['marks'];
}

/** The reader's own order, with a word beside each line that cannot stay. */
function Yours({ text, rows, marks }: YoursProps) {
  const cells = rows.map((row, index) =>
    row.map((line, place): { line: string; mark: Mark } => ({
      line,
      mark: marks[index]?.[place] ?? 'stays',
    })),
  );
  return (
    <figure class="predict-yours">
      <figcaption class="label">{text.title}</figcaption>
      <ol>
        {cells.map((row, index) => (
          <li key={index} data-beside={row.length > 1 ? text.eitherOrder : undefined}>
            {row.map(({ line, mark }, place) => (
              <span key={place} class="predict-said" data-mark={mark}>
                <code>{line === '' ? text.emptyLine : line}</code>
                {mark !== 'stays' && <i>{text.answer.mark[mark]}</i>}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </figure>
  );
}
