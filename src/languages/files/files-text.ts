/** The words of the panel of files that a run left; every language has all of them. */
export interface FilesText {
  /** `Files: a.txt, b.txt`, and how many more there are. */
  readonly heading: (names: readonly string[], more: number) => string;
  /** Where they are kept. */
  readonly about: string;
  readonly states: Readonly<Record<'made' | 'changed' | 'there' | 'deleted', string>>;
  readonly bytes: (count: number) => string;
  /** When it was last written, and by whom where that is known. */
  readonly written: (seconds: string, who: string | null) => string;
  readonly empty: string;
  /** What stands above the bytes of a file that is no text. */
  readonly noText: string;
  /** That the beginning is shown; `shown` and `whole` are bytes. */
  readonly cut: (shown: number, whole: number) => string;
  readonly save: string;
  /** Name of the button, for who cannot see beside which file it stands. */
  readonly saveFile: (name: string) => string;
  /** Name of what a file holds. */
  readonly content: (name: string) => string;
  readonly leftOut: (count: number) => string;
  readonly full: string;
}
