/** Loads one chapter folder: its prose in each language and its playgrounds, and checks that they belong together. */
import { LANGUAGES, type Language } from '../../languages/index.ts';
import type { Figure, Playground, Prose } from '../course.ts';
import { inlineProblem } from './inline-html.ts';
import { FIGURES_FOLDER, loadFigures } from './load-figures.ts';
import { loadPlayground } from './load-playground.ts';
import { type LoadedQuiz, loadQuiz, QUIZ_FILE } from './load-quiz.ts';
import type { MistakeList } from './mistake.ts';
import { type ProseFile, readProse } from './read-prose.ts';
import type { ContentFolder } from './source-file.ts';
import { suggestName } from './suggest-name.ts';

/** A chapter folder, loaded; a playground with mistakes is not in it. */
export interface LoadedChapter {
  readonly slug: string;
  /** The folder, as messages name it. */
  readonly folder: string;
  readonly prose: Readonly<Partial<Record<Language, Prose>>>;
  /** In the order in which the English prose places them. */
  readonly playgrounds: readonly Playground[];
  /** Ids of all its playground folders, those with mistakes too. */
  readonly folders: readonly string[];
  readonly quiz: LoadedQuiz | null;
  /** In the order in which the English prose shows them. */
  readonly figures: readonly Figure[];
}

const FILES: readonly string[] = [...LANGUAGES.map((language) => `${language}.mdx`), QUIZ_FILE];
/** Anchors that the page itself has, and `play`, which is the empty playground. */
const TAKEN: readonly string[] = [
  'check-yourself',
  'content',
  'contents',
  'goals',
  'loads',
  'play',
  'review',
];
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Loads the folder `path` of the chapter `slug`. */
export function loadChapter(
  content: ContentFolder,
  path: string,
  slug: string,
  mistakes: MistakeList,
): LoadedChapter {
  const folders = playgroundFolders(content, path, mistakes);
  const loaded = folders
    .map((id) => loadPlayground(content, { id, chapter: slug, path: `${path}/${id}` }, mistakes))
    .filter((playground) => playground !== null);
  const prose = loadProse(content, path, mistakes);
  for (const file of Object.values(prose)) checkPlacements(file, folders, mistakes);
  if (prose['zh-cn']) for (const playground of loaded) checkTranslation(playground, mistakes);
  const order = prose.en?.reading.playgrounds.map(({ id }) => id) ?? [];
  const placed = loaded.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const quiz = loadQuiz(content, path, slug, mistakes);
  const figures = loadFigures(content, path, prose, mistakes);
  return { slug, folder: content.nameOf(path), prose, playgrounds: placed, folders, quiz, figures };
}

function playgroundFolders(content: ContentFolder, path: string, mistakes: MistakeList): readonly string[] {
  const folders: string[] = [];
  for (const { name, isFolder } of content.list(path)) {
    const file = content.nameOf(`${path}/${name}`);
    if (isFolder && name === FIGURES_FOLDER) continue;
    if (isFolder && ID.test(name) && !TAKEN.includes(name)) folders.push(name);
    else if (isFolder) {
      mistakes.add(
        file,
        1,
        `A playground cannot be called “${name}”.`,
        `Write lower-case words joined by hyphens; taken are ${TAKEN.join(', ')}.`,
      );
    } else if (!FILES.includes(name)) {
      mistakes.add(file, 1, 'A chapter has no such file.', suggestName(name, FILES));
    }
  }
  return folders;
}

function loadProse(
  content: ContentFolder,
  path: string,
  mistakes: MistakeList,
): Partial<Record<Language, Prose>> {
  const prose: Partial<Record<Language, Prose>> = {};
  for (const language of LANGUAGES) {
    const name = `${path}/${language}.mdx`;
    if (!content.has(name)) continue;
    const read = readProse(content.source(name), mistakes);
    if (read) prose[language] = toProse(language, content.nameOf(name), read, mistakes);
  }
  if (!content.has(`${path}/en.mdx`)) {
    mistakes.add(
      content.nameOf(`${path}/en.mdx`),
      1,
      'This file is missing.',
      'Write the English prose first; other languages follow it.',
    );
  }
  return prose;
}

function toProse(
  language: Language,
  file: string,
  { frontMatter, reading }: ProseFile,
  mistakes: MistakeList,
): Prose {
  for (const [index, goal] of frontMatter.value.goals.entries()) {
    const problem = inlineProblem(goal);
    if (problem === null) continue;
    mistakes.add(
      file,
      frontMatter.lineOf(['goals', index]),
      `Goal ${index + 1} ${problem}.`,
      'Keep to one line of inline Markdown.',
    );
  }
  return { language, file, goals: frontMatter.value.goals, seeds: frontMatter.value.seeds, reading };
}

/** Each playground of the chapter is placed exactly once, and shares its anchor with no heading. */
function checkPlacements({ file, reading }: Prose, folders: readonly string[], mistakes: MistakeList): void {
  const placed = new Set<string>();
  for (const { id, line } of reading.playgrounds) {
    if (!folders.includes(id)) {
      mistakes.add(
        file,
        line,
        `This chapter has no playground “${id}”.`,
        `${suggestName(id, folders)} A playground is a folder beside this file.`,
      );
    } else if (placed.has(id)) {
      mistakes.add(
        file,
        line,
        `The playground “${id}” is placed twice.`,
        'Keep one; elsewhere link to it: [text](#id).',
      );
    }
    const heading = reading.headings.find((other) => other.id === id);
    if (heading) {
      mistakes.add(
        file,
        heading.line,
        `This heading has the id of the playground “${id}”.`,
        'Give it another: ## Title {#another-id}.',
      );
    }
    placed.add(id);
  }
  for (const { id, line } of reading.headings) {
    if (!TAKEN.includes(id)) continue;
    mistakes.add(
      file,
      line,
      `The page itself has the id “${id}”.`,
      'Give this heading another: ## Title {#another-id}.',
    );
  }
  for (const id of folders.filter((folder) => !placed.has(folder))) {
    mistakes.add(
      file,
      1,
      `The playground “${id}” is never placed.`,
      `Write <Playground id="${id}" /> where it belongs, or remove its folder.`,
    );
  }
}

/** A translated chapter has no English titles, tasks or hints. */
function checkTranslation(playground: Playground, mistakes: MistakeList): void {
  const { title, task, hints, folder } = playground;
  const texts = [
    ['title', title],
    ['task', task],
    ...hints.map((hint, index) => [`hint ${index + 1}`, hint] as const),
  ] as const;
  for (const [name, text] of texts) {
    if (text === null || text['zh-cn'] !== undefined) continue;
    mistakes.add(
      `${folder}/playground.yaml`,
      1,
      `The chapter is translated, but the ${name} is not.`,
      'Write its zh-cn text.',
    );
  }
}
