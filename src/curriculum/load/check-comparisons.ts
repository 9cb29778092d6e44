/** Checks that each `<Compare>` names two playgrounds of the course. */
import type { LoadedChapter } from './load-chapter.ts';
import type { MistakeList } from './mistake.ts';
import { suggestName } from './suggest-name.ts';

export function checkComparisons(chapters: readonly LoadedChapter[], mistakes: MistakeList): void {
  const known = chapters.flatMap(({ folders }) => folders);
  for (const { prose } of chapters) {
    for (const { file, reading } of Object.values(prose)) {
      for (const { ids, line } of reading.comparisons) {
        for (const id of ids.filter((one) => !known.includes(one)))
          mistakes.add(
            file,
            line,
            `The course has no playground “${id}” to compare.`,
            suggestName(id, known),
          );
        if (ids[0] === ids[1])
          mistakes.add(file, line, 'A playground is compared with itself.', 'Name two different ones.');
      }
    }
  }
}
