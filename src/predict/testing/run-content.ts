/** Runs predict playgrounds of the content, and programs beside it, on the real runtime in Node, for tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type RunTerms, termsOf } from '../../curriculum/index.ts';
import { type Course, loadCourse } from '../../curriculum/load/index.ts';
import { parseOrderSpec } from '../../order/index.ts';
import { createNodeRunner } from '../../runner/node-runner.ts';
import type { Happened } from '../judge-prediction.ts';

const course: Course = loadCourse(fileURLToPath(new URL('../../../content', import.meta.url)));

/** Ids of all predict playgrounds. */
export const PREDICTS: readonly string[] = [...course.playgrounds.values()]
  .filter(({ kind }) => kind === 'predict')
  .map(({ id }) => id);

const BANK_FOLDER = fileURLToPath(new URL('./bank/', import.meta.url));

/** Names of programs that no chapter has yet: futures, locks, queues, cancellation, groups, generators. */
export const BANK: readonly string[] = readdirSync(BANK_FOLDER).map((file) => file.replace(/\.py$/, ''));

/** Its lines may come in any order, so that only a wrong idea that gives the very order is named. */
const ANY_ORDER = 'lines { ... }';

interface Source {
  readonly program: string;
  readonly spec: string;
  readonly stdin: string;
  readonly terms: RunTerms;
}

function sourceOf(name: string): Source {
  if (BANK.includes(name))
    return {
      program: readFileSync(`${BANK_FOLDER}${name}.py`, 'utf8'),
      spec: ANY_ORDER,
      stdin: '',
      terms: {},
    };
  const playground = course.playgrounds.get(name);
  if (playground === undefined) throw new Error(`the course has no playground ${name}`);
  const { start, spec, stdin } = playground;
  return { program: start.en, spec: spec.en, stdin, terms: termsOf(playground) };
}

/** Runs programs by their names; each is run once. */
export function createContentRunner() {
  const runner = createNodeRunner();
  const kept = new Map<string, Promise<Happened>>();
  const run = async (name: string): Promise<Happened> => {
    const { program, spec, stdin, terms } = sourceOf(name);
    const asked = { source: program, stdin, ...terms, schedule: '', evaluate: [] };
    const end = await runner.run(asked, { trace: true }).ended;
    if (end.type !== 'completed' || end.trace === undefined) throw new Error(`${name} left no trace`);
    return { program, result: end.result, trace: end.trace, spec: parseOrderSpec(spec) };
  };
  return {
    happened: (name: string) => {
      const running = kept.get(name) ?? run(name);
      kept.set(name, running);
      return running;
    },
    dispose: () => runner.dispose(),
  };
}
