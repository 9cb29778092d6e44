import { describe, expect, test } from 'vitest';
import { createRebuild, type RunState } from './rebuild.ts';
import { RECORDED, readRecorded } from './recorded-traces.ts';

/** A state in the words in which the runtime's own tests record it. */
function describeState({ loops, tasks }: RunState): string {
  const list = (numbers: readonly number[]) => `[${numbers.join(', ')}]`;
  const byNumber = <T>(map: ReadonlyMap<number, T>) => [...map].sort(([a], [b]) => a - b);
  return [
    ...byNumber(loops).map(
      ([loop, { ready, timers }]) => `${loop}: ready ${list(ready)} timers ${list(timers)}`,
    ),
    ...byNumber(tasks).map(([task, { phase }]) => `${task} ${phase}`),
  ].join('; ');
}

describe('what stands after every event', () => {
  test.each(RECORDED)('is what the runtime says: %s', (name) => {
    const { trace, states } = readRecorded(name);
    const rebuild = createRebuild(trace);
    expect(trace.events.map((event) => describeState(rebuild(event.seq)))).toEqual(states);
  });

  test('is the same whichever way the cursor moves', () => {
    const { trace } = readRecorded('locking');
    const long = { events: trace.events };
    const forth = createRebuild(long);
    const back = createRebuild(long);
    const forward = long.events.map((event) => describeState(forth(event.seq)));
    const backward = long.events.toReversed().map((event) => describeState(back(event.seq)));
    expect(backward.toReversed()).toEqual(forward);
  });

  test('is nothing before the first one', () => {
    expect(describeState(createRebuild(readRecorded('sleeping').trace)(-1))).toBe('');
  });

  test('says since which event a task stands where it does', () => {
    const { trace } = readRecorded('sleeping');
    const suspended = trace.events.find((event) => event.type === 'suspended');
    const state = createRebuild(trace)(suspended?.seq ?? 0);
    expect(state.tasks.get(1)?.phase).toBe('running');
    expect(trace.events[state.tasks.get(1)?.since ?? -1]).toMatchObject({ type: 'step-begun', task: 1 });
  });
});
