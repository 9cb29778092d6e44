import { describe, expect, it } from 'vitest';
import { type Lane, lanesOf, type Sides } from './lanes.ts';
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
function drawn(lives: readonly Life[], sides: Sides = { timers: [], peers: [] }): readonly string[] {
  return lanesOf(lives, sides).map((lane) =>
    lane.type === 'loop' ? 'loop' : '  '.repeat(lane.depth) + wordFor(lane),
  );
}

function wordFor(lane: Exclude<Lane, { type: 'loop' }>): string | number {
  switch (lane.type) {
    case 'life':
      return lane.life.number;
    case 'crowd':
      return `crowd of ${lane.lives.length}`;
    case 'timers':
      return `timers ${lane.family.timers.map(({ set }) => set).join(' ')}`;
    case 'peer':
      return lane.peer.address;
  }
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

  it('of timers stand below who set them, and those of peers last', () => {
    const [main, child] = [life(1, null), life(2, 1)];
    const timers = [main, null].map((owner, set) => ({
      owner,
      purpose: { type: 'timeout' } as const,
      timers: [{ set, end: null, how: null }],
    }));
    const peers = [{ address: 'example.com:80', from: 0, to: 1, messages: [] }];
    expect(drawn([main, child], { timers, peers })).toEqual([
      'loop',
      'timers 1',
      '1',
      '  timers 0',
      '  2',
      'example.com:80',
    ]);
  });

  it('of a thread stands below the task that started it', () => {
    expect(drawn([life(1, null), { ...life(7, 1), kind: 'thread' }])).toEqual(['loop', '1', '  7']);
  });

  it('of ten thousand alike tasks are a few and a crowd', () => {
    const many = Array.from({ length: 10_000 }, (_, place) => life(place + 2, 1));
    const lanes = drawn([life(1, null, 'main'), ...many]);
    expect(lanes).toHaveLength(11);
    expect(lanes.at(-1)).toBe('  crowd of 9992');
  });
});
