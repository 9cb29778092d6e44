/** Loads what the reference pages are made from, `pitfalls.yaml` and `seeds.yaml`, and checks that it hangs together. */
import { LANGUAGES } from '../../languages/index.ts';
import type { Pitfall, SeedSection } from '../reference.ts';
import { inlineProblem } from './inline-html.ts';
import type { MistakeList } from './mistake.ts';
import { readYaml } from './read-yaml.ts';
import { type PitfallsFields, pitfallsSchema, type SeedsFields, seedsSchema } from './reference-schemas.ts';
import type { ContentFolder } from './source-file.ts';
import { suggestName } from './suggest-name.ts';

/** Empty where a course has no such files, or they have mistakes. */
export interface Reference {
  readonly pitfalls: readonly Pitfall[];
  readonly seedSections: readonly SeedSection[];
}

type Refuse = (path: readonly PropertyKey[], problem: string, remedy: string) => void;

/** Loads both files; `slugs` are the chapters of the plan. */
export function loadReference(
  content: ContentFolder,
  slugs: readonly string[],
  mistakes: MistakeList,
): Reference {
  return {
    pitfalls: loadPitfalls(content, slugs, mistakes),
    seedSections: loadSeedSections(content, slugs, mistakes),
  };
}

function loadPitfalls(
  content: ContentFolder,
  slugs: readonly string[],
  mistakes: MistakeList,
): readonly Pitfall[] {
  if (!content.has('pitfalls.yaml')) return [];
  const source = content.source('pitfalls.yaml');
  const read = readYaml(source, pitfallsSchema, mistakes);
  if (!read) return [];
  checkPitfalls(read.value, slugs, (path, problem, remedy) =>
    mistakes.add(source.file, read.lineOf(path), problem, remedy),
  );
  return read.value.pitfalls;
}

function checkPitfalls({ pitfalls }: PitfallsFields, slugs: readonly string[], refuse: Refuse): void {
  for (const [index, pitfall] of pitfalls.entries()) {
    const path = ['pitfalls', index];
    const before = pitfalls[index - 1]?.id ?? '';
    if (pitfall.id <= before)
      refuse([...path, 'id'], `${pitfall.id} stands behind ${before}.`, 'Sort by number, each once.');
    if (!slugs.includes(pitfall.chapter)) refuse([...path, 'chapter'], ...noChapter(pitfall.chapter, slugs));
    for (const name of ['name', 'sees', 'why', 'fix'] as const)
      for (const language of LANGUAGES) {
        const text = pitfall[name][language];
        const problem = text === undefined ? null : inlineProblem(text);
        if (problem !== null)
          refuse([...path, name], `The text ${problem}.`, 'Keep to one paragraph of inline Markdown.');
      }
  }
}

function loadSeedSections(
  content: ContentFolder,
  slugs: readonly string[],
  mistakes: MistakeList,
): readonly SeedSection[] {
  if (!content.has('seeds.yaml')) return [];
  const source = content.source('seeds.yaml');
  const read = readYaml(source, seedsSchema, mistakes);
  if (!read) return [];
  checkSections(read.value, slugs, (path, problem, remedy) =>
    mistakes.add(source.file, read.lineOf(path), problem, remedy),
  );
  return read.value.sections;
}

function checkSections({ sections }: SeedsFields, slugs: readonly string[], refuse: Refuse): void {
  const seen = new Set<string>();
  for (const [index, { ref, chapters }] of sections.entries()) {
    if (seen.has(ref))
      refuse(['sections', index, 'ref'], `The section “${ref}” is listed twice.`, 'Keep one.');
    seen.add(ref);
    for (const [place, slug] of chapters.entries())
      if (!slugs.includes(slug)) refuse(['sections', index, 'chapters', place], ...noChapter(slug, slugs));
  }
}

function noChapter(slug: string, slugs: readonly string[]): [problem: string, remedy: string] {
  return [`There is no chapter “${slug}”.`, suggestName(slug, slugs)];
}
