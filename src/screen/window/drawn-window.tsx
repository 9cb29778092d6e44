/** A program's window as it was drawn at one moment; it can be used. */
import type { ScreenText } from '../../languages/screen/index.ts';
import type { DrawnWidget } from '../../trace/index.ts';
import { type Arrangement, arrange, type Placed } from './rows.ts';

interface DrawnWindowProps {
  readonly window: DrawnWidget;
  readonly text: ScreenText;
  readonly isFrozen: boolean;
  readonly onClick: (button: string) => void;
  readonly onType: (field: number, text: string) => void;
  readonly onClose: () => void;
}

export function DrawnWindow(props: DrawnWindowProps) {
  const { window, text, isFrozen } = props;
  return (
    <section class="drawn-window" aria-label={window.text} data-frozen={isFrozen ? 'yes' : undefined}>
      <header>
        <span aria-hidden="true">{window.text}</span>
        <button type="button" aria-label={text.close} onClick={props.onClose}>
          <svg class="icon" viewBox="0 0 10 10" aria-hidden="true">
            <path stroke="currentColor" stroke-width="1.5" d="M1 1l8 8M9 1l-8 8" />
          </svg>
        </button>
      </header>
      <div class="drawn-body" style={coloursOf(window)}>
        <Arranged {...props} arrangement={arrange(window)} />
      </div>
    </section>
  );
}

function Arranged({ arrangement, ...props }: DrawnWindowProps & { readonly arrangement: Arrangement }) {
  if (arrangement.type === 'grid')
    return (
      <div class="drawn-grid">
        {arrangement.cells.map(({ row, column, columns, placed }, index) => (
          <div key={index} style={{ gridRow: row + 1, gridColumn: `${column + 1} / span ${columns}` }}>
            <Drawn {...props} placed={placed} />
          </div>
        ))}
      </div>
    );
  return (
    <>
      {arrangement.rows.map((row, index) => (
        <div key={index} class="drawn-row">
          {row.map((placed, place) => (
            <Drawn key={place} {...props} placed={placed} />
          ))}
        </div>
      ))}
    </>
  );
}

function Drawn({ placed, ...props }: DrawnWindowProps & { readonly placed: Placed }) {
  const { widget, field, children } = placed;
  const isDisabled = widget.looks['state'] === 'disabled';
  switch (widget.kind) {
    case 'button':
      return (
        <button
          type="button"
          class="drawn-button"
          style={coloursOf(widget)}
          aria-disabled={isDisabled ? 'true' : undefined}
          onClick={() => props.onClick(widget.text)}
        >
          {widget.text}
        </button>
      );
    case 'entry':
      return (
        <input
          class="drawn-field"
          aria-label={props.text.field(field)}
          title={props.text.fieldHint}
          placeholder={widget.text}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing || event.currentTarget.value === '') return;
            props.onType(field, event.currentTarget.value);
            event.currentTarget.value = '';
          }}
        />
      );
    case 'progressbar':
      return (
        <progress
          class="drawn-progress"
          value={widget.value ?? 0}
          max={1}
          aria-label={percent(widget, props.text)}
        />
      );
    case 'text':
      return <pre class="drawn-text">{widget.text}</pre>;
    case 'frame':
      return (
        <div class="drawn-frame">
          <Arranged {...props} arrangement={children} />
        </div>
      );
    default:
      return (
        <span class="drawn-label" style={coloursOf(widget)}>
          {widget.text}
        </span>
      );
  }
}

function percent({ value = 0 }: DrawnWidget, text: ScreenText): string {
  return text.percent(Math.round(value * 100));
}

/** Colours by Tk's names, most of which CSS knows; others are passed over. */
function coloursOf({ looks }: DrawnWidget): Readonly<Record<string, string>> {
  const { foreground, background } = looks;
  return {
    ...(foreground === undefined ? {} : { color: foreground }),
    ...(background === undefined ? {} : { background }),
  };
}
