/** Loads one playground: a folder of real files, checked against what its kind needs. */
import { LANGUAGES } from '../../languages/index.ts';
import type { FileTexts, Playground, WrongAnswer } from '../course.ts';
import type { Localized } from '../localized.ts';
import type { PlaygroundKind } from '../playground-data.ts';
import { inlineProblem } from './inline-html.ts';
import type { MistakeList } from './mistake.ts';
import { suggestName } from './nearest-name.ts';
import { readYaml, type YamlRead } from './read-yaml.ts';
import { type PlaygroundFields, playgroundSchema } from './schemas.ts';
import type { ContentFolder } from './source-file.ts';

/** What each kind must, may or must not have. */
interface KindRules {
  readonly task: 'needed' | 'allowed';
  readonly hints: 'none' | 'allowed';
  readonly solution: 'none' | 'needed';
  /** How many `wrong-….py` there must be; null when there may be none at all. */
  readonly leastWrong: number | null;
}

const RULES: Readonly<Record<PlaygroundKind, KindRules>> = {
  show: { task: 'allowed', hints: 'none', solution: 'none', leastWrong: null },
  predict: { task: 'needed', hints: 'allowed', solution: 'none', leastWrong: null },
  fix: { task: 'needed', hints: 'allowed', solution: 'needed', leastWrong: 1 },
  write: { task: 'needed', hints: 'allowed', solution: 'needed', leastWrong: 1 },
  explore: { task: 'needed', hints: 'allowed', solution: 'needed', leastWrong: 0 },
};

const TRANSLATIONS = LANGUAGES.filter((language) => language !== 'en');
const FILES: readonly string[] = [
  'playground.yaml',
  'start.py',
  'expected.order',
  'solution.py',
  'stdin.txt',
  ...TRANSLATIONS.flatMap((language) => [
    `start.${language}.py`,
    `expected.${language}.order`,
    `solution.${language}.py`,
  ]),
];
const WRONG_FILE = /^wrong-[a-z0-9-]+\.py$/;

/** Where a playground lies. */
export interface PlaygroundPlace {
  readonly id: string;
  readonly chapter: string;
  /** From `content`. */
  readonly path: string;
}

/** Loads the folder at `place`; null when it cannot be used, and then `mistakes` says why. */
export function loadPlayground(
  content: ContentFolder,
  place: PlaygroundPlace,
  mistakes: MistakeList,
): Playground | null {
  const loader = new PlaygroundLoader(content, place, mistakes);
  return loader.load();
}

class PlaygroundLoader {
  readonly #content: ContentFolder;
  readonly #place: PlaygroundPlace;
  readonly #mistakes: MistakeList;
  readonly #names: readonly string[];

  constructor(content: ContentFolder, place: PlaygroundPlace, mistakes: MistakeList) {
    this.#content = content;
    this.#place = place;
    this.#mistakes = mistakes;
    this.#names = content.list(place.path).map(({ name }) => name);
  }

  load(): Playground | null {
    this.#checkNames();
    if (!this.#require('playground.yaml', 'what the reader is to do: “kind: show” and “title: { en: … }”'))
      return null;
    const read = readYaml(
      this.#content.source(this.#path('playground.yaml')),
      playgroundSchema,
      this.#mistakes,
    );
    const start = this.#texts('start', 'py', 'the program that the editor opens with');
    const spec = this.#texts('expected', 'order', 'what a right run prints (src/order/README.md)');
    if (!read) return null;
    this.#checkKind(read);
    this.#checkTexts(read);
    this.#checkWrong(read);
    const solution =
      RULES[read.value.kind].solution === 'needed' ? this.#texts('solution', 'py', 'your answer') : null;
    return start && spec && this.#playground(read.value, start, spec, solution);
  }

  #playground(
    fields: PlaygroundFields,
    start: FileTexts,
    spec: FileTexts,
    solution: FileTexts | null,
  ): Playground {
    return {
      id: this.#place.id,
      chapter: this.#place.chapter,
      folder: this.#content.nameOf(this.#place.path),
      kind: fields.kind,
      title: fields.title,
      task: fields.task ?? null,
      hints: fields.hints,
      seeds: fields.seeds,
      start,
      spec,
      solution,
      wrong: this.#wrongAnswers(fields),
      startMessage: fields.wrong['start.py'] ?? null,
      stdin: this.#names.includes('stdin.txt') ? this.#content.read(this.#path('stdin.txt')) : '',
    };
  }

