/** In which language a chapter is shown to readers of another one. */
import type { PlanEntry } from '../curriculum/index.ts';
import { fallbackLanguage, type Language } from '../languages/index.ts';

/**
 * The rule of fallback: a chapter is shown in the reader's language where it is written in it, else in the fallback
 * language with a note that says so; one that is written in neither is to come, and null here.
 */
export function shownLanguage(entry: Pick<PlanEntry, 'languages'>, wanted: Language): Language | null {
  const choices: readonly Language[] = [wanted, fallbackLanguage];
  return choices.find((language) => entry.languages.includes(language)) ?? null;
}
