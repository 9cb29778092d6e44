/** Turns the checks of a playground into what a page gets of them, in one language. */
import type { Language } from '../../languages/index.ts';
import type { CheckData } from '../check-data.ts';
import type { Playground } from '../course.ts';
import { inLanguage } from '../localized.ts';
import { inlineHtml } from './inline-html.ts';

/** The checks of `playground` for a reader of `language`. */
export function checkDataIn({ checks, stdin }: Playground, language: Language): readonly CheckData[] {
  return checks.map((check) => ({
    id: check.id,
    says: inlineHtml(inLanguage(check.says, language)),
    append: check.append,
    stdin: check.stdin ?? stdin,
    schedules: check.schedules,
    spec: check.spec,
  }));
}
