import { describe, expect, it } from 'vitest';
import { lanesOf } from './lanes.ts';
import type { Life } from './lives.ts';

function life(number: number, parent: number | null, coroutine = 'work'): Life {
  return {
    kind: 'task',
    number,
    name: `Task-${number}`,
    coroutine,
    created: number,
    parent,
    spans: [],
    done: null,
  };
}

/** Each lane as a word: indented by its depth. */
function drawn(lives: readonly Life[]): readonly string[] {
  return lanesOf(lives).map((lane) => {
    if (lane.type === 'loop') return 'loop';
    const indent = '  '.repeat(lane.depth);
    return indent + (lane.type === 'life' ? lane.life.number : `crowd of ${lane.lives.length}`);
  });
}

describe('lanes', () => {
  it('stand below the task that created them, in order of creation', () => {
    expect(drawn([life(1, null), life(2, 1), life(3, 1), life(4, 2)])).toEqual([
      'loop',
      '1',
      '  2',
      '    4',
      '  3',
    ]);
  });

  it('of a task whose parent is not drawn stand at the top', () => {
    expect(drawn([life(2, 1)])).toEqual(['loop', '2']);
  });

  it('of ten thousand alike tasks are a few and a crowd', () => {
    const many = Array.from({ length: 10_000 }, (_, place) => life(place + 2, 1));
    const lanes = drawn([life(1, null, 'main'), ...many]);
    expect(lanes).toHaveLength(11);
    expect(lanes.at(-1)).toBe('  crowd of 9992');
  });
});
