/** Rewrites a run as if `await f()` only started `f` and the line after it came at once: a common wrong idea. Pure. */
import type { Doing, Doings, Step } from './doings.ts';
import type { Source } from './read-source.ts';

/** The same doings, each awaited call going on by itself from the first place where it suspends. */
export function forkAwaits(doings: Doings, source: Source): Doings {
  const { steps } = doings;
  const forked = new Map(steps);
  const tasks = new Set([...steps.values()].flatMap(({ task }) => (task === null ? [] : [task])));
  for (const task of tasks)
    forkTask(
      [...steps.values()].filter((step) => step.task === task),
      source,
      forked,
    );
  return { ...doings, steps: forked };
}

/** What comes after an awaited call moves to where the task stood when the call first suspended. */
function forkTask(own: readonly Step[], source: Source, forked: Map<number, Step>): void {
  let carrier = own[0];
  let standing = own[0];
  for (const step of own.slice(1)) {
    const inCall = standing !== undefined && standing.stands.length > 1;
    if (carrier === undefined || standing === undefined || !inCall) {
      carrier = step;
    } else {
      const length = headLength(step, standing, source);
      forked.set(step.seq, { ...step, task: null, doings: step.doings.slice(0, length) });
      const before = forked.get(carrier.seq) ?? carrier;
      forked.set(carrier.seq, { ...before, doings: [...before.doings, ...step.doings.slice(length)] });
    }
    standing = step;
  }
}

/** How many doings of `step` still belong to the call in which its task stood before. */
function headLength(step: Step, { stands }: Step, source: Source): number {
  const [outer, inner] = [stands[0] ?? 0, stands.at(-1) ?? 0];
  if (step.stands.length > 1 && step.stands[0] === outer) return step.doings.length;
  const belongs = ({ line }: Doing): boolean =>
    line === null || (line > inner && source.functionAt(line) === source.functionAt(inner));
  const end = step.doings.findIndex((doing) => !belongs(doing));
  return end === -1 ? step.doings.length : end;
}
