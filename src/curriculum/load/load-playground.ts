/** Loads one playground: a folder of real files, checked against what its kind needs. */
import { LANGUAGES } from '../../languages/index.ts';
import type { BroughtFile } from '../../protocol.ts';
import { parseSignal, parseUserAct } from '../../screen/index.ts';
import type { FileTexts, Playground, WrongAnswer } from '../course.ts';
import { type RunTerms, termsOf } from '../run-terms.ts';
import { checkFields, hasSolution, isWrongAnswer } from './check-fields.ts';
import { loadBroughtFiles } from './load-brought-files.ts';
import { isCheckProgram, loadChecks } from './load-checks.ts';
import type { MistakeList } from './mistake.ts';
import { readYaml } from './read-yaml.ts';
import { type PlaygroundFields, playgroundSchema } from './schemas.ts';
import type { ContentFolder } from './source-file.ts';
import { suggestName } from './suggest-name.ts';

const TRANSLATIONS = LANGUAGES.filter((language) => language !== 'en');
const FILES: readonly string[] = [
  'playground.yaml',
  'checks.yaml',
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
/** What its program finds in its own folder. */
const BROUGHT_FOLDER = 'files';
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

/** As the runtime reads it; nothing where nothing is declared. */
function servicesOf({ services }: PlaygroundFields): string {
  return services === undefined ? '' : JSON.stringify(services);
}

function termsIn(fields: PlaygroundFields, files: readonly BroughtFile[]): RunTerms {
  return termsOf({
    cpuCost: fields['cpu-cost'] ?? 0,
    services: servicesOf(fields),
    signals: fields.signals.flatMap((text) => parseSignal(text) ?? []),
    files,
    acts: fields.user.map(parseUserAct).flatMap((one) => (one.type === 'act' ? [one.act] : [])),
  });
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
    checkFields(read, { names: this.#names, fileOf: (name) => this.#file(name) }, this.#mistakes);
    const solution = hasSolution(read.value.kind) ? this.#texts('solution', 'py', 'your answer') : null;
    return start && spec && this.#playground(read.value, start, spec, solution);
  }

  #playground(
    fields: PlaygroundFields,
    start: FileTexts,
    spec: FileTexts,
    solution: FileTexts | null,
  ): Playground {
    const { checks, equivalent } = loadChecks(this.#content, this.#place.path, this.#names, this.#mistakes);
    return {
      id: this.#place.id,
      chapter: this.#place.chapter,
      folder: this.#content.nameOf(this.#place.path),
      kind: fields.kind,
      title: fields.title,
      task: fields.task ?? null,
      hints: fields.hints,
      distractors: fields.distractors,
      seeds: fields.seeds,
      start,
      spec,
      solution,
      wrong: this.#wrongAnswers(fields),
      startMessage: fields.wrong['start.py'] ?? null,
      ...termsIn(fields, this.#brought()),
      checks,
      faults: fields.schedules,
      equivalent,
      stdin: this.#names.includes('stdin.txt') ? this.#content.read(this.#path('stdin.txt')) : '',
    };
  }

  #checkNames(): void {
    for (const { name, isFolder } of this.#content.list(this.#place.path)) {
      if (isFolder && name === BROUGHT_FOLDER) continue;
      if (!isFolder && (FILES.includes(name) || isWrongAnswer(name) || isCheckProgram(name))) continue;
      const what = isFolder
        ? `A playground has no folder but “${BROUGHT_FOLDER}”.`
        : 'A playground has no such file.';
      const remedy = isFolder
        ? 'Move its files up, or remove it.'
        : `${suggestName(name, FILES)} Wrong answers are named wrong-….py.`;
      this.#mistakes.add(this.#file(name), 1, what, remedy);
    }
  }

  #brought(): readonly BroughtFile[] {
    const isThere = this.#names.includes(BROUGHT_FOLDER);
    return isThere ? loadBroughtFiles(this.#content, this.#path(BROUGHT_FOLDER), this.#mistakes) : [];
  }

  #wrongAnswers(fields: PlaygroundFields): readonly WrongAnswer[] {
    return this.#names.filter(isWrongAnswer).map((file) => ({
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
