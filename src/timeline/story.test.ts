import { describe, expect, it } from 'vitest';
import { createRebuild } from '../trace/index.ts';
import { RECORDED, readRecorded } from '../trace/recorded-traces.ts';
import type { Life } from './lives.ts';
import { readStory } from './story.ts';

/** The phase of a life after an event, in the words of `createRebuild`. */
function phaseOf(life: Life, seq: number): string {
  if (life.done !== null && life.done <= seq) return 'done';
  const state = life.spans.find(({ from, to }) => from <= seq && seq < to)?.state ?? 'none';
  return state === 'blocked' ? 'running' : state;
}

describe.each(RECORDED)('the story of %s', (name) => {
  const { trace } = readRecorded(name);
  const story = readStory(trace);

  it('gives each task at each event the state that the trace says', () => {
    const rebuild = createRebuild(trace);
    for (const { seq, type } of trace.events) {
      // A task is there before it is put on the queue, which is the next event: the story calls it ready already.
      if (type === 'task-created') continue;
      const states = rebuild(seq).tasks;
      for (const [number, life] of story.tasks)
        if (life.created <= seq)
          expect(`${seq} ${number} ${phaseOf(life, seq)}`).toBe(
            `${seq} ${number} ${states.get(number)?.phase}`,
          );
    }
  });

  it('leaves no hole in a life', () => {
    for (const { created, spans } of story.lives)
      for (const [place, { from }] of spans.entries()) expect(from).toBe(spans[place - 1]?.to ?? created);
  });

  it('counts the iterations that run something of the reader’s', () => {
    expect(story.iterations.map(({ number }) => number)).toEqual(
      story.iterations.map((_, place) => place + 1),
    );
    for (const { ran } of story.iterations) expect(ran.length).toBeGreaterThan(0);
  });
});
