/** Finds which playground shows which pitfall live: the one whose recorded run the runtime remarks it on. */
import type { LivePitfall } from '../../curriculum/index.ts';
import type { Course } from '../../curriculum/load/index.ts';
import type { RecordingOf } from '../record-programs.ts';
import { type CoverageState, stateIn } from './coverage-state.ts';

/** The playgrounds that show each pitfall, by its id, in the order of the course. */
export type LivePitfalls = ReadonlyMap<string, readonly LivePitfall[]>;

/** One pitfall and where it is seen. */
export interface PitfallRow {
  readonly id: string;
  /** Slug of the chapter that teaches it. */
  readonly chapter: string;
  readonly state: CoverageState;
  readonly live: readonly LivePitfall[];
}

/** Reads the recorded runs of what the editors open with. */
export function livePitfalls(course: Course, recordingOf: RecordingOf): LivePitfalls {
  const found = course.chapters.flatMap(({ playgrounds }) =>
    playgrounds.flatMap((playground) => pitfallsOf(playground, recordingOf)),
  );
  const byId = Map.groupBy(found, ({ pitfall }) => pitfall);
  return new Map([...byId].map(([id, live]) => [id, live.map(({ shown }) => shown)]));
}

type Playground = Course['chapters'][number]['playgrounds'][number];

function pitfallsOf(playground: Playground, recordingOf: RecordingOf) {
  const { id, chapter, title, start, stdin } = playground;
  const { diagnoses } = recordingOf(start.en, stdin, playground).run;
  const first = new Map(diagnoses.toReversed().map(({ pitfall, message }) => [pitfall, message]));
  return [...first].flatMap(([pitfall, message]) =>
    pitfall === null ? [] : [{ pitfall, shown: { playground: id, chapter, title, message } }],
  );
}

/** Every pitfall of the catalogue, by number. */
export function pitfallCoverage(course: Course, live: LivePitfalls): readonly PitfallRow[] {
  return course.pitfalls.map(({ id, chapter }) => {
    const shown = live.get(id) ?? [];
    return { id, chapter, state: stateIn(course, chapter, shown.length > 0), live: shown };
  });
}
