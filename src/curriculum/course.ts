/** The whole course as checked, typed data: what loading `content/` gives. */
import type { Language } from '../languages/index.ts';
import type { EquivalentMutant, FaultFamily, ScheduleFamily } from './check-data.ts';
import type { Localized } from './localized.ts';
import type { PlaygroundKind } from './playground-data.ts';
import type { Pitfall, SeedSection } from './reference.ts';
import type { RunTerms } from './run-terms.ts';

/** A text that stands in a file of its own, in each language that has such a file. */
export type FileTexts = Readonly<Record<'en', string>> & Readonly<Partial<Record<Language, string>>>;

/** One program that must not pass: a known wrong answer. */
export interface WrongAnswer {
  /** `start.py` or `wrong-….py`. */
  readonly file: string;
  readonly source: string;
  /** What the reader's message must contain, or null when the author did not say. */
  readonly message: string | null;
}

/** One hidden check of an exercise. */
export interface Check {
  readonly id: string;
  /** Inline Markdown. */
  readonly says: Localized;
  /** Python that runs after the reader's program, from `check-ID.py`; empty where there is no such file. */
  readonly append: string;
  /** Null where it is the playground's. */
  readonly stdin: string | null;
  readonly schedules: readonly ScheduleFamily[];
  readonly spec: string;
}

/** One playground folder. */
export interface Playground extends RunTerms {
  readonly id: string;
  /** Slug of its chapter. */
  readonly chapter: string;
  /** The folder, from the directory that holds `content`, with forward slashes. */
  readonly folder: string;
  readonly kind: PlaygroundKind;
  readonly title: Localized;
  /** Inline Markdown. */
  readonly task: Localized | null;
  /** Inline Markdown. */
  readonly hints: readonly Localized[];
  /** Lines that the program seems to print and does not; for predict. */
  readonly distractors: readonly Localized[];
  readonly seeds: readonly string[];
  readonly start: FileTexts;
  readonly spec: FileTexts;
  /** For fix, write and explore; null otherwise. */
  readonly solution: FileTexts | null;
  /** Known wrong answers besides `start.py`. */
  readonly wrong: readonly WrongAnswer[];
  /** What the verdict on `start.py` of an exercise must contain, or null when the author did not say. */
  readonly startMessage: string | null;
  readonly checks: readonly Check[];
  /** For explore: what the search lets go wrong, besides times and orders; nothing where the task does not speak of it. */
  readonly faults: readonly FaultFamily[];
  /** Mutants of the solution that behave as it does, for the mutation tool. */
  readonly equivalent: readonly EquivalentMutant[];
  readonly stdin: string;
}

/** A drawing of a chapter. */
export interface Figure {
  readonly id: string;
  /** The whole of the SVG, as small as it gets. */
  readonly svg: FileTexts;
}

/** One answer that a question offers. */
export interface QuestionOption {
  /** Inline Markdown. */
  readonly text: Localized;
  /** Inline Markdown. */
  readonly explanation: Localized;
  readonly right: boolean;
}

/** One question of a chapter's quiz; exactly one of its options is right. */
export interface Question {
  /** Unique in the whole course. */
  readonly id: string;
  /** Slug of its chapter. */
  readonly chapter: string;
  /** Inline Markdown. */
  readonly text: Localized;
  readonly options: readonly QuestionOption[];
  /** Id of the playground that shows the answer, or null. */
  readonly proof: string | null;
}

/** The prose of one chapter in one language, as far as the course needs to know it. */
export interface Prose {
  readonly language: Language;
  /** The file, from the directory that holds `content`. */
  readonly file: string;
  readonly goals: readonly string[];
  readonly seeds: readonly string[];
  /** The text after the front matter, read. */
  readonly reading: ProseReading;
}

/** Where a line of prose does something the course must know of. */
export interface Placement {
  readonly id: string;
  readonly line: number;
  /** Whether a paragraph, list, aside or the like stands directly before and after it. */
  readonly textBefore: boolean;
  readonly textAfter: boolean;
}

/** What was found in one file of prose. */
export interface ProseReading {
  readonly playgrounds: readonly Placement[];
  readonly questions: readonly Placement[];
  readonly figures: readonly { readonly id: string; readonly line: number }[];
  /** Each `<Compare>`: the ids of the two playgrounds whose runs are shown beside one another. */
  readonly comparisons: readonly { readonly ids: readonly [string, string]; readonly line: number }[];
  readonly terms: readonly { readonly id: string; readonly line: number }[];
  readonly links: readonly { readonly address: string; readonly line: number }[];
  readonly headings: readonly { readonly id: string; readonly line: number; readonly depth: number }[];
  readonly fences: readonly { readonly language: string; readonly text: string; readonly line: number }[];
  /** Each run of text and inline code. */
  readonly texts: readonly { readonly text: string; readonly line: number }[];
  /** English words and Chinese characters of the prose; code blocks do not count. */
  readonly words: number;
}

/** One chapter of the plan; it has prose in the languages in which it is written. */
export interface Chapter {
  /** From 1, over all parts. */
  readonly number: number;
  readonly slug: string;
  /** Position of its part, from 0. */
  readonly part: number;
  readonly title: Localized;
  readonly summary: Localized;
  readonly prose: Readonly<Partial<Record<Language, Prose>>>;
  /** In the order in which the English prose places them. */
  readonly playgrounds: readonly Playground[];
  /** As `quiz.yaml` has them. */
  readonly questions: readonly Question[];
  /** Whether they are the quiz of the whole course. */
  readonly hasFinalQuiz: boolean;
  /** In the order in which the English prose shows them. */
  readonly figures: readonly Figure[];
}

/** A part of the course: several chapters under one title. */
export interface Part {
  readonly title: Localized;
  readonly chapters: readonly Chapter[];
}

/** One entry of the glossary. */
export interface GlossaryTerm {
  readonly id: string;
  readonly term: Localized;
  /** Inline Markdown. */
  readonly definition: Localized;
  /** Ids of related terms. */
  readonly see: readonly string[];
  /** Slug of the chapter that shows it, or null. */
  readonly chapter: string | null;
}

/** Everything that is taught, in order. */
export interface Course {
  readonly parts: readonly Part[];
  readonly chapters: readonly Chapter[];
  readonly playgrounds: ReadonlyMap<string, Playground>;
  readonly glossary: readonly GlossaryTerm[];
  /** By number. */
  readonly pitfalls: readonly Pitfall[];
  readonly seedSections: readonly SeedSection[];
}
