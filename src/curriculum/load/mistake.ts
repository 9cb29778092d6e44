/** A mistake in the content: where it is, what is wrong and what to type instead. */

export interface Mistake {
  /** From the directory that holds `content`, with forward slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly problem: string;
  readonly remedy: string;
}

/** Gathers mistakes, so that an author hears of all of them at once. */
export class MistakeList {
  readonly #found: Mistake[] = [];

  add(file: string, line: number, problem: string, remedy: string): void {
    this.#found.push({ file, line, problem, remedy });
  }

  /** All mistakes, by file and line. */
  all(): readonly Mistake[] {
    const byPlace = (a: Mistake, b: Mistake) =>
      a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
    return [...this.#found].sort(byPlace);
  }
}

/** One mistake as a line of text: `content/course.yaml:3: Unknown field “titl”. Write “title”.` */
export function formatMistake({ file, line, problem, remedy }: Mistake): string {
  return `${file}:${line}: ${problem} ${remedy}`;
}

/** Thrown when the content cannot be used; its message lists every mistake. */
export class CourseError extends Error {
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    const count = mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`;
    super([`The content has ${count}:`, ...mistakes.map(formatMistake)].join('\n'));
    this.name = 'CourseError';
    this.mistakes = mistakes;
  }
}
