/** Counts what one chapter has of what the plan asks for. */
import { type PlaygroundKind, SCHEDULE_FAMILIES } from '../../curriculum/index.ts';
import { type Course, programsOf } from '../../curriculum/load/index.ts';
import { LANGUAGES, type Language } from '../../languages/index.ts';
import { hasMutants } from '../mutants/has-mutants.ts';
import type { SurveyFigures } from '../mutants/kept-surveys.ts';
import type { PitfallRow } from './pitfall-coverage.ts';
import type { SeedRow } from './seed-coverage.ts';

type Chapter = Course['chapters'][number];
type Playground = Chapter['playgrounds'][number];

/** Something of which so many are there. */
export interface Share {
  readonly done: number;
  readonly of: number;
}

/** The mutants of all exercises of a chapter that were tried. */
export interface MutantCount extends SurveyFigures {
  /** Exercises whose mutants were tried since they last changed, and all of them. */
  readonly exercises: Share;
}

/** The state of one chapter. */
export interface ChapterReport {
  readonly number: number;
  readonly slug: string;
  readonly words: number;
  readonly playgrounds: Readonly<Record<PlaygroundKind, number>>;
  readonly questions: number;
  readonly seeds: Share;
  readonly pitfalls: Share;
  readonly mutants: MutantCount;
  /** Kinds of schedules that its exercises are checked under. */
  readonly schedules: number;
  /** Languages without its prose. */
  readonly untranslated: readonly Language[];
}

/** What is known of the course besides its files. */
export interface Known {
  readonly seeds: readonly SeedRow[];
  readonly pitfalls: readonly PitfallRow[];
  readonly surveyOf: (exercise: Playground) => SurveyFigures | null;
}

export function chapterReport(chapter: Chapter, known: Known): ChapterReport {
  const { number, slug, prose, playgrounds, questions } = chapter;
  const count = (kind: PlaygroundKind) => playgrounds.filter((one) => one.kind === kind).length;
  return {
    number,
    slug,
    words: prose.en?.reading.words ?? 0,
    playgrounds: {
      show: count('show'),
      predict: count('predict'),
      fix: count('fix'),
      write: count('write'),
      explore: count('explore'),
    },
    questions: questions.length,
    seeds: covered(known.seeds, slug),
    pitfalls: covered(known.pitfalls, slug),
    mutants: mutantCount(playgrounds.filter(hasMutants), known),
    schedules: schedulesOf(playgrounds),
    untranslated: LANGUAGES.filter((language) => prose[language] === undefined),
  };
}

function covered(rows: readonly (SeedRow | PitfallRow)[], slug: string): Share {
  const own = rows.filter(({ chapter }) => chapter === slug);
  return { done: own.filter(({ state }) => state === 'covered').length, of: own.length };
}

function mutantCount(exercises: readonly Playground[], { surveyOf }: Known): MutantCount {
  const surveys = exercises.map(surveyOf).filter((survey) => survey !== null);
  const sum = (figure: keyof SurveyFigures) => surveys.reduce((total, one) => total + one[figure], 0);
  return {
    exercises: { done: surveys.length, of: exercises.length },
    mutants: sum('mutants'),
    survivors: sum('survivors'),
    equivalent: sum('equivalent'),
  };
}

function schedulesOf(playgrounds: readonly Playground[]): number {
  const used = new Set(playgrounds.flatMap(({ checks }) => checks.flatMap(({ schedules }) => schedules)));
  return SCHEDULE_FAMILIES.filter((family) => used.has(family)).length;
}

/** The program whose mutants are tried. */
export function solutionOf(exercise: Playground) {
  return programsOf(exercise).find(({ file }) => file.endsWith('/solution.py')) ?? null;
}
