/** Finds which columns of two runs belong together: the same step of the same task, the same jump of the clock. */
import { type Column, columnsOf } from '../columns.ts';
import type { Meeting } from '../place-columns.ts';
import type { Story } from '../story.ts';
import { stepNumbers } from './deeds.ts';
import { lifeKeys } from './life-keys.ts';

/** As many meetings as can be had without any run going back, in order. */
export function meetingsOf(first: Story, second: Story): readonly Meeting[] {
  const ones = columnKeys(first);
  const others = new Map(columnKeys(second).flatMap((key, place) => (key === null ? [] : [[key, place]])));
  const pairs = ones.flatMap((key, place) => {
    const other = key === null ? undefined : others.get(key);
    return other === undefined ? [] : [[place, other] as const];
  });
  return rising(pairs);
}

/** A key for each column that has a width. */
function columnKeys(story: Story): readonly (string | null)[] {
  const keys = lifeKeys(story);
  const numbers = stepNumbers(story);
  const counts = new Map<string, number>();
  const numbered = (name: string): string => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name} ${count}`;
  };
  return columnsOf(story).map((column) => {
    if (column.width === 0) return null;
    const { owner } = column;
    if (owner === 'top' || owner === 'between') return numbered(owner);
    if (owner === 'jump') return `jump ${jumpsTo(column)}`;
    const step = story.steps.get(owner);
    const life = step?.task === null || step === undefined ? undefined : story.tasks.get(step.task);
    if (life === undefined) return numbered(`callback ${step?.callback}`);
    // An eager step may be cut in two by the one that it runs in.
    return numbered(`step ${keys.get(life)} ${numbers.get(owner)}`);
  });
}

function jumpsTo({ events }: Column): number | null {
  const [event] = events;
  return event?.type === 'clock-jumped' ? event.to : null;
}

/** The longest subsequence in which the second numbers rise as the first ones do. */
function rising(pairs: readonly (readonly [number, number])[]): readonly Meeting[] {
  /** By length less one: the place of the pair with which the best subsequence of that length ends. */
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, second], place) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < second) low = middle + 1;
      else high = middle;
    }
    before[place] = ends[low - 1] ?? -1;
    ends[low] = place;
  });
  const found: Meeting[] = [];
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) found.push(pairs[place] ?? []);
  return found.reverse();
}
