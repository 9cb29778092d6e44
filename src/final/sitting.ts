/** A sitting of the final quiz: what was answered first, what is open, and what the answers say is to be read again. Pure. */
import type { OutlineChapter, ProofData, QuestionData } from '../curriculum/index.ts';
import type { QuizRecord } from '../progress/index.ts';

/** The option that was answered first, by the id of its question: a later answer to it teaches, and does not count. */
export type Sitting = ReadonlyMap<string, number>;

/** What the device remembers; answers to another version of a question are none. */
export function rememberedSitting(
  questions: readonly QuestionData[],
  records: Readonly<Record<string, QuizRecord>>,
): Sitting {
  const kept = questions.flatMap(({ id, version }): readonly [string, number][] => {
    const record = records[id];
    const first = record?.version === version ? record.tried[0] : undefined;
    return first === undefined ? [] : [[id, first]];
  });
  return new Map(kept);
}

/** The sitting after an answer. */
export function afterAnswer(sitting: Sitting, id: string, option: number): Sitting {
  return sitting.has(id) ? sitting : new Map([...sitting, [id, option]]);
}

/** Position of the next question without an answer at or after `from`; null where there is none. */
export function nextOpen(questions: readonly QuestionData[], sitting: Sitting, from: number): number | null {
  const index = questions.findIndex(({ id }, place) => place >= from && !sitting.has(id));
  return index < 0 ? null : index;
}

/** A chapter to read again, and the programs in it that show what was answered wrong. */
export interface ToRead {
  readonly chapter: OutlineChapter;
  readonly programs: readonly ProofData[];
}

export interface SittingResult {
  readonly right: number;
  readonly open: number;
  readonly of: number;
  /** In the order of the course. */
  readonly toRead: readonly ToRead[];
}

/** What a sitting says. A wrong answer sends its reader to the program that proves the right one. */
export function resultOf(
  questions: readonly QuestionData[],
  sitting: Sitting,
  outline: readonly OutlineChapter[],
): SittingResult {
  const isRight = ({ id, options }: QuestionData) => options[sitting.get(id) ?? -1]?.right === true;
  const answered = questions.filter(({ id }) => sitting.has(id));
  const wrong = answered.filter((question) => !isRight(question));
  const chapterOf = ({ proof, chapter }: QuestionData) => proof?.chapter ?? chapter;
  const toRead = outline.flatMap((chapter) => {
    const missed = wrong.filter((question) => chapterOf(question) === chapter.slug);
    const programs = missed.flatMap(({ proof }) => (proof === null ? [] : [proof]));
    return missed.length === 0 ? [] : [{ chapter, programs }];
  });
  return {
    right: answered.length - wrong.length,
    open: questions.length - answered.length,
    of: questions.length,
    toRead,
  };
}
