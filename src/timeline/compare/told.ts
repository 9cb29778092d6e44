/** Tells in sentences where two runs differ: first of all, and lane by lane. */
import { formatDuration } from '../../languages/index.ts';
import type { TimelineText } from '../../languages/timeline/index.ts';
import { factAt } from '../fact-at.ts';
import { nameOf } from '../naming.ts';
import type { Difference } from './align.ts';
import type { ComparedStory, Comparison } from './compare-runs.ts';
import { lifeKeys } from './life-keys.ts';

export interface Told {
  readonly durations: string;
  /** When the runs part; or that they never do. */
  readonly parts: string;
  /** What either run does then; empty when they never part. */
  readonly does: readonly string[];
}

export function told({ first, second, alignment }: Comparison, text: TimelineText): Told {
  const say = text.compare;
  const run = ({ name, duration }: ComparedStory) => ({ name, seconds: formatDuration(duration) });
  const durations = say.durations(run(first), run(second));
  const { parting, common } = alignment;
  if (parting === null) return { durations, parts: say.same, does: [] };
  const at = Math.min(timeAt(first, parting.first), timeAt(second, parting.second));
  return {
    durations,
    parts: say.parts(common, formatDuration(at)),
    does: [
      say.does(first.name, saidAt(first, parting.first, text)),
      say.does(second.name, saidAt(second, parting.second, text)),
    ],
  };
}

function timeAt({ story, duration }: ComparedStory, seq: number | null): number {
  return seq === null ? duration : (story.events[seq]?.at ?? duration);
}

/** What is said of an event of one run; null where there is none, or nothing is. */
export function saidAt(
  { story, texts }: ComparedStory,
  seq: number | null,
  text: TimelineText,
): string | null {
  const fact = seq === null ? null : factAt(story, seq, texts);
  return fact === null ? null : text.say(fact);
}

/** One that differs: in which run it can be pointed at, and what is said of it. */
export interface DifferenceTold {
  readonly key: string | null;
  readonly says: string;
  readonly first: number | null;
  readonly second: number | null;
}

export function differencesTold(comparison: Comparison, text: TimelineText): readonly DifferenceTold[] {
  const names = namesOf(comparison);
  return [...comparison.alignment.differences].map(([key, difference]) => {
    const name = key === null ? undefined : names.get(key);
    const who = name === undefined ? text.compare.ownCode : `\`${name}\``;
    return { key, says: saidOf(difference, who, comparison, text), ...placesOf(difference) };
  });
}

function namesOf({ first, second }: Comparison): ReadonlyMap<string, string> {
  const names = ({ story }: ComparedStory) =>
    [...lifeKeys(story)].map(([life, key]) => [key, nameOf(life, story)] as const);
  return new Map([...names(second), ...names(first)]);
}

function saidOf(
  difference: Difference,
  who: string,
  { first, second }: Comparison,
  text: TimelineText,
): string {
  const say = text.compare;
  switch (difference.type) {
    case 'only':
      return say.only(who, difference.run === 'first' ? first.name : second.name);
    case 'deed':
      return say.deed(who, difference.step);
    case 'time': {
      const [one, other] = difference.at;
      return say.time(who, difference.step, formatDuration(one), formatDuration(other));
    }
  }
}

/** Where a difference is to be seen in either run. */
export function placesOf(difference: Difference): { first: number | null; second: number | null } {
  if (difference.type !== 'only') return { ...difference.where };
  const { run, seq } = difference;
  return { first: run === 'first' ? seq : null, second: run === 'second' ? seq : null };
}
