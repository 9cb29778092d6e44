/** Loads the whole of `content/`: a checked course, or every mistake at once. */
import { LANGUAGES } from '../../languages/index.ts';
import type { Chapter, Course, Part, Playground } from '../course.ts';
import { pitfallAnchor } from '../pitfall-anchor.ts';
import { checkComparisons } from './check-comparisons.ts';
import { checkLinks } from './check-links.ts';
import { checkQuestions } from './check-questions.ts';
import { checkSpecs } from './check-specs.ts';
import { type LoadedChapter, loadChapter } from './load-chapter.ts';
import { type LoadedGlossary, loadGlossary } from './load-glossary.ts';
import { loadReference, type Reference } from './load-reference.ts';
import { CourseError, MistakeList } from './mistake.ts';
import { readYaml, type YamlRead } from './read-yaml.ts';
import { type CourseFields, courseSchema } from './schemas.ts';
import { ContentFolder } from './source-file.ts';
import { suggestName } from './suggest-name.ts';

/**
 * Loads the course from the directory `content`.
 * @throws CourseError with all mistakes, each with file, line and remedy.
 */
export function loadCourse(directory: string): Course {
  const content = new ContentFolder(directory);
  const mistakes = new MistakeList();
  const plan = loadPlan(content, mistakes);
  const chapters = plan ? loadChapters(content, plan.value, mistakes) : [];
  const slugs = plan ? slugsOf(plan.value) : [];
  const glossary = loadGlossary(content, slugs, mistakes);
  const reference = loadReference(content, slugs, mistakes);
  checkUnique(chapters, mistakes);
  checkQuestions(chapters, mistakes);
  checkTerms(chapters, glossary, mistakes);
  checkComparisons(chapters, mistakes);
  checkFigures(chapters, mistakes);
  if (glossary)
    checkLinks(chapters, { glossary: glossary.ids, pitfalls: pitfallAnchors(reference) }, mistakes);
  const playgrounds = chapters.flatMap((chapter) => chapter.playgrounds);
  for (const playground of playgrounds) checkSpecs(playground, mistakes);
  if (mistakes.all().length > 0 || !plan || !glossary) throw new CourseError(mistakes.all());
  return { ...assemble(plan.value, chapters, playgrounds, glossary), ...reference };
}

function pitfallAnchors({ pitfalls }: Reference): readonly string[] {
  return pitfalls.map(({ id }) => pitfallAnchor(id));
}

/** Pages that stand beside the chapters. */
const PAGES: readonly string[] = ['cheat-sheet', 'glossary', 'pitfalls', 'play', 'progress'];

function loadPlan(content: ContentFolder, mistakes: MistakeList): YamlRead<CourseFields> | null {
  if (!content.has('course.yaml')) {
    mistakes.add(
      content.nameOf('course.yaml'),
      1,
      'This file is missing.',
      'Write the plan: parts and their chapters.',
    );
    return null;
  }
  const source = content.source('course.yaml');
  const plan = readYaml(source, courseSchema, mistakes);
  for (const [slug, paths] of plan ? Map.groupBy(slugPaths(plan.value), ([name]) => name) : []) {
    const [, again] = paths;
    if (again)
      mistakes.add(
        source.file,
        plan?.lineOf(again[1]) ?? 1,
        `Two chapters have the slug “${slug}”.`,
        'Give one of them another.',
      );
  }
  for (const [slug, path] of plan ? slugPaths(plan.value) : []) {
    if (PAGES.includes(slug))
      mistakes.add(
        source.file,
        plan?.lineOf(path) ?? 1,
        `The site has a page “${slug}” of its own.`,
        'Give this chapter another slug.',
      );
  }
  return plan;
}

function slugPaths(plan: CourseFields): readonly (readonly [slug: string, path: readonly PropertyKey[]])[] {
  return plan.parts.flatMap(({ chapters }, part) =>
    chapters.map(({ slug }, chapter) => [slug, ['parts', part, 'chapters', chapter, 'slug']] as const),
  );
}

function slugsOf(plan: CourseFields): readonly string[] {
  return slugPaths(plan).map(([slug]) => slug);
}

