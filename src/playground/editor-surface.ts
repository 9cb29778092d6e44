/** What the playground wants of an editor, whichever it is. */

/** A selection, as offsets into the text. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** An editor that has taken the place of the text area. */
export interface EditorSurface {
  /** Replaces the whole text; the reader can undo it. Does nothing when it is the same. */
  setText(text: string): void;
  select(range: TextRange): void;
  focus(): void;
  dispose(): void;
}

export interface EditorOptions {
  /** Empty element that the editor fills; it is as wide as the code pane. */
  readonly host: HTMLElement;
  /** The static code: font, line height and padding are taken from it. */
  readonly like: HTMLElement;
  /** Unique on the page. */
  readonly id: string;
  readonly text: string;
  /** Accessible name; says how to leave, too. */
  readonly label: string;
  /** Whether the reader pressed or typed something in it already: then Tab indents. */
  readonly used: boolean;
  /** Whether a Tab has indented since the editor has the focus: then the reader may want to know how to leave. */
  readonly onIndent: (indented: 'yes' | 'no') => void;
  readonly onText: (text: string) => void;
  readonly onRun: () => void;
  /** Name of the command that leads from the caret's line to the timeline. */
  readonly lineCommand: string;
  readonly onLine: (line: number) => void;
  /** The number beside a line was pressed. */
  readonly onNumber: (line: number) => void;
}
