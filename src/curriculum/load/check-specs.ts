/** Checks the order specs of a playground; a bad one is a mistake with the place and remedy that the order library gives. */
import { LANGUAGES } from '../../languages/index.ts';
import { OrderSpecError, parseOrderSpec } from '../../order/index.ts';
import type { Playground } from '../course.ts';
import type { MistakeList } from './mistake.ts';
import { fileIn } from './playground-data-in.ts';

/** Adds what is wrong with the specs of `playground` to `mistakes`. */
export function checkSpecs({ folder, start, spec }: Playground, mistakes: MistakeList): void {
  for (const language of LANGUAGES) {
    if (start[language] === undefined && spec[language] === undefined) continue;
    const file = `${folder}/expected.${spec[language] === undefined || language === 'en' ? '' : `${language}.`}order`;
    try {
      parseOrderSpec(fileIn(spec, language), { file, language });
    } catch (error) {
      if (!(error instanceof OrderSpecError)) throw error;
      mistakes.add(file, error.line, error.problem, error.remedy);
    }
  }
}