  #checkNames(): void {
    for (const { name, isFolder } of this.#content.list(this.#place.path)) {
      if (!isFolder && (FILES.includes(name) || WRONG_FILE.test(name))) continue;
      const what = isFolder ? 'A playground has no folders.' : 'A playground has no such file.';
      const remedy = isFolder
        ? 'Move its files up, or remove it.'
        : `${suggestName(name, FILES)} Wrong answers are named wrong-….py.`;
      this.#mistakes.add(this.#file(name), 1, what, remedy);
    }
  }

  #checkKind({ value, lineOf }: YamlRead<PlaygroundFields>): void {
    const rules = RULES[value.kind];
    const refuse = (field: string, problem: string, remedy: string) =>
      this.#mistakes.add(this.#file('playground.yaml'), lineOf([field]), problem, remedy);
    const kind = `A playground of kind ${value.kind}`;
    if (rules.task === 'needed' && !value.task)
      refuse('kind', `${kind} needs a task.`, 'For example: task: { en: Which line comes first? }');
    if (rules.hints === 'none' && value.hints.length > 0)
      refuse('hints', `${kind} has no hints.`, 'Remove them.');
    const wrong = this.#names.filter((name) => WRONG_FILE.test(name));
    if (rules.leastWrong !== null && wrong.length < rules.leastWrong) {
      refuse('kind', `${kind} needs a known wrong answer.`, 'Write one that readers give, wrong-….py.');
    }
    const extra = [
      ...(rules.solution === 'none' ? this.#names.filter((name) => /^solution\./.test(name)) : []),
      ...(rules.leastWrong === null ? wrong : []),
    ];
    for (const name of extra)
      this.#mistakes.add(
        this.#file(name),
        1,
        `${kind} has no ${name}.`,
        'Remove the file, or make it kind: fix or write.',
      );
  }

  #checkTexts({ value, lineOf }: YamlRead<PlaygroundFields>): void {
    const texts: readonly (readonly [readonly PropertyKey[], Localized])[] = [
      ...(value.task ? [[['task'], value.task] as const] : []),
      ...value.hints.map((hint, index) => [['hints', index], hint] as const),
    ];
    for (const [path, text] of texts) {
      for (const language of LANGUAGES) {
        const problem = inlineProblem(text[language] ?? text.en);
        if (problem === null) continue;
        this.#mistakes.add(
          this.#file('playground.yaml'),
          lineOf([...path, language]),
          `The ${language} text of ${path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join(' ')} ${problem}.`,
          'Keep to one paragraph of inline Markdown, with code in backticks.',
        );
        break;
      }
    }
  }

  #checkWrong({ value, lineOf }: YamlRead<PlaygroundFields>): void {
    const hasWrong = RULES[value.kind].leastWrong !== null;
    const answers = this.#names.filter((name) => WRONG_FILE.test(name) || (hasWrong && name === 'start.py'));
    for (const name of Object.keys(value.wrong)) {
      if (answers.includes(name)) continue;
      this.#mistakes.add(
        this.#file('playground.yaml'),
        lineOf(['wrong', name]),
        `There is no wrong answer ${name}.`,
        suggestName(name, answers),
      );
    }
  }

  #wrongAnswers(fields: PlaygroundFields): readonly WrongAnswer[] {
    return this.#names
      .filter((name) => WRONG_FILE.test(name))
      .map((file) => ({
        file,
        source: this.#content.read(this.#path(file)),
        message: fields.wrong[file] ?? null,
      }));
  }

  /** The English file, which must exist, and its translations, which may. */
  #texts(stem: string, extension: string, meaning: string): FileTexts | null {
    const name = `${stem}.${extension}`;
    if (!this.#require(name, meaning)) return null;
    const translated = TRANSLATIONS.map((language) => [language, `${stem}.${language}.${extension}`] as const)
      .filter(([, file]) => this.#names.includes(file))
      .map(([language, file]) => [language, this.#content.read(this.#path(file))]);
    return { en: this.#content.read(this.#path(name)), ...Object.fromEntries(translated) };
  }

  #require(name: string, meaning: string): boolean {
    if (this.#names.includes(name)) return true;
    this.#mistakes.add(this.#file(name), 1, 'This file is missing.', `Write ${meaning}.`);
    return false;
  }

  #path(name: string): string {
    return `${this.#place.path}/${name}`;
  }

  #file(name: string): string {
    return this.#content.nameOf(this.#path(name));
  }
}
