/** The words round a program's window; every language has all of them. */

/** Something that the user of a window does. */
export interface ActFact {
  readonly deed: 'click' | 'type' | 'close';
  readonly widget: string;
  readonly text: string;
}

export interface ScreenText {
  /** Name of the part of the page. */
  readonly heading: string;
  readonly about: string;
  readonly play: string;
  readonly pause: string;
  readonly back: string;
  readonly step: string;
  readonly close: string;
  /** Name of the slider, and of where it stands; seconds are written out. */
  readonly time: string;
  readonly timeAt: (at: string, of: string) => string;
  readonly nothing: string;
  readonly frozen: (seconds: string) => string;
  readonly field: (number: number) => string;
  readonly fieldHint: string;
  readonly percent: (of: number) => string;
  /** What the user does: the list of it. */
  readonly actsHeading: string;
  readonly act: (act: ActFact, at: string) => string;
  readonly undo: (act: string) => string;
  readonly nobodyCloses: string;
  readonly missed: (widget: string, at: string, there: readonly string[]) => string;
  readonly leftOut: (frames: number) => string;
}
