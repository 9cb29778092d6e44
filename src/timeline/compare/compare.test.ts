import { describe, expect, it } from 'vitest';
import { timelineTextFor } from '../../languages/timeline/index.ts';
import type { OutputLine, Trace, TraceEvent } from '../../trace/index.ts';
import { RECORDED, readRecorded } from '../../trace/recorded-traces.ts';
import { SCALES } from '../scale.ts';
import { type Comparison, compareRuns, layOutPair } from './compare-runs.ts';
import { flagsOf } from './flags.ts';
import { movedPair } from './pair-moves.ts';
import { differencesTold, told } from './told.ts';

const text = timelineTextFor('en');

function compared(first: Trace, second: Trace): Comparison {
  return compareRuns({ name: 'one', trace: first, output: [] }, { name: 'two', trace: second, output: [] });
}

/** The run in which everything after the beginning comes half a second later. */
function delayed({ events }: Trace): Trace {
  const at = (seconds: number) => (seconds > 0 ? seconds + 0.5 : seconds);
  return {
    events: events.map((event): TraceEvent => {
      if (event.type === 'clock-jumped') return { ...event, at: at(event.at), to: at(event.to) };
      return { ...event, at: at(event.at) };
    }),
  };
}

/** The run without the last print of each program, as if its reader had taken that line away. */
function withoutLastLine({ events }: Trace): Trace {
  const last = events.findLast(({ type }) => type === 'output-written')?.seq;
  return { events: events.map((event) => (event.seq === last ? silent(event) : event)) };
}

function silent({ seq, at, step }: TraceEvent): TraceEvent {
  return { type: 'loop-begun', loop: 1, seq, at, step };
}

describe.each(RECORDED)('the run of %s', (name) => {
  const { trace } = readRecorded(name);

  it('does not differ from itself', () => {
    const { alignment } = compared(trace, trace);
    expect(alignment.parting).toBeNull();
    expect([...alignment.differences]).toEqual([]);
    expect(told(compared(trace, trace), text).parts).toBe('Both do exactly the same, at the same times.');
  });

  it.each(SCALES)('lies over itself, event for event, by %s', (scale) => {
    const { first, second, joint } = layOutPair(compared(trace, trace), scale);
    expect(second.x).toEqual(first.x);
    expect(joint.every(({ moves }) => moves === 'both')).toBe(true);
  });

  it.each(SCALES)('beside a later one never runs back, and no moment is lost, by %s', (scale) => {
    const comparison = compared(trace, delayed(trace));
    const layout = layOutPair(comparison, scale);
    for (const { x } of [layout.first, layout.second])
      for (const [seq, place] of x.entries()) expect(place).toBeGreaterThanOrEqual(x[seq - 1] ?? 0);
    for (const run of ['first', 'second'] as const) {
      const seen = new Set(layout.joint.map((moment) => moment[run]).filter((seq) => seq !== null));
      expect([...seen]).toEqual(comparison[run].moments);
    }
  });
});

describe('two runs on one clock', () => {
  const { trace } = readRecorded('sleeping');

  it('have the same instants at the same places', () => {
    const comparison = compared(trace, delayed(trace));
    const { first, second } = layOutPair(comparison, 'time');
    const places = new Map(first.ticks.map(({ at, x }) => [at, x]));
    for (const { at, x } of second.ticks) if (places.has(at)) expect(x).toBeCloseTo(places.get(at) ?? -1);
  });

  it('by step stand beside one another though their times differ', () => {
    const { first, second } = layOutPair(compared(trace, delayed(trace)), 'step');
    const steps = trace.events.filter(({ type }) => type === 'step-begun').map(({ seq }) => seq);
    for (const step of steps) expect(second.x[step]).toBeGreaterThanOrEqual((first.x[step] ?? 0) - 1e-9);
  });

  it('of which one is late differ in time alone', () => {
    const { alignment } = compared(trace, delayed(trace));
    const kinds = [...alignment.differences.values()].map(({ type }) => type);
    expect(kinds.length).toBeGreaterThan(0);
    expect(new Set(kinds)).toEqual(new Set(['time']));
  });
});

describe('a line that is printed in one run only', () => {
  const { trace } = readRecorded('sleeping');
  const comparison = compared(trace, withoutLastLine(trace));

  it('is where they part', () => {
    const { parting, differences } = comparison.alignment;
    expect(trace.events[parting?.first ?? -1]?.type).toBe('output-written');
    expect([...differences.values()].map(({ type }) => type)).toEqual(['deed']);
  });

  it('is told of the lane and flagged in both pictures', () => {
    expect(differencesTold(comparison, text).map(({ says }) => says)).toHaveLength(1);
    const layout = layOutPair(comparison, 'time');
    expect(flagsOf(comparison, 'first', layout.first)).toHaveLength(1);
  });

  it('is where “next difference” leads, from anywhere', () => {
    const { joint } = layOutPair(comparison, 'step');
    const there = movedPair(0, { type: 'next-difference' }, joint, comparison.alignment);
    expect(joint[there]?.first).toBe(comparison.alignment.parting?.first);
    expect(movedPair(there, { type: 'next-difference' }, joint, comparison.alignment)).toBe(there);
    expect(movedPair(there, { type: 'last' }, joint, comparison.alignment)).toBe(joint.length - 1);
  });
});

describe('runs of two programs', () => {
  it('with other tasks say who is in one of them only', () => {
    const line: OutputLine = { seq: 0, stream: 'out', text: 'hello', at: 0, task: null, thread: null };
    const plain: Trace = {
      events: [
        { type: 'output-written', output: 0, line: 1, seq: 0, at: 0, step: null },
        { type: 'run-ended', outcome: 'returned', seq: 1, at: 0, step: null },
      ],
    };
    const { trace } = readRecorded('sleeping');
    const comparison = compareRuns(
      { name: 'plain', trace: plain, output: [line] },
      { name: 'async', trace, output: [] },
    );
    expect(told(comparison, text).does[0]).toBe('“plain”: The program prints `hello` in line 1.');
    expect(differencesTold(comparison, text).map(({ says }) => says)).toContain('`main` is only in “async”.');
    expect(differencesTold(comparison, text)[0]?.says).toBe('The program’s own code is only in “plain”.');
  });
});
