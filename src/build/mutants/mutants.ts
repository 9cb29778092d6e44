/** `npm run mutants [-- CHAPTER or ID …]`: changes each solution as readers go wrong, and tells what no check notices. */
import { fileURLToPath } from 'node:url';
import { type Course, loadCourse, programsOf } from '../../curriculum/load/index.ts';
import { createNodeRunner } from '../../runner/node-runner.ts';
import { hasMutants } from './has-mutants.ts';
import { keepSurvey } from './kept-surveys.ts';
import { changedLines, type Survey, survey } from './survivors.ts';

type Playground = Course['chapters'][number]['playgrounds'][number];

/** The exercises that are meant: all, or those named by their chapter or their id. */
function chosen(course: Course, names: readonly string[]): readonly Playground[] {
  const exercises = [...course.playgrounds.values()].filter(hasMutants);
  const wanted = exercises.filter(({ id, chapter }) => names.includes(id) || names.includes(chapter));
  return names.length === 0 ? exercises : wanted;
}

function report(source: string, { mutants, survivors, equivalent, stale }: Survey): void {
  const killed = mutants - survivors.length - equivalent;
  const excused = equivalent === 0 ? '' : `, ${equivalent} equivalent`;
  console.log(`  ${killed} of ${mutants} killed${excused}`);
  for (const { name, source: changed } of survivors) {
    console.log(`  survives: ${name}`);
    for (const line of changedLines(source, changed)) console.log(`    ${line}`);
  }
  for (const name of stale)
    console.log(`  not equivalent: ${name}: there is no such mutant, or a check notices it`);
}

async function main(names: readonly string[]): Promise<number> {
  const course = loadCourse(fileURLToPath(new URL('../../../content', import.meta.url)));
  const exercises = chosen(course, names);
  if (exercises.length === 0) {
    console.error(`There is no exercise ${names.join(', ')}. Name a chapter or a playground, e.g. tasks`);
    return 2;
  }
  const runner = createNodeRunner();
  const total = { mutants: 0, survivors: 0, equivalent: 0, stale: 0 };
  for (const exercise of exercises) {
    const solution = programsOf(exercise).find(({ file }) => file.endsWith('/solution.py'));
    if (solution === undefined) continue;
    console.log(exercise.folder);
    const found = await survey(runner, solution, exercise.equivalent);
    keepSurvey(solution, exercise.equivalent, found);
    report(solution.source, found);
    total.mutants += found.mutants;
    total.survivors += found.survivors.length;
    total.equivalent += found.equivalent;
    total.stale += found.stale.length;
  }
  runner.dispose();
  const killed = total.mutants - total.survivors - total.equivalent;
  console.log(
    `${exercises.length} exercises: ${killed} of ${total.mutants} mutants killed, ${total.equivalent} equivalent, ${total.survivors} survive`,
  );
  return total.survivors + total.stale === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
