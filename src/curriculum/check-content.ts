/** Command line for authors: lists every mistake in the content, then everything that is not finished. */
import { fileURLToPath } from 'node:url';
import {
  CourseError,
  formatMistake,
  loadCourse,
  type Mistake,
  reviewProse,
  writtenChapters,
} from './load/index.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

/** Checks `directory` and gives what is wrong with it; prints a summary of each chapter. */
function checkContent(directory: string): readonly Mistake[] {
  try {
    const course = loadCourse(directory);
    for (const { number, slug, prose, playgrounds, questions } of writtenChapters(course)) {
      const kinds = playgrounds.map(({ id, kind }) => (kind === 'show' ? id : `${id} (${kind})`)).join(', ');
      console.log(
        `${number} ${slug}: ${prose.en?.reading.words ?? 0} words; ${questions.length} questions; ${kinds}`,
      );
    }
    return reviewProse(course);
  } catch (error) {
    if (error instanceof CourseError) return error.mistakes;
    throw error;
  }
}

const mistakes = checkContent(process.argv[2] ?? CONTENT);
for (const mistake of mistakes) console.log(formatMistake(mistake));
console.log(mistakes.length === 0 ? 'The content has no mistakes.' : `${mistakes.length} to mend.`);
process.exitCode = mistakes.length === 0 ? 0 : 1;
