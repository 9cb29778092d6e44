/** Where a prediction is asked for, and where it is answered; board and answer are fetched when the reader begins. */
import { useEffect, useState } from 'preact/hooks';
import type { Language, PlaygroundText } from '../languages/index.ts';
import type * as Predict from '../predict/index.ts';
import type { RunState } from './playground-state.ts';
import type { PredictionTalk } from './use-prediction.ts';

/** What is fetched late; `failed` until it is asked for again. */
type Loaded = typeof Predict | 'loading' | 'failed';

interface AskProps {
  readonly text: PlaygroundText;
  readonly language: Language;
  readonly talk: PredictionTalk;
}

/** Asks the reader to predict: one button first, then the board. */
export function PredictAsk({ text: { predict: text }, language, talk }: AskProps) {
  const isOpen = talk.board !== 'closed';
  const loaded = useLate(isOpen);
  const { lines, kept } = talk;
  if (lines === null) return null;
  // What was right is asked anew, from the beginning; what was not can be put right.
  const last = kept?.tries.at(-1)?.outcome;
  if (isOpen && typeof loaded === 'object') {
    return (
      <loaded.PredictBoard
        language={language}
        lines={lines}
        kept={kept !== null && kept.rows.length > 0 && last !== 'right' ? kept : null}
        focused
        onCompare={talk.compare}
        onShow={talk.show}
      />
    );
  }
  return (
    <div class="predict-ask">
      <p>{isOpen ? (loaded === 'failed' ? text.missing : text.loading) : text.ask}</p>
      {last !== undefined && <p class="predict-last">{text.last[last]}</p>}
      <div class="predict-ask-buttons">
        <button type="button" class="button" data-look="strong" onClick={() => talk.open('first')}>
          {text.open}
        </button>
        <button type="button" class="button" onClick={talk.show}>
          {text.show}
        </button>
      </div>
    </div>
  );
}

interface ToldProps {
  readonly language: Language;
  readonly talk: PredictionTalk;
  readonly spec: string | null;
  readonly run: RunState;
  readonly onAskEvent: (event: number) => void;
}

/** Says what came of the prediction, once the run has ended. */
export function PredictTold({ language, talk, spec, run, onAskEvent }: ToldProps) {
  const { made, answered } = talk;
  const loaded = useLate(made !== null);
  if (talk.board === 'again' || made === null || spec === null || typeof loaded !== 'object') return null;
  if (run.type !== 'ended' || run.end.type !== 'completed' || run.end.trace === undefined) return null;
  return (
    <loaded.PredictAnswer
      language={language}
      prediction={made}
      program={run.source}
      spec={spec}
      result={run.end.result}
      trace={run.end.trace}
      onAnswer={answered}
      onAsk={onAskEvent}
      onAgain={() => talk.open('again')}
    />
  );
}

function useLate(wanted: boolean): Loaded {
  const [late, setLate] = useState<{ readonly loaded: Loaded }>({ loaded: 'loading' });
  useEffect(() => {
    if (!wanted || typeof late.loaded === 'object') return;
    setLate({ loaded: 'loading' });
    import('../predict/index.ts').then(
      (predict) => setLate({ loaded: predict }),
      () => setLate({ loaded: 'failed' }),
    );
  }, [wanted]);
  return late.loaded;
}
