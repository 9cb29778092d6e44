/** Checks the fields of a playground against the files beside them and against what its kind needs. */
import { LANGUAGES } from '../../languages/index.ts';
import type { Localized } from '../localized.ts';
import type { PlaygroundKind } from '../playground-data.ts';
import { inlineProblem } from './inline-html.ts';
import type { MistakeList } from './mistake.ts';
import type { YamlRead } from './read-yaml.ts';
import type { PlaygroundFields } from './schemas.ts';
import { suggestName } from './suggest-name.ts';

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

/** The files of a playground, and how messages name them. */
export interface PlaygroundFiles {
  readonly names: readonly string[];
  readonly fileOf: (name: string) => string;
}

/** Whether readers of this kind write an answer. */
export function hasSolution(kind: PlaygroundKind): boolean {
  return RULES[kind].solution === 'needed';
}

/** Whether a file is a known wrong answer. */
export function isWrongAnswer(name: string): boolean {
  return /^wrong-[a-z0-9-]+\.py$/.test(name);
}

/** Adds what is wrong with the fields `read`, or with `files` for its kind, to `mistakes`. */
export function checkFields(
  read: YamlRead<PlaygroundFields>,
  files: PlaygroundFiles,
  mistakes: MistakeList,
): void {
  const refuse: Refuse = (path, problem, remedy) =>
    mistakes.add(files.fileOf('playground.yaml'), read.lineOf(path), problem, remedy);
  checkKind(read.value, files.names, refuse);
  checkTexts(read.value, refuse);
  checkMessages(read.value, files.names, refuse);
  for (const name of extraFiles(read.value.kind, files.names)) {
    const problem = `A playground of kind ${read.value.kind} has no ${name}.`;
    mistakes.add(files.fileOf(name), 1, problem, 'Remove the file, or make it kind: fix or write.');
  }
}

type Refuse = (path: readonly PropertyKey[], problem: string, remedy: string) => void;

function checkKind(
  { kind, task, hints, distractors, schedules }: PlaygroundFields,
  names: readonly string[],
  refuse: Refuse,
): void {
  const rules = RULES[kind];
  const subject = `A playground of kind ${kind}`;
  if (rules.task === 'needed' && !task) {
    refuse(['kind'], `${subject} needs a task.`, 'For example: task: { en: Which line comes first? }');
  }
  if (rules.hints === 'none' && hints.length > 0)
    refuse(['hints'], `${subject} has no hints.`, 'Remove them.');
  if (kind !== 'predict' && distractors.length > 0)
    refuse(['distractors'], `${subject} has no distractors.`, 'Remove them, or make it kind: predict.');
  if (kind !== 'explore' && schedules.length > 0)
    refuse(
      ['schedules'],
      `${subject} is not searched.`,
      'Name them in checks.yaml, or make it kind: explore.',
    );
  if (names.filter(isWrongAnswer).length < (rules.leastWrong ?? 0)) {
    refuse(['kind'], `${subject} needs a known wrong answer.`, 'Write one that readers give, wrong-….py.');
  }
}

function extraFiles(kind: PlaygroundKind, names: readonly string[]): readonly string[] {
  const { solution, leastWrong } = RULES[kind];
  return names.filter(
    (name) =>
      (solution === 'none' && /^(solution\.|checks\.yaml|check-)/.test(name)) ||
      (leastWrong === null && isWrongAnswer(name)),
  );
}

/** Task and hints are inline Markdown in each language. */
function checkTexts({ task, hints }: PlaygroundFields, refuse: Refuse): void {
  if (task) checkText('The task', ['task'], task, refuse);
  for (const [index, hint] of hints.entries()) checkText(`Hint ${index + 1}`, ['hints', index], hint, refuse);
}

function checkText(subject: string, path: readonly PropertyKey[], text: Localized, refuse: Refuse): void {
  for (const language of LANGUAGES) {
    const given = text[language];
    const problem = given === undefined ? null : inlineProblem(given);
    if (problem === null) continue;
    const remedy = 'Keep to one paragraph of inline Markdown, with code in backticks.';
    refuse([...path, language], `${subject} (${language}) ${problem}.`, remedy);
  }
}

/** Messages are given only for programs that must be refused. */
function checkMessages({ kind, wrong }: PlaygroundFields, names: readonly string[], refuse: Refuse): void {
  const hasWrong = RULES[kind].leastWrong !== null;
  const answers = names.filter((name) => isWrongAnswer(name) || (hasWrong && name === 'start.py'));
  for (const name of Object.keys(wrong).filter((file) => !answers.includes(file))) {
    refuse(['wrong', name], `There is no wrong answer ${name}.`, suggestName(name, answers));
  }
}
