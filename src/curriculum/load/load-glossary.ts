/** Loads `glossary.yaml` and checks that its terms lead to terms and chapters that exist. */
import { LANGUAGES } from '../../languages/index.ts';
import type { GlossaryTerm } from '../course.ts';
import { inlineProblem } from './inline-html.ts';
import type { MistakeList } from './mistake.ts';
import { readYaml, type YamlRead } from './read-yaml.ts';
import { type GlossaryFields, glossarySchema } from './schemas.ts';
import type { ContentFolder } from './source-file.ts';
import { suggestName } from './suggest-name.ts';

export interface LoadedGlossary {
  readonly terms: readonly GlossaryTerm[];
  readonly ids: readonly string[];
}

/** Loads the glossary; a course without one has no terms. Null when it has mistakes that hide its terms. */
export function loadGlossary(
  content: ContentFolder,
  slugs: readonly string[],
  mistakes: MistakeList,
): LoadedGlossary | null {
  if (!content.has('glossary.yaml')) return { terms: [], ids: [] };
  const source = content.source('glossary.yaml');
  const read = readYaml(source, glossarySchema, mistakes);
  if (!read) return null;
  const refuse = (path: readonly PropertyKey[], problem: string, remedy: string) =>
    mistakes.add(source.file, read.lineOf(path), problem, remedy);
  checkTerms(read, slugs, refuse);
  const terms = read.value.terms.map((term) => ({ ...term, chapter: term.chapter ?? null }));
  return { terms, ids: terms.map(({ id }) => id) };
}

type Refuse = (path: readonly PropertyKey[], problem: string, remedy: string) => void;

function checkTerms(
  { value: { terms } }: YamlRead<GlossaryFields>,
  slugs: readonly string[],
  refuse: Refuse,
): void {
  const ids = terms.map(({ id }) => id);
  for (const [index, term] of terms.entries()) {
    const path = ['terms', index];
    if (ids.indexOf(term.id) < index)
      refuse([...path, 'id'], `Two terms have the id “${term.id}”.`, 'Keep one of them.');
    for (const [place, id] of term.see.entries()) {
      if (!ids.includes(id))
        refuse([...path, 'see', place], `There is no term “${id}”.`, suggestName(id, ids));
    }
    if (term.chapter !== undefined && !slugs.includes(term.chapter)) {
      refuse(
        [...path, 'chapter'],
        `There is no chapter “${term.chapter}”.`,
        suggestName(term.chapter, slugs),
      );
    }
    for (const language of LANGUAGES) {
      const problem = inlineProblem(term.definition[language] ?? term.definition.en);
      if (problem !== null)
        refuse(
          [...path, 'definition'],
          `The definition ${problem}.`,
          'Keep to one paragraph of inline Markdown.',
        );
    }
  }
}
