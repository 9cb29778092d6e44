/** Checks that the questions of the course hang together: their ids, where the prose places them, what proves them. */
import type { Prose } from '../course.ts';
import { questionAnchor } from '../question-data.ts';
import type { LoadedChapter } from './load-chapter.ts';
import type { MistakeList } from './mistake.ts';
import { suggestName } from './suggest-name.ts';

/** Adds what is wrong with the questions of all `chapters` to `mistakes`. */
export function checkQuestions(chapters: readonly LoadedChapter[], mistakes: MistakeList): void {
  checkUnique(chapters, mistakes);
  checkProofs(chapters, mistakes);
  for (const chapter of chapters) {
    const ids = chapter.quiz?.questions.map(({ id }) => id) ?? [];
    for (const prose of Object.values(chapter.prose)) {
      if (chapter.quiz?.isFinal) refusePlacements(prose, mistakes);
      else checkPlacements(prose, ids, mistakes);
      checkAnchors(prose, ids, mistakes);
    }
    checkTranslation(chapter, mistakes);
  }
}

/** A question's id is unique in the whole course, so that kept answers find it. */
function checkUnique(chapters: readonly LoadedChapter[], mistakes: MistakeList): void {
  const owners = new Map<string, string>();
  for (const { slug, quiz } of chapters) {
    for (const [index, { id }] of quiz?.questions.entries() ?? []) {
      const owner = owners.get(id);
      if (quiz && owner !== undefined)
        mistakes.add(
          quiz.file,
          quiz.lineOf(index),
          `Two questions have the id “${id}”, here and in ${owner}.`,
          'Give one of them another.',
        );
      owners.set(id, slug);
    }
  }
}

function checkProofs(chapters: readonly LoadedChapter[], mistakes: MistakeList): void {
  const playgrounds = chapters.flatMap(({ folders }) => folders);
  for (const { quiz, folders } of chapters) {
    for (const [index, { proof }] of quiz?.questions.entries() ?? []) {
      if (quiz && proof !== null && !playgrounds.includes(proof))
        mistakes.add(
          quiz.file,
          quiz.lineOf(index),
          `There is no playground “${proof}” to prove the answer.`,
          suggestName(proof, folders),
        );
    }
  }
}

function checkPlacements({ file, reading }: Prose, ids: readonly string[], mistakes: MistakeList): void {
  const placed = new Set<string>();
  for (const { id, line } of reading.questions) {
    if (!ids.includes(id))
      mistakes.add(file, line, `This chapter has no question “${id}”.`, remedyFor(id, ids));
    else if (placed.has(id)) mistakes.add(file, line, `The question “${id}” is placed twice.`, 'Keep one.');
    placed.add(id);
  }
}

/** The whole course is asked at its end, away from the prose. */
function refusePlacements({ file, reading }: Prose, mistakes: MistakeList): void {
  for (const { id, line } of reading.questions)
    mistakes.add(
      file,
      line,
      `The question “${id}” is one of the final quiz.`,
      'Remove it here: the final quiz asks each question by itself.',
    );
}

function remedyFor(id: string, ids: readonly string[]): string {
  return ids.length === 0
    ? 'Write the questions of a chapter in quiz.yaml beside this file.'
    : suggestName(id, ids);
}

function checkAnchors({ file, reading }: Prose, ids: readonly string[], mistakes: MistakeList): void {
  const anchors = ids.map(questionAnchor);
  for (const { id, line } of reading.headings) {
    if (anchors.includes(id))
      mistakes.add(
        file,
        line,
        `A question of this chapter has the anchor “${id}”.`,
        'Give this heading another: ## Title {#another-id}.',
      );
  }
}

/** A translated chapter asks in its own language, and at the same places. */
function checkTranslation({ prose, quiz }: LoadedChapter, mistakes: MistakeList): void {
  const translated = prose['zh-cn'];
  if (!translated) return;
  for (const [index, { id, text, options }] of quiz?.questions.entries() ?? []) {
    const texts = [text, ...options.flatMap((option) => [option.text, option.explanation])];
    if (quiz && texts.some((one) => one['zh-cn'] === undefined))
      mistakes.add(
        quiz.file,
        quiz.lineOf(index),
        `The chapter is translated, but not all of the question “${id}” is.`,
        'Write the zh-cn text of the question, and of each option and explanation.',
      );
  }
  const there = translated.reading.questions.map(({ id }) => id);
  for (const { id } of prose.en?.reading.questions ?? []) {
    if (!there.includes(id))
      mistakes.add(
        translated.file,
        1,
        `The question “${id}” is placed in en.mdx and not here.`,
        `Write <Quiz id="${id}" /> where it belongs.`,
      );
  }
}
