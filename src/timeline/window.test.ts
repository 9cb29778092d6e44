import { describe, expect, it } from 'vitest';
import { readRecorded } from '../trace/recorded-traces.ts';
import { pointedAt } from './pointed-at.ts';
import { scaleOf } from './scale.ts';
import { layOut } from './sheet.ts';
import { readStory } from './story.ts';
import { windowOf } from './window.ts';

const story = readStory(readRecorded('locking').trace);
const sheet = layOut(story, scaleOf(story, 'step'));
const geometry = { unit: 10, row: 30 };

/** Total length of the stretches in path data: each is written `M from y H to v ...`. */
function lengthOf(path: string): number {
  const stretches = path.matchAll(/M([\d.]+) [\d.]+H([\d.]+)v/g);
  return [...stretches].reduce((sum, [, from, to]) => sum + Number(to) - Number(from), 0);
}

describe('windows of a drawing', () => {
  const whole = windowOf(sheet, geometry, 0, sheet.width + 1);
  const half = sheet.width / 2;
  const parts = [windowOf(sheet, geometry, 0, half), windowOf(sheet, geometry, half, sheet.width + 1)];

  it('meet without a hole and without overlapping', () => {
    for (const [look, path] of whole.spans) {
      const together = parts.reduce((sum, part) => sum + lengthOf(part.spans.get(look) ?? ''), 0);
      // Rounded to whole pixels, and a stretch that touches the seam is drawn a hair on either side.
      expect(Math.abs(together - lengthOf(path))).toBeLessThan(sheet.lanes.length * 2);
    }
  });

  it('hold each mark and each iteration once', () => {
    for (const [look, path] of whole.marks)
      expect(parts.map((part) => part.marks.get(look) ?? '').join('').length).toBe(path.length);
    expect(parts.flatMap(({ bands }) => bands)).toEqual(whole.bands);
  });
});

describe('pointing', () => {
  it('at a stretch finds the event that explains it', () => {
    const row = sheet.lanes.findIndex(({ lane }) => lane.type === 'life' && lane.life.number === 3);
    const waits = sheet.lanes[row]?.spans.find(({ look }) => look === 'suspended');
    const seq = pointedAt(sheet, row, ((waits?.from ?? 0) + (waits?.to ?? 0)) / 2);
    expect(story.events[seq]).toMatchObject({ type: 'suspended', on: 'lock', name: 'lock' });
  });

  it('at the ruler finds the iteration', () => {
    const band = sheet.bands[2];
    expect(pointedAt(sheet, null, ((band?.from ?? 0) + (band?.to ?? 0)) / 2)).toBe(band?.seq);
  });
});
