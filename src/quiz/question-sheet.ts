/** What a question shows: which option is chosen, which are explained, and how it stands. Pure. */
import type { OptionData } from '../curriculum/index.ts';

/** The reader's doings with one question since it was asked. */
export interface Sheet {
  /** Positions of the options that were answered, in order. */
  readonly tried: readonly number[];
  /** Position of the option that the mark stands on: answered, or only reached with the arrow keys. */
  readonly chosen: number | null;
}

/** A question as it was first asked. */
export const BLANK: Sheet = { tried: [], chosen: null };

/** How an option stands. */
export type OptionMark = 'none' | 'right' | 'wrong';

/** The sheet as it was kept. */
export function keptSheet(tried: readonly number[]): Sheet {
  return { tried, chosen: tried.at(-1) ?? null };
}

/** Moves the mark without answering, as arrow keys do. */
export function moveTo(sheet: Sheet, option: number): Sheet {
  return { ...sheet, chosen: option };
}

/** Answers with `option`; an option that was tried before only gets the mark. */
export function answer(sheet: Sheet, option: number): Sheet {
  return { tried: sheet.tried.includes(option) ? sheet.tried : [...sheet.tried, option], chosen: option };
}

/** Explains every option; for a question that is solved. */
export function explainAll(sheet: Sheet, options: readonly OptionData[]): Sheet {
  const others = options.map((_option, index) => index).filter((index) => !sheet.tried.includes(index));
  return { ...sheet, tried: [...sheet.tried, ...others] };
}

export function isSolved({ tried }: Sheet, options: readonly OptionData[]): boolean {
  return tried.some((index) => options[index]?.right);
}

/** The mark of the option at `index`. */
export function markOf({ tried }: Sheet, options: readonly OptionData[], index: number): OptionMark {
  if (!tried.includes(index)) return 'none';
  return options[index]?.right ? 'right' : 'wrong';
}
