/** Records every program that pages show: what the editor opens with and the solutions, in each language. */
import { fileURLToPath } from 'node:url';
import { type Course, programsOf } from '../curriculum/load/index.ts';
import { createNodeRunner } from '../runner/node-runner.ts';
import { type Recording, type RecordingOf, recordPrograms } from './record-programs.ts';
import { runtimeVersion } from './runtime-version.ts';

const CACHE = fileURLToPath(new URL('../../.cache/recordings', import.meta.url));

/** The recording under way. Two at once would each run all that is missing; who comes second finds it kept. */
let underWay: Promise<unknown> = Promise.resolve();

/** Gives the run of each program of `course`; `onMissing` hears of those that are not in the cache. */
export function recordCourse(course: Course, onMissing: Recording['onMissing']): Promise<RecordingOf> {
  const recorded = underWay.then(() => record(course, onMissing));
  underWay = recorded.catch(() => undefined);
  return recorded;
}

async function record(course: Course, onMissing: Recording['onMissing']): Promise<RecordingOf> {
  const programs = [...course.playgrounds.values()].flatMap(programsOf).filter(({ isShown }) => isShown);
  const version = await runtimeVersion();
  return recordPrograms(programs, { cache: CACHE, version, createRunner: createNodeRunner, onMissing });
}
