import { describe, expect, test } from 'vitest';
import { FakeTimers } from './fake-sandbox.ts';
import { SnapshotPatience } from './snapshot-patience.ts';

const KIB = 1024;

/** A connection of so many Mbit/s, by what comes in 20 milliseconds. */
function chunkOf(megabits: number): number {
  return (megabits * 1_000_000 * 0.02) / 8;
}

describe('the snapshot', () => {
  test.each([
    [5, true],
    [10, true],
    [30, true],
    [50, false],
    [100, false],
    [1_000, false],
  ])('at %i Mbit/s is given up: %s', (megabits, givenUp) => {
    const timers = new FakeTimers();
    const patience = new SnapshotPatience(timers);
    timers.pass(300);
    for (let loaded = 0; loaded < 2_000 * KIB; loaded += chunkOf(megabits)) {
      patience.arrived(chunkOf(megabits));
      timers.pass(20);
    }
    expect(patience.signal.aborted).toBe(givenUp);
  });

  test('is given up before much of it has come', () => {
    const timers = new FakeTimers();
    const patience = new SnapshotPatience(timers);
    let loaded = 0;
    while (!patience.signal.aborted) {
      patience.arrived(50 * KIB);
      timers.pass(40);
      loaded += 50 * KIB;
    }
    expect(loaded).toBeLessThanOrEqual(600 * KIB);
  });

  test('that alone is missing is waited for as long as it would save', () => {
    const timers = new FakeTimers();
    const patience = new SnapshotPatience(timers);
    patience.arrived(7_000 * KIB);
    patience.othersArrived();
    timers.pass(399);
    expect(patience.signal.aborted).toBe(false);
    timers.pass(1);
    expect(patience.signal.aborted).toBe(true);
  });
});
