import { describe, expect, test } from 'vitest';
import { dueAt, isDue, type Spaced, spacedAfter } from './spacing.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 5, 20);

/** Answers at the given instants, and where the item stands afterwards. */
function spacedBy(...answers: readonly (readonly ['right' | 'wrong', number])[]): Spaced | null {
  return answers.reduce<Spaced | null>((spaced, [answer, at]) => spacedAfter(spaced, answer, at), null);
}

describe('the law of the review', () => {
  test('what was right at once never comes back', () => {
    expect(spacedBy(['right', START])).toBeNull();
  });

  test.each([
    { rights: 0, wait: 10 * MINUTE },
    { rights: 1, wait: 20 * HOUR },
    { rights: 2, wait: 3 * DAY - 4 * HOUR },
    { rights: 3, wait: 7 * DAY - 4 * HOUR },
  ])('after a wrong answer and $rights right ones it waits $wait ms', ({ rights, wait }) => {
    const spaced = spacedBy(
      ['wrong', START],
      ...Array.from({ length: rights }, () => ['right', START] as const),
    );
    expect(spaced && dueAt(spaced) - START).toBe(wait);
  });

  test('four right answers in a row, and it stays away', () => {
    expect(
      spacedBy(['wrong', START], ...Array.from({ length: 4 }, () => ['right', START] as const)),
    ).toBeNull();
  });

  test('a wrong answer begins again', () => {
    expect(spacedBy(['wrong', START], ['right', START], ['right', START], ['wrong', START + DAY])).toEqual({
      stage: 0,
      since: START + DAY,
    });
  });
});

test.each([
  { name: 'a minute before its time', now: START + 9 * MINUTE, due: false },
  { name: 'at its time', now: START + 10 * MINUTE, due: true },
  { name: 'long after', now: START + 400 * DAY, due: true },
  { name: 'when the clock has been put back', now: START - DAY, due: true },
])('$name it is due: $due', ({ now, due }) => {
  expect(isDue({ stage: 0, since: START }, now)).toBe(due);
});
