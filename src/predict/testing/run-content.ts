/** Runs predict playgrounds of the content on the real runtime in Node, for tests. */
import { fileURLToPath } from 'node:url';
import { type Course, loadCourse } from '../../curriculum/load/index.ts';
import { parseOrderSpec } from '../../order/index.ts';
import { createNodeRunner } from '../../runner/node-runner.ts';
import type { Happened } from '../judge-prediction.ts';

const course: Course = loadCourse(fileURLToPath(new URL('../../../content', import.meta.url)));

/** Ids of all predict playgrounds. */
export const PREDICTS: readonly string[] = [...course.playgrounds.values()]
  .filter(({ kind }) => kind === 'predict')
  .map(({ id }) => id);

/** Runs programs of the content; each is run once. */
export function createContentRunner() {
  const runner = createNodeRunner();
  const kept = new Map<string, Promise<Happened>>();
  const run = async (id: string): Promise<Happened> => {
    const playground = course.playgrounds.get(id);
    if (playground === undefined) throw new Error(`the course has no playground ${id}`);
    const { start, spec, stdin, cpuCost = 0 } = playground;
    const program = { source: start.en, stdin, cpuCost, schedule: '', evaluate: [] };
    const end = await runner.run(program, { trace: true }).ended;
    if (end.type !== 'completed' || end.trace === undefined) throw new Error(`${id} left no trace`);
    return { program: start.en, result: end.result, trace: end.trace, spec: parseOrderSpec(spec.en) };
  };
  return {
    happened: (id: string) => {
      const running = kept.get(id) ?? run(id);
      kept.set(id, running);
      return running;
    },
    dispose: () => runner.dispose(),
  };
}
