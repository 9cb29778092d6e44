/** Every word of the pages for looking things up: the catalogue of pitfalls and the cheat sheet. */

export interface PitfallsText {
  readonly title: string;
  /** For search engines and previews: plain text. */
  readonly description: string;
  readonly lead: string;
  readonly filter: string;
  readonly filterHint: string;
  readonly found: (shown: number, all: number) => string;
  readonly nothing: string;
  readonly sees: string;
  readonly why: string;
  readonly fix: string;
  /** Before the remark of the runtime on a program that falls into it. */
  readonly says: string;
  readonly live: string;
  readonly tryWrong: string;
  readonly tryMended: string;
  readonly linters: string;
  readonly noLinter: string;
  readonly sources: string;
  readonly chapter: (number: number, title: string) => string;
  readonly chapterToCome: (number: number, title: string) => string;
}

export interface CheatSheetText {
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly print: string;
  readonly chapters: string;
  readonly pitfalls: string;
}

export interface ReferenceText {
  readonly pitfalls: PitfallsText;
  readonly cheatSheet: CheatSheetText;
}
