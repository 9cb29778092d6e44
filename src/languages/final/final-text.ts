/** Every word of the final quiz, as one typed dictionary. */

export interface FinalText {
  readonly title: string;
  readonly lead: (count: number) => string;
  /** In its place where no scripts run. */
  readonly needsScripts: string;
  readonly answered: (count: number, of: number) => string;
  readonly begin: string;
  readonly goOn: string;
  readonly missing: string;
  readonly retry: string;
  readonly place: (number: number, of: number) => string;
  readonly next: string;
  readonly later: string;
  /** Heading of the result, and the result. */
  readonly result: string;
  readonly right: (count: number, of: number) => string;
  readonly open: (count: number) => string;
  readonly readAgain: string;
  readonly nothingWrong: string;
  readonly chapter: (number: number, title: string) => string;
  /** The wrong ones come back like all others. */
  readonly comeBack: string;
  readonly askAll: string;
}
