/** What pages read of the course: plain entries that survive the content store, and how to name and order them. */
import { LANGUAGES, type Language } from '../languages/index.ts';
import type { Chapter, Course, GlossaryTerm } from './course.ts';
import { inLanguage, type Localized } from './localized.ts';
import type { PlaygroundKind } from './playground-data.ts';

/** One chapter as the map of the course shows it, in every language. */
export interface PlanEntry {
  readonly number: number;
  readonly slug: string;
  /** Position of its part, from 0, and the part's title. */
  readonly part: number;
  readonly partTitle: Localized;
  readonly title: Localized;
  readonly summary: Localized;
  /** The languages it is written in; none means that it is still to come. */
  readonly languages: readonly Language[];
  /** Ids of its playgrounds, in order. */
  readonly playgrounds: readonly string[];
  /** Those of its playgrounds that have something to do, in order. */
  readonly exercises: readonly ExerciseEntry[];
  /** Ids of its questions, in order; and of those that the prose leaves to the chapter's end. */
  readonly questions: readonly string[];
  readonly questionsAtEnd: readonly string[];
  /** Whether its questions are the quiz of the whole course: then none is left to the chapter's end. */
  readonly hasFinalQuiz: boolean;
}

/** A playground with something to predict, mend, write or explore. */
export interface ExerciseEntry {
  readonly id: string;
  readonly kind: Exclude<PlaygroundKind, 'show'>;
  readonly title: Localized;
}

/** A drawing as its page shows it. */
export interface FigureEntry {
  readonly svg: string;
  /** Whether it is the first of its page. */
  readonly isFirst: boolean;
}

/** One chapter of the map, in one language. */
export interface ChapterLink {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** Whether it can be read in this language; if not, it is to come. */
  readonly written: boolean;
}

/** One part of the map, in one language. */
export interface PartMap {
  /** From 1. */
  readonly number: number;
  readonly title: string;
  readonly chapters: readonly ChapterLink[];
}

/** The written chapters on either side of one. */
export interface Neighbours {
  readonly previous: ChapterLink | null;
  readonly next: ChapterLink | null;
}

/** A glossary term in one language. */
export interface TermText {
  readonly id: string;
  readonly term: string;
  /** The term in the other languages, for readers of both. */
  readonly otherTerms: readonly { readonly language: Language; readonly term: string }[];
  /** Inline HTML. */
  readonly definition: string;
  readonly see: readonly string[];
  readonly chapter: string | null;
}

/** A glossary term as stored: its definition is inline HTML in every language. */
export type GlossaryEntry = GlossaryTerm;

/** Key of a chapter or playground in the content store: `en/tasks`, `en/two-workers`. */
export function entryId(language: Language, name: string): string {
  return `${language}/${name}`;
}

/** Key of a file of prose in the content store: `04-tasks/en.mdx` is `en/tasks`. */
export function proseId(path: string): string {
  const parts = /^\d+-(?<slug>[^/]+)\/(?<language>[^/]+)\.mdx$/.exec(path)?.groups;
  if (!parts)
    throw new Error(`should never happen, because the pattern finds only NN-slug/language.mdx: ${path}`);
  return `${parts['language']}/${parts['slug']}`;
}

/** All chapters of the plan, in order. */
export function planEntries(course: Course): readonly PlanEntry[] {
  return course.chapters.map((chapter) => planEntry(course, chapter));
}

function planEntry(course: Course, chapter: Chapter): PlanEntry {
  const part = course.parts[chapter.part];
  if (!part)
    throw new Error(`should never happen, because chapters are numbered within the parts: ${chapter.slug}`);
  return {
    number: chapter.number,
    slug: chapter.slug,
    part: chapter.part,
    partTitle: part.title,
    title: chapter.title,
    summary: chapter.summary,
    languages: LANGUAGES.filter((language) => chapter.prose[language]),
    playgrounds: chapter.playgrounds.map(({ id }) => id),
    exercises: chapter.playgrounds.flatMap(({ id, kind, title }) =>
      kind === 'show' ? [] : [{ id, kind, title }],
    ),
    ...questionEntries(chapter),
  };
}

function questionEntries({
  questions,
  prose,
  hasFinalQuiz,
}: Chapter): Pick<PlanEntry, 'questions' | 'questionsAtEnd' | 'hasFinalQuiz'> {
  const ids = questions.map(({ id }) => id);
  const placed = prose.en?.reading.questions.map(({ id }) => id) ?? [];
  const atEnd = hasFinalQuiz ? [] : ids.filter((id) => !placed.includes(id));
  return { questions: ids, questionsAtEnd: atEnd, hasFinalQuiz };
}

/** The drawings of the course in one language, by their ids. */
export function figureEntries(course: Course, language: Language): ReadonlyMap<string, FigureEntry> {
  const drawn = course.chapters.flatMap(({ figures }) =>
    figures.map(({ id, svg }, place): [string, FigureEntry] => [
      id,
      { svg: svg[language] ?? svg.en, isFirst: place === 0 },
    ]),
  );
  return new Map(drawn);
}

/** The map of the course in one language: parts with their chapters, written and to come. */
export function courseMap(plan: readonly PlanEntry[], language: Language): readonly PartMap[] {
  const ordered = [...plan].sort((a, b) => a.number - b.number);
  const parts = Map.groupBy(ordered, ({ part }) => part);
  return [...parts.values()].map((entries, index) => ({
    number: index + 1,
    title: entries[0] ? inLanguage(entries[0].partTitle, language) : '',
    chapters: entries.map((entry) => chapterLink(entry, language)),
  }));
}

/** The chapters that can be read in `language` just before and after `slug`. */
export function neighbours(plan: readonly PlanEntry[], slug: string, language: Language): Neighbours {
  const links = courseMap(plan, language).flatMap(({ chapters }) => chapters);
  const here = links.findIndex((link) => link.slug === slug);
  return {
    previous: links.slice(0, Math.max(here, 0)).findLast(({ written }) => written) ?? null,
    next: links.slice(here + 1).find(({ written }) => written) ?? null,
  };
}

function chapterLink(entry: PlanEntry, language: Language): ChapterLink {
  return {
    number: entry.number,
    slug: entry.slug,
    title: inLanguage(entry.title, language),
    summary: inLanguage(entry.summary, language),
    written: entry.languages.includes(language),
  };
}

/** The glossary in one language, sorted by that language's terms. */
export function glossaryIn(entries: readonly GlossaryEntry[], language: Language): readonly TermText[] {
  const collator = new Intl.Collator(language);
  return entries
    .map((entry) => ({
      id: entry.id,
      term: inLanguage(entry.term, language),
      otherTerms: LANGUAGES.filter((other) => other !== language && entry.term[other]).map((other) => ({
        language: other,
        term: inLanguage(entry.term, other),
      })),
      definition: inLanguage(entry.definition, language),
      see: entry.see,
      chapter: entry.chapter,
    }))
    .sort((a, b) => collator.compare(a.term, b.term));
}
