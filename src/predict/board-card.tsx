/** One line on the board: its text, which takes the focus, and buttons for those who tap. */
import type { PredictText } from '../languages/predict/index.ts';
import type { BoardMove, Card } from './board.ts';
import type { Mark } from './judge-prediction.ts';

interface BoardCardProps {
  readonly text: PredictText;
  readonly card: Card;
  /** What is said of its place. */
  readonly place: string;
  readonly where: 'alone' | 'first-beside' | 'beside' | 'aside';
  /** Whether there is a row above that it could join. */
  readonly canJoin: boolean;
  readonly held: boolean;
  readonly mark: Mark | null;
  readonly onMove: (type: Exclude<BoardMove['type'], 'drop'>, id: number) => void;
}

type Button = readonly [type: 'up' | 'down' | 'join' | 'leave', sign: string, label: string];

export function BoardCard({ text, card, place, where, canJoin, held, mark, onMove }: BoardCardProps) {
  const shown = card.text === '' ? text.emptyLine : card.text;
  const onKeyDown = (event: KeyboardEvent) => {
    const type = moveOfKey(event);
    if (type === null) return;
    event.preventDefault();
    onMove(type, card.id);
  };
  return (
    <div
      class="predict-card"
      data-card={card.id}
      data-held={held ? 'yes' : 'no'}
      data-mark={mark ?? undefined}
    >
      <span class="predict-grip" aria-hidden="true" />
      <button
        type="button"
        class="predict-line"
        aria-label={place}
        aria-keyshortcuts="ArrowUp ArrowDown E Delete"
        onKeyDown={onKeyDown}
      >
        {shown}
      </button>
      <span class="predict-buttons">
        {buttonsFor(where, canJoin, shown, text).map(([type, sign, label]) => (
          // By keyboard the line itself does all of this; a button each would be four stops a line.
          <button
            key={type}
            type="button"
            tabIndex={-1}
            class="predict-button"
            aria-label={label}
            title={label}
            onClick={() => onMove(type, card.id)}
          >
            <span aria-hidden="true">{sign}</span>
          </button>
        ))}
      </span>
    </div>
  );
}

function buttonsFor(
  where: BoardCardProps['where'],
  canJoin: boolean,
  line: string,
  { button }: PredictText,
): readonly Button[] {
  if (where === 'aside') return [['leave', '+', button.take(line)]];
  const join: readonly Button[] =
    where === 'alone'
      ? canJoin
        ? [['join', '⇅', button.join(line)]]
        : []
      : [['join', '⇵', button.part(line)]];
  return [
    ...join,
    ['up', '↑', button.up(line)],
    ['down', '↓', button.down(line)],
    ['leave', '×', button.leave(line)],
  ];
}

function moveOfKey({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): Button[0] | null {
  if (altKey || ctrlKey || metaKey) return null;
  switch (key) {
    case 'ArrowUp':
      return 'up';
    case 'ArrowDown':
      return 'down';
    case 'e':
    case 'E':
      return 'join';
    case 'Delete':
    case 'Backspace':
      return 'leave';
    default:
      return null;
  }
}