/** The folder of a chapter: `04-tasks`. */
function folderOf(slug: string, index: number): string {
  return `${String(index + 1).padStart(2, '0')}-${slug}`;
}

function loadChapters(
  content: ContentFolder,
  plan: CourseFields,
  mistakes: MistakeList,
): readonly LoadedChapter[] {
  const planned = new Map(slugsOf(plan).map((slug, index) => [folderOf(slug, index), slug]));
  const chapters: LoadedChapter[] = [];
  for (const { name } of content.has('chapters') ? content.list('chapters') : []) {
    const slug = planned.get(name);
    if (slug !== undefined) chapters.push(loadChapter(content, `chapters/${name}`, slug, mistakes));
    else {
      const remedy = `${suggestName(name, [...planned.keys()])} The plan stands in course.yaml.`;
      mistakes.add(content.nameOf(`chapters/${name}`), 1, 'The plan has no such chapter.', remedy);
    }
  }
  return chapters;
}

/** A playground's id is unique in the whole course, so that links and kept edits find it. */
function checkUnique(chapters: readonly LoadedChapter[], mistakes: MistakeList): void {
  const owners = new Map<string, string>();
  for (const { slug, folder, folders, prose } of chapters) {
    for (const id of folders) {
      const owner = owners.get(id);
      if (owner !== undefined) {
        const placement = prose.en?.reading.playgrounds.find((placed) => placed.id === id);
        const file = prose.en?.file ?? `${folder}/${id}`;
        mistakes.add(
          file,
          placement?.line ?? 1,
          `Two playgrounds are called “${id}”, here and in ${owner}.`,
          'Rename one of the folders.',
        );
      }
      owners.set(id, slug);
    }
  }
}

/** A figure's id is unique in the whole course, so that its page finds it. */
function checkFigures(chapters: readonly LoadedChapter[], mistakes: MistakeList): void {
  const owners = new Map<string, string>();
  for (const { folder, figures } of chapters) {
    for (const { id } of figures) {
      const owner = owners.get(id);
      if (owner !== undefined)
        mistakes.add(
          `${folder}/figures/${id}.svg`,
          1,
          `${owner} has a figure “${id}”, too.`,
          'Rename one of them.',
        );
      owners.set(id, folder);
    }
  }
}

function checkTerms(
  chapters: readonly LoadedChapter[],
  glossary: LoadedGlossary | null,
  mistakes: MistakeList,
): void {
  const known = glossary?.ids;
  if (!known) return;
  for (const { prose } of chapters) {
    for (const { file, reading } of Object.values(prose)) {
      for (const { id, line } of reading.terms) {
        if (!known.includes(id))
          mistakes.add(file, line, `The glossary has no term “${id}”.`, suggestName(id, known));
      }
    }
  }
}

function assemble(
  plan: CourseFields,
  loaded: readonly LoadedChapter[],
  playgrounds: readonly Playground[],
  glossary: LoadedGlossary,
): Omit<Course, keyof Reference> {
  let number = 0;
  const parts: readonly Part[] = plan.parts.map(({ title, chapters }, part) => ({
    title,
    chapters: chapters.map((planned): Chapter => {
      const chapter = loaded.find(({ slug }) => slug === planned.slug);
      number += 1;
      return {
        ...planned,
        number,
        part,
        prose: chapter?.prose ?? {},
        playgrounds: chapter?.playgrounds ?? [],
        questions: chapter?.quiz?.questions ?? [],
        hasFinalQuiz: chapter?.quiz?.isFinal ?? false,
        figures: chapter?.figures ?? [],
      };
    }),
  }));
  return {
    parts,
    chapters: parts.flatMap(({ chapters }) => chapters),
    playgrounds: new Map(playgrounds.map((playground) => [playground.id, playground])),
    glossary: glossary.terms,
  };
}

/** Chapters that can be read in some language. */
export function writtenChapters(course: Course): readonly Chapter[] {
  return course.chapters.filter(({ prose }) => LANGUAGES.some((language) => prose[language]));
}
