/** How far the reader is in one chapter. Pure. */
import type { OutlineChapter, OutlineExercise } from '../curriculum/index.ts';
import type { Kept, KeptPrediction } from '../progress/index.ts';

/** So many of so many, and how many of them at the first try. */
export interface Share {
  readonly done: number;
  readonly of: number;
  readonly first: number;
}

export interface ChapterProgress {
  readonly reading: 'unopened' | 'begun' | 'read';
  readonly exercises: Share;
  readonly questions: Share;
  /** Whether nothing is left to do. */
  readonly isComplete: boolean;
}

/** How one thing stands. */
export type Standing = 'open' | 'done' | 'first';

export function chapterProgress(chapter: OutlineChapter, kept: Kept): ChapterProgress {
  const exercises = share(chapter.exercises.map((exercise) => exerciseStanding(exercise, kept)));
  const questions = share(chapter.questions.map((id) => questionStanding(id, kept)));
  const place = kept.reading[chapter.slug];
  const reading = place === undefined ? 'unopened' : place.read ? 'read' : 'begun';
  const isComplete = reading === 'read' && exercises.done === exercises.of && questions.done === questions.of;
  return { reading, exercises, questions, isComplete };
}

export function questionStanding(id: string, { quiz }: Kept): Standing {
  const record = quiz[id];
  if (!record?.solved) return 'open';
  return record.first === 'right' ? 'first' : 'done';
}

/**
 * A prediction is done once one was made, right or wrong: what it taught, it taught. Any other exercise is done when a
 * program passed its checks, and "first" without help.
 */
export function exerciseStanding({ id, kind }: Pick<OutlineExercise, 'id' | 'kind'>, kept: Kept): Standing {
  return kind === 'predict' ? predictionStanding(id, kept) : programStanding(id, kept);
}

function programStanding(id: string, { exercises }: Kept): Standing {
  const done = exercises[id]?.done ?? null;
  if (done === null) return 'open';
  return done.hints === 0 && done.solution === 'unseen' ? 'first' : 'done';
}

function predictionStanding(id: string, kept: Kept): Standing {
  const own = Object.entries(kept.predictions)
    .filter(([name]) => name.endsWith(`/${id}`))
    .map(([, prediction]: [string, KeptPrediction]) => prediction);
  if (!own.some(({ tries }) => tries.some(({ outcome }) => outcome !== 'shown'))) return 'open';
  return own[0]?.first?.outcome === 'right' ? 'first' : 'done';
}

function share(standings: readonly Standing[]): Share {
  return {
    done: standings.filter((standing) => standing !== 'open').length,
    of: standings.length,
    first: standings.filter((standing) => standing === 'first').length,
  };
}
