/** The board on which a reader arranges the lines that a program will print. It decides nothing: see board.ts. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Language, MarkedText } from '../languages/index.ts';
import { type PredictText, predictTextFor } from '../languages/predict/index.ts';
import '../styles/predict.css';
import { type Board, type BoardMove, type Card, moveOnBoard, openBoard, predictionOf } from './board.ts';
import { BoardCard } from './board-card.tsx';
import type { Prediction } from './prediction.ts';
import { sayMove } from './say-move.ts';
import { useDrag } from './use-drag.ts';

export interface PredictBoardProps {
  readonly language: Language;
  readonly lines: readonly string[];
  /** The prediction to begin with; null for the lines as they are. */
  readonly kept: Omit<Prediction, 'seconds'> | null;
  /** Whether the first line takes the focus: the reader asked for the board. */
  readonly focused: boolean;
  readonly onCompare: (prediction: Prediction) => void;
  readonly onShow: () => void;
}

export function PredictBoard({ language, lines, kept, focused, onCompare, onShow }: PredictBoardProps) {
  const text = predictTextFor(language);
  const root = useRef<HTMLDivElement>(null);
  const [board, setBoard] = useState(() => openBoard(lines, kept));
  const [said, setSaid] = useState('');
  const [held, setHeld] = useState<number | null>(null);
  const [seconds, setSeconds] = useState('');
  const movedLine = useFocus(root, focused);
  const move = (made: BoardMove) => {
    const next = moveOnBoard(board, made);
    movedLine.current = made.id;
    setSaid(sayMove(board, next, made.id, text));
    setBoard(next);
  };
  const drag = useDrag({
    board: root,
    onDrop: (id, row) => setBoard((now) => moveOnBoard(now, { type: 'drop', id, row })),
    onHold: (id) => {
      if (id === null && held !== null) setSaid(sayMove(openBoard(lines, null), board, held, text));
      setHeld(id);
    },
  });
  const cards = { text, board, held, onMove: (type: PlainMove, id: number) => move({ type, id }) };
  return (
    <section class="predict" aria-label={text.title}>
      <p class="predict-lead">{text.lead}</p>
      <div ref={root} class="predict-lists" data-dragging={held === null ? 'no' : 'yes'} {...drag}>
        <p class="label">{text.printed}</p>
        <Rows {...cards} />
        <Aside {...cards} />
      </div>
      <details class="predict-keys">
        <summary>{text.keysTitle}</summary>
        <ul>
          {text.keys.map((key) => (
            <li key={key}>
              <MarkedText>{key}</MarkedText>
            </li>
          ))}
        </ul>
      </details>
      <label class="predict-seconds">
        <span>{text.seconds}</span>
        <input
          class="field"
          type="text"
          inputMode="decimal"
          value={seconds}
          onInput={(event) => setSeconds(event.currentTarget.value)}
        />
      </label>
      <div class="predict-go">
        <button
          type="button"
          class="button"
          data-look="primary"
          onClick={() => onCompare(predictionOf(board, secondsOf(seconds)))}
        >
          {text.button.compare}
        </button>
        <button type="button" class="button" onClick={onShow}>
          {text.button.show}
        </button>
      </div>
      <p class="visually-hidden" aria-live="assertive">
        {said}
      </p>
    </section>
  );
}

type PlainMove = Exclude<BoardMove['type'], 'drop'>;

interface CardsProps {
  readonly text: PredictText;
  readonly board: Board;
  readonly held: number | null;
  readonly onMove: (type: PlainMove, id: number) => void;
}

function Rows({ text, board, held, onMove }: CardsProps) {
  const { rows } = board;
  if (rows.length === 0) return <p class="predict-none">{text.noneKept}</p>;
  return (
    <ol class="predict-rows" aria-label={text.printed}>
      {rows.map((row, index) => (
        <li
          key={row[0]?.id ?? index}
          class="predict-row"
          data-beside={row.length > 1 ? text.eitherOrder : undefined}
        >
          {row.map((card, place) => (
            <BoardCard
              key={card.id}
              text={text}
              card={card}
              place={text.place(nameOf(card, text), index + 1, rows.length)}
              where={row.length === 1 ? 'alone' : place === 0 ? 'first-beside' : 'beside'}
              canJoin={index > 0}
              held={held === card.id}
              mark={null}
              onMove={onMove}
            />
          ))}
        </li>
      ))}
    </ol>
  );
}

function Aside({ text, board, held, onMove }: CardsProps) {
  return (
    <div class="predict-aside">
      <p class="label">{text.notPrinted}</p>
      {board.left.length === 0 ? (
        <p class="predict-none">{text.noneLeft}</p>
      ) : (
        <ul class="predict-left" aria-label={text.notPrinted}>
          {board.left.map((card) => (
            <li key={card.id}>
              <BoardCard
                text={text}
                card={card}
                place={`${nameOf(card, text)}: ${text.notPrinted}`}
                where="aside"
                canJoin={false}
                held={held === card.id}
                mark={null}
                onMove={onMove}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function nameOf(card: Card, text: PredictText): string {
  return card.text === '' ? text.emptyLine : card.text;
}

/** A number as people write it; null for anything else. */
function secondsOf(written: string): number | null {
  const number = Number(written.trim().replace(',', '.'));
  return written.trim() !== '' && Number.isFinite(number) && number >= 0 ? number : null;
}

/** A line that moves between lists is drawn anew there: the focus goes with it. */
function useFocus(root: { readonly current: HTMLElement | null }, focused: boolean) {
  const moved = useRef<number | null>(null);
  useEffect(() => {
    if (focused) root.current?.querySelector<HTMLElement>('.predict-line')?.focus();
  }, []);
  useEffect(() => {
    if (moved.current === null) return;
    const line = root.current?.querySelector<HTMLElement>(`[data-card="${moved.current}"] .predict-line`);
    moved.current = null;
    line?.focus();
  });
  return moved;
}
