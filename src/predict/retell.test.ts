import { expect, it } from 'vitest';
import { RECORDED, readRecorded } from '../trace/recorded-traces.ts';
import { readDoings } from './doings.ts';
import { REAL, retell } from './retell.ts';

const WHOLE = RECORDED.filter((name) => readDoings(readRecorded(name).trace).isWhole);

it('only programs in which threads print cannot be told anew', () => {
  expect(RECORDED.filter((name) => !WHOLE.includes(name))).toEqual(['thread_jobs']);
});

it.each(WHOLE)('%s, told by the rules of the loop, comes as it came', (name) => {
  const { trace } = readRecorded(name);
  const lines = trace.events.flatMap((event) => (event.type === 'output-written' ? [event.output] : []));
  expect(retell(readDoings(trace), REAL, () => false)).toEqual(lines);
});
