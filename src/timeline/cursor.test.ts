import { describe, expect, it } from 'vitest';
import { readRecorded } from '../trace/recorded-traces.ts';
import { concerns, type Move, momentsOf, moved } from './cursor.ts';
import { lineAt, nowAt } from './now.ts';
import { readStory } from './story.ts';

const story = readStory(readRecorded('locking').trace);
const moments = momentsOf(story);
const last = moments.length - 1;
const go = (from: number, move: Move) => moved(from, move, story, moments);

describe('the cursor', () => {
  it.each([
    ['a step on', 3, { type: 'by', moments: 1 }, 4],
    ['back', 3, { type: 'by', moments: -1 }, 2],
    ['back from the first', 0, { type: 'by', moments: -1 }, 0],
    ['on from the last', last, { type: 'by', moments: 1 }, last],
    ['to the beginning', 9, { type: 'first' }, 0],
    ['to the end', 0, { type: 'last' }, last],
    ['to a moment beyond the end', 0, { type: 'to', index: 9999 }, last],
    ['to an event of which nothing is said: to the next', 0, { type: 'to-event', seq: 1 }, 1],
  ] as const)('goes %s', (_case, from, move, to) => {
    expect(go(from, move)).toBe(to);
  });

  it('goes to the next moment of a task, and from its last one round to its first', () => {
    const first = go(0, { type: 'next-of-task', task: 2 });
    expect(concerns(story, moments[first] ?? -1, 2)).toBe(true);
    const visited = new Set<number>();
    for (let at = first; !visited.has(at); at = go(at, { type: 'next-of-task', task: 2 })) visited.add(at);
    expect(visited.size).toBe(moments.filter((seq) => concerns(story, seq, 2)).length);
  });

  it('goes to the next moment in a line of the program', () => {
    const at = go(0, { type: 'next-in-line', line: 9 });
    expect(lineAt(story, moments[at] ?? -1)).toBe(9);
  });

  it('goes to the moment that writes an output line, and stays where there is no such line', () => {
    const at = go(0, { type: 'to-output', output: 1 });
    expect(nowAt(story, moments[at] ?? -1).printed).toBe(2);
    expect(go(5, { type: 'to-output', output: 999 })).toBe(5);
  });
});

describe('a moment', () => {
  const at = (sentence: (seq: number) => boolean) => nowAt(story, moments.find(sentence) ?? 0);

  it('knows queue, timers, tasks and line', () => {
    const jump = at((seq) => story.events[seq]?.type === 'clock-jumped');
    expect(jump.queue).toEqual([]);
    expect(jump.timers.map(({ deadline }) => deadline)).toEqual([0.1, 1]);
    expect(jump.lives.map(({ state, wait }) => wait?.type ?? state)).toEqual([
      'tasks',
      'sleep',
      'object',
      'object',
      'sleep',
    ]);
    expect(jump.line).toBeNull();
  });

  it('of a task that becomes ready shows the line in which it stands', () => {
    const woken = moments.find((seq) => {
      const event = story.events[seq];
      return event?.type === 'ready' && event.task === 3;
    });
    expect(lineAt(story, woken ?? -1)).toBe(9);
  });
});
