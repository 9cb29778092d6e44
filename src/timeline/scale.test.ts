import { describe, expect, it } from 'vitest';
import { RECORDED, readRecorded } from '../trace/recorded-traces.ts';
import { SCALES, scaleOf } from './scale.ts';
import { layOut } from './sheet.ts';
import { readStory } from './story.ts';

const stories = RECORDED.map((name) => [name, readStory(readRecorded(name).trace)] as const);

describe.each(stories)('the scales of %s', (_name, story) => {
  it.each(SCALES)('by %s never run back', (name) => {
    const { x, width } = scaleOf(story, name);
    expect(x).toHaveLength(story.events.length);
    for (const [seq, place] of x.entries()) expect(place).toBeGreaterThanOrEqual(x[seq - 1] ?? 0);
    expect(Math.max(...x)).toBeLessThanOrEqual(width);
  });

  it('give each uninterrupted step one unit', () => {
    const { x } = scaleOf(story, 'step');
    for (const { seq, end, quiet } of story.steps.values()) {
      // An eager task or a thread may run in the middle of a step.
      const isWhole = story.events.slice(seq + 1, end + 1).every(({ step }) => step === seq);
      if (quiet || !isWhole || end >= story.events.length) continue;
      expect((x[end] ?? 0) - (x[seq] ?? 0)).toBeCloseTo(1);
    }
  });

  it('put what lasts longer further apart', () => {
    const gaps = scaleOf(story, 'time').gaps;
    for (const one of gaps)
      for (const other of gaps)
        if (one.seconds > other.seconds)
          expect(one.to - one.from).toBeGreaterThanOrEqual(other.to - other.from - 1e-9);
  });
});

describe('a sheet', () => {
  const story = readStory(readRecorded('sleeping').trace);

  it('says the same on both scales, only elsewhere', () => {
    const [byStep, byTime] = SCALES.map((name) => layOut(story, scaleOf(story, name)));
    const said = (sheet = byStep) =>
      sheet?.lanes.map(({ spans, marks }) => [
        spans.map(({ look, seq }) => [look, seq]),
        marks.map(({ seq }) => seq),
      ]);
    expect(said(byTime)).toEqual(said(byStep));
  });
});
