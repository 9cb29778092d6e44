import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../languages/index.ts';
import { timelineTextFor } from '../languages/timeline/index.ts';
import { RECORDED, readRecorded } from '../trace/recorded-traces.ts';
import { momentsOf } from './cursor.ts';
import { factAt } from './fact-at.ts';
import { readStory } from './story.ts';

function told(name: string, language: (typeof LANGUAGES)[number]): readonly string[] {
  const story = readStory(readRecorded(name).trace);
  const lines = Array.from({ length: 99 }, (_, place) => `line ${place}`);
  return momentsOf(story).map((seq) => {
    const fact = factAt(story, seq, lines);
    return fact === null ? 'nothing' : timelineTextFor(language).say(fact);
  });
}

describe.each(LANGUAGES)('what is said in %s', (language) => {
  it.each(RECORDED)('of %s is whole sentences', (name) => {
    for (const sentence of told(name, language)) {
      expect(sentence).toMatch(/[.。]$/);
      expect(sentence).not.toMatch(/undefined|null|NaN|\?/);
      expect(sentence.split('`').length % 2, sentence).toBe(1);
    }
  });
});

describe('the sentences', () => {
  it('tell why somebody becomes ready, and behind whom', () => {
    expect(told('locking', 'en')).toEqual(
      expect.arrayContaining([
        '`a` becomes ready: its timer of 0.1 s is due; it is first in the ready queue.',
        '`c` becomes ready: `a` ended its wait for a permit of the semaphore `slots`; it stands behind `b` in the ready queue.',
      ]),
    );
  });

  it('tell what a task waits for with the reader’s names', () => {
    expect(told('locking', 'en')).toContain('`b` is suspended in line 9: it waits for the lock `lock`.');
    expect(told('locking', 'zh-cn')).toContain('`b` 在第 9 行挂起:它等待锁 `lock`。');
  });

  it('tell a cancellation in two: requested, then delivered', () => {
    const sentences = told('cancelling', 'en');
    const requested = sentences.findIndex((sentence) =>
      sentence.startsWith('The timeout is over: it requests'),
    );
    const delivered = sentences.findIndex((sentence) => sentence.startsWith('CancelledError is raised in'));
    expect(requested).toBeGreaterThan(0);
    expect(delivered).toBeGreaterThan(requested);
  });

  it('tell that an eager task begins inside the step that creates it', () => {
    expect(told('eager', 'en')).toContain('`at_once` begins inside the step that created it.');
  });

  it('tell who asks, and what is taken in without having waited', () => {
    expect(told('asking_threads', 'en')).toContain('The program asks how `flag` stands in line 28.');
    expect(told('collecting', 'en')).toContain('`main` learns of 2 ends, all of which had to come first.');
    expect(told('reading', 'en')).toContain('`streams` reads what had arrived before.');
    expect(told('reading', 'zh-cn')).toContain('`streams` 读取之前到达的数据。');
  });
});
