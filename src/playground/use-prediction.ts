/** The reader's prediction of one playground: made before a run, judged after it, and kept with what came of it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Prediction } from '../predict/index.ts';
import { browserStorage, createPredictionStore, type KeptPrediction } from '../progress/index.ts';
import type { Mediator } from './mediator.ts';
import type { RunState } from './playground-state.ts';

/** What the prediction is of. */
interface Predicted {
  readonly lines: readonly string[] | null;
  readonly name: string;
  readonly version: string;
  /** The program that is predicted; null while the island sleeps. */
  readonly program: string | null;
}

/** Whether the board is shown: asked for before the first run, or again after one. */
export type BoardState = 'closed' | 'first' | 'again';

export interface PredictionTalk {
  readonly board: BoardState;
  readonly open: (board: BoardState) => void;
  /** Lines to arrange; null where nothing is predicted, or the reader made another program of it. */
  readonly lines: readonly string[] | null;
  readonly kept: KeptPrediction | null;
  /** The prediction that the run is judged by; null where there is none. */
  readonly made: Prediction | null;
  readonly compare: (prediction: Prediction) => void;
  readonly show: () => void;
  /** Hears what came of it. */
  readonly answered: (answer: Answer) => void;
}

export function usePrediction(
  mediator: Mediator | null,
  run: RunState,
  code: string,
  predicted: Predicted,
): PredictionTalk {
  const { lines, name, version, program } = predicted;
  const [board, open] = useState<BoardState>('closed');
  const [made, setMade] = useState<Prediction | null>(null);
  const [kept, setKept] = useState<KeptPrediction | null>(null);
  // Running the same program once more is no second try.
  const isUnanswered = useRef(false);
  const isOpen = lines !== null && mediator !== null && program !== null;
  const store = () => createPredictionStore(browserStorage());
  const keep = (
    { rows, left, seconds }: Prediction,
    outcome: Answer['verdict'] | 'shown',
    misconception: string | null,
  ) => {
    store().add(name, { version, rows, left, seconds }, { outcome, misconception, at: Date.now() });
    setKept(store().load(name, version));
  };
  useEffect(() => {
    if (isOpen) setKept(store().load(name, version));
  }, [isOpen, name, version]);
  useEffect(() => {
    const isUnguessed = isOpen && made === null && kept === null;
    if (isUnguessed && run.type === 'ended' && run.end.type === 'completed' && run.source === program)
      keep({ rows: [], left: [], seconds: null }, 'shown', null);
  }, [run]);
  const start = (prediction: Prediction | null) => {
    setMade(prediction);
    isUnanswered.current = prediction !== null;
    open('closed');
    void mediator?.run('run');
  };
  return {
    board,
    open,
    // On the page as it was sent, too: nothing moves when it comes alive.
    lines: !isOpen || code === program ? lines : null,
    kept,
    made: run.type === 'ended' && run.source === program ? made : null,
    compare: start,
    show: () => start(null),
    answered: ({ verdict, misconception }) => {
      if (made !== null && isUnanswered.current) keep(made, verdict, misconception);
      isUnanswered.current = false;
    },
  };
}
