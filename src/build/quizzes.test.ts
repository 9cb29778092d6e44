/** Holds the quizzes of the course to what makes them worth answering. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadCourse, writtenChapters } from '../curriculum/load/index.ts';

const course = loadCourse(fileURLToPath(new URL('../../content', import.meta.url)));
const chapters = writtenChapters(course).map(({ slug, questions, hasFinalQuiz }) => ({
  slug,
  questions,
  hasFinalQuiz,
}));

describe.each(chapters)('the quiz of $slug', ({ questions, hasFinalQuiz }) => {
  test('has four to eight questions, or thirty where it is the final one', () => {
    const [least, most] = hasFinalQuiz ? [30, 30] : [4, 8];
    expect(questions.length).toBeGreaterThanOrEqual(least);
    expect(questions.length).toBeLessThanOrEqual(most);
  });

  test('has its right options at changing places', () => {
    const places = questions.map(({ options }) => options.findIndex(({ right }) => right));
    const times = [...Map.groupBy(places, (place) => place).values()].map((found) => found.length);
    expect(Math.max(...times)).toBeLessThanOrEqual(Math.ceil(questions.length / 2));
  });

  test('explains each wrong option in a sentence or more', () => {
    const short = questions.flatMap(({ id, options }) =>
      options
        .filter(({ right, explanation }) => !right && explanation.en.split(/\s+/).length < 12)
        .map(({ text }) => `${id}: ${text.en}`),
    );
    expect(short).toEqual([]);
  });

  test('leads to a program that proves the answer, in most of its questions', () => {
    const proven = questions.filter(({ proof }) => proof !== null).length;
    expect(proven / questions.length).toBeGreaterThanOrEqual(0.75);
  });
});

test('the last chapter alone asks about the whole course, by programs of most chapters', () => {
  const final = chapters.filter(({ hasFinalQuiz }) => hasFinalQuiz);
  expect(final.map(({ slug }) => slug)).toEqual([chapters.at(-1)?.slug]);
  const proofs = final.flatMap(({ questions }) => questions.flatMap(({ proof }) => proof ?? []));
  const proving = new Set(proofs.map((id) => course.playgrounds.get(id)?.chapter));
  expect(proving.size).toBeGreaterThanOrEqual(chapters.length / 2);
});

test('there is something to test', () => {
  expect(chapters.length).toBeGreaterThan(0);
});
