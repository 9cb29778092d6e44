/** Explore playgrounds keep their word: the search breaks what the editor opens with, and not the author's answer. */
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { termsOf } from '../curriculum/index.ts';
import { type ContentProgram, loadCourse, programsOf } from '../curriculum/load/index.ts';
import { checkOrder, expressionsOf, parseOrderSpec, underEverySchedule } from '../order/index.ts';
import { explore } from '../runner/explore.ts';
import { createNodeRunner } from '../runner/node-runner.ts';

const course = loadCourse(fileURLToPath(new URL('../../content', import.meta.url)));
const runner = createNodeRunner();
afterAll(() => runner.dispose());

async function searched(searchedProgram: ContentProgram): Promise<string> {
  const { source, stdin, spec: text, language } = searchedProgram;
  const spec = underEverySchedule(parseOrderSpec(text, { language }));
  const program = { source, stdin, ...termsOf(searchedProgram), schedule: '', evaluate: expressionsOf(spec) };
  const replay = async (schedule: string) => {
    const end = await runner.run({ ...program, schedule }).ended;
    if (end.type !== 'completed') throw new Error(`the run did not complete: ${JSON.stringify(end)}`);
    return end.result;
  };
  const { end } = await explore(
    runner,
    program,
    replay,
    (result) => checkOrder(spec, result).verdict === 'violation',
    searchedProgram.faults,
  );
  return end.type;
}

const programs = [...course.playgrounds.values()]
  .filter(({ kind }) => kind === 'explore')
  .flatMap(programsOf)
  // A wrong answer may break a check instead, as one that keeps every promise by doing nothing: content-1 to -3 see to those.
  .filter(({ file }) => !file.includes('/wrong-'));

describe('the search', () => {
  test.each(programs.map((program) => [program.file, program] as const))(
    '%s',
    { timeout: 60_000 },
    async (file, program) => {
      expect(await searched(program)).toBe(file.includes('/solution') ? 'survived' : 'found');
    },
  );
});
