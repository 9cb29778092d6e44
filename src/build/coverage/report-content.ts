/** `npm run content [-- seeds] [-- pitfalls]`: how far each chapter is, and where each section and pitfall is taken up. */
import { fileURLToPath } from 'node:url';
import { CourseError, formatMistake, loadCourse } from '../../curriculum/load/index.ts';
import { keptSurvey } from '../mutants/kept-surveys.ts';
import { recordCourse } from '../record-course.ts';
import { chapterReport, solutionOf } from './chapter-report.ts';
import { chapterTable, pitfallTable, seedTable } from './content-tables.ts';
import { livePitfalls, pitfallCoverage } from './pitfall-coverage.ts';
import { seedCoverage, unknownSeeds } from './seed-coverage.ts';

type Table = 'chapters' | 'seeds' | 'pitfalls';
const TABLES: readonly Table[] = ['chapters', 'seeds', 'pitfalls'];

async function report(tables: readonly Table[]): Promise<void> {
  const course = loadCourse(fileURLToPath(new URL('../../../content', import.meta.url)));
  const recordingOf = await recordCourse(course, (missing) =>
    console.error(`running ${missing.length} programs that have changed`),
  );
  const seeds = seedCoverage(course);
  const pitfalls = pitfallCoverage(course, livePitfalls(course, recordingOf));
  const surveyOf = (exercise: Parameters<typeof solutionOf>[0]) => {
    const solution = solutionOf(exercise);
    return solution === null ? null : keptSurvey(solution, exercise.equivalent);
  };
  const runOf = (id: string) => {
    const playground = course.playgrounds.get(id);
    return playground === undefined
      ? null
      : recordingOf(playground.start.en, playground.stdin, playground).run;
  };
  const lines: Readonly<Record<Table, () => readonly string[]>> = {
    chapters: () =>
      chapterTable(course.chapters.map((chapter) => chapterReport(chapter, { seeds, pitfalls, surveyOf }))),
    seeds: () => [
      ...seedTable(course, seeds, runOf),
      ...unknownSeeds(course).map((named) => `not in seeds.yaml: ${named}`),
    ],
    pitfalls: () => pitfallTable(course, pitfalls),
  };
  for (const table of tables) console.log(`${lines[table]().join('\n')}\n`);
}

const words = process.argv.slice(2);
const tables = TABLES.filter((table) => words.includes(table));
if (tables.length < new Set(words).size) {
  console.error(`The tables are ${TABLES.join(', ')}: npm run content -- seeds`);
  process.exit(2);
}
try {
  await report(tables.length === 0 ? ['chapters'] : tables);
} catch (error) {
  if (!(error instanceof CourseError)) throw error;
  for (const mistake of error.mistakes) console.error(formatMistake(mistake));
  process.exitCode = 1;
}
