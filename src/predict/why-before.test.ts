import { expect, it } from 'vitest';
import { readRecorded } from '../trace/recorded-traces.ts';
import { createWhyBefore } from './why-before.ts';

/** The kinds of the reasons between each line of a recorded program and the next. */
function reasons(name: string): readonly string[] {
  const { trace } = readRecorded(name);
  const lines = trace.events.filter(({ type }) => type === 'output-written').map(({ seq }) => seq);
  const why = createWhyBefore(trace);
  return lines.slice(1).map((line, index) => why(lines[index] ?? 0, line).type);
}

it.each([
  ['calling_back', ['earlier', 'same-deadline']],
  ['cancelling', ['same-task', 'same-task', 'same-task']],
  ['eager', ['created-after', 'woken']],
  ['locking', ['woken', 'woken', 'woken']],
  ['queueing', ['earlier', 'same-task', 'same-task']],
  ['sleeping', ['creation-order', 'creation-order', 'earlier', 'same-deadline', 'earlier']],
  // Its lines are printed by threads, one of which holds the lock that the other waits for.
  ['thread_jobs', ['woken', 'woken', 'woken']],
])('each line of %s has a reason to come before the next', (name, types) => {
  expect(reasons(name)).toEqual(types);
});
