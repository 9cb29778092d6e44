/** Compares two runs: everything that a picture of both needs. Pure. */
import type { OutputLine, Trace } from '../../trace/index.ts';
import { momentsOf } from '../cursor.ts';
import { type ScaleName, stepScales, timeScales } from '../scale.ts';
import { layOut, type Sheet } from '../sheet.ts';
import { readStory, type Story } from '../story.ts';
import { type Alignment, align } from './align.ts';
import { deedsOf } from './deeds.ts';
import { type JointMoment, jointMoments } from './joint-moments.ts';
import { meetingsOf } from './meetings.ts';

/** A run to be compared, under the name that the reader knows it by. */
export interface ComparedRun {
  readonly name: string;
  readonly trace: Trace;
  readonly output: readonly OutputLine[];
}

/** One of the two. */
export interface ComparedStory {
  readonly name: string;
  readonly story: Story;
  readonly texts: readonly string[];
  readonly moments: readonly number[];
  /** Virtual seconds. */
  readonly duration: number;
}

export interface Comparison {
  readonly first: ComparedStory;
  readonly second: ComparedStory;
  readonly alignment: Alignment;
}

/** Both pictures on one axis. */
export interface PairLayout {
  readonly first: Sheet;
  readonly second: Sheet;
  readonly joint: readonly JointMoment[];
}

export function compareRuns(first: ComparedRun, second: ComparedRun): Comparison {
  const [one, other] = [comparedStory(first), comparedStory(second)];
  return {
    first: one,
    second: other,
    alignment: align(deedsOf(one.story, one.texts), deedsOf(other.story, other.texts)),
  };
}

function comparedStory({ name, trace, output }: ComparedRun): ComparedStory {
  const story = readStory(trace);
  const duration = trace.events.at(-1)?.at ?? 0;
  return { name, story, texts: output.map(({ text }) => text), moments: momentsOf(story), duration };
}

export function layOutPair({ first, second }: Comparison, name: ScaleName): PairLayout {
  const stories = [first.story, second.story];
  const scales =
    name === 'time' ? timeScales(stories) : stepScales(stories, meetingsOf(first.story, second.story));
  const [one, other] = scales;
  if (one === undefined || other === undefined)
    throw new Error('should never happen, because there is one scale for each of the two');
  return {
    first: layOut(first.story, one),
    second: layOut(second.story, other),
    joint: jointMoments({ moments: first.moments, x: one.x }, { moments: second.moments, x: other.x }),
  };
}
