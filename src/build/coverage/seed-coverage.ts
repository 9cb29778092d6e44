/** Compares which sections of the five source articles the chapters name with which they are to take up. */
import type { Course } from '../../curriculum/load/index.ts';
import { type CoverageState, stateIn } from './coverage-state.ts';

/** One section in one of its chapters. */
export interface SeedRow {
  readonly ref: string;
  readonly about: string;
  /** Slug of the chapter. */
  readonly chapter: string;
  readonly state: CoverageState;
  /** Ids of the playgrounds of that chapter that began from the section; none where only the prose names it. */
  readonly playgrounds: readonly string[];
}

/** Every section with every chapter that it is planned for, in the order of `seeds.yaml`. */
export function seedCoverage(course: Course): readonly SeedRow[] {
  return course.seedSections.flatMap(({ ref, about, chapters }) =>
    chapters.map((slug) => seedRow(course, ref, about, slug)),
  );
}

function seedRow(course: Course, ref: string, about: string, slug: string): SeedRow {
  const chapter = course.chapters.find((one) => one.slug === slug);
  const names = (seeds: readonly string[]) => seeds.some((named) => isWithin(named, ref));
  const playgrounds = chapter?.playgrounds.filter(({ seeds }) => names(seeds)).map(({ id }) => id) ?? [];
  const isNamed = playgrounds.length > 0 || names(chapter?.prose.en?.seeds ?? []);
  return { ref, about, chapter: slug, state: stateIn(course, slug, isNamed), playgrounds };
}

/** What chapters and playgrounds name and `seeds.yaml` does not have. */
export function unknownSeeds(course: Course): readonly string[] {
  const named = [
    ...course.chapters.flatMap(({ slug, prose }) => (prose.en?.seeds ?? []).map((seed) => [slug, seed])),
    ...[...course.playgrounds.values()].flatMap(({ id, seeds }) => seeds.map((seed) => [id, seed])),
  ] as const;
  const isKnown = (seed = '') => course.seedSections.some(({ ref }) => isWithin(seed, ref));
  return named.filter(([, seed]) => !isKnown(seed)).map(([where, seed]) => `${where}: ${seed}`);
}

/** Whether one of two sections is the other, or a part of it: `S0§5.1` and `S0§5.1.2`, `S3§4` and `S3§4 Redis`. */
function isWithin(one: string, other: string): boolean {
  const [outer, inner] = one.length < other.length ? [one, other] : [other, one];
  return (
    outer === inner || (outer.includes('§') && ['.', ' '].some((mark) => inner.startsWith(outer + mark)))
  );
}
