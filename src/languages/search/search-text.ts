/** Every word of the search dialog. */

export interface SearchText {
  readonly label: string;
  readonly placeholder: string;
  readonly close: string;
  /** Before anything is written. */
  readonly hint: string;
  readonly loading: string;
  readonly failed: string;
  readonly found: (count: number) => string;
  readonly nothing: (query: string) => string;
  readonly kinds: Readonly<Record<'section' | 'program' | 'question' | 'pitfall' | 'term', string>>;
  readonly inChapter: (number: number, title: string) => string;
}
