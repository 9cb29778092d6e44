import { expect, it } from 'vitest';
import { RECORDED, readRecorded } from '../trace/recorded-traces.ts';
import { readDoings } from './doings.ts';
import { retell } from './retell.ts';
import { REAL } from './rule.ts';

const WHOLE = RECORDED.filter((name) => readDoings(readRecorded(name).trace).isWhole);

it('a program in which a thread prints cannot be told anew', () => {
  expect(WHOLE).not.toContain('thread_jobs');
  expect(WHOLE).toContain('sleeping');
});

it.each(WHOLE)('%s, told by the rules of the loop, comes as it came', (name) => {
  const { trace } = readRecorded(name);
  const lines = trace.events.flatMap((event) => (event.type === 'output-written' ? [event.output] : []));
  expect(retell(readDoings(trace), REAL, () => false)).toEqual(lines);
});
