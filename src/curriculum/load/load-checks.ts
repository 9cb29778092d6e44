/** Loads the hidden checks of an exercise: `checks.yaml`, and the `check-….py` beside it. */
import { OrderSpecError, parseOrderSpec } from '../../order/index.ts';
import type { EquivalentMutant } from '../check-data.ts';
import type { Check } from '../course.ts';
import { inlineProblem } from './inline-html.ts';
import type { MistakeList } from './mistake.ts';
import { readYaml, type YamlRead } from './read-yaml.ts';
import { type ChecksFields, checksSchema } from './schemas.ts';
import type { ContentFolder } from './source-file.ts';
import { suggestName } from './suggest-name.ts';

const FILE = 'checks.yaml';

/** What `checks.yaml` says. */
export interface LoadedChecks {
  readonly checks: readonly Check[];
  readonly equivalent: readonly EquivalentMutant[];
}

/** Whether a file is the program of a check. */
export function isCheckProgram(name: string): boolean {
  return /^check-[a-z0-9-]+\.py$/.test(name);
}

/** The checks of the playground at `path`; none where it has no such file. What is wrong goes to `mistakes`. */
export function loadChecks(
  content: ContentFolder,
  path: string,
  names: readonly string[],
  mistakes: MistakeList,
): LoadedChecks {
  const read = names.includes(FILE)
    ? readYaml(content.source(`${path}/${FILE}`), checksSchema, mistakes)
    : null;
  const ids = read?.value.checks.map(({ id }) => id) ?? [];
  for (const name of names.filter(isCheckProgram)) {
    if (ids.some((id) => name === programOf(id)) || (names.includes(FILE) && !read)) continue;
    mistakes.add(
      content.nameOf(`${path}/${name}`),
      1,
      `No check of ${FILE} has this program.`,
      suggestName(name, ids.map(programOf)),
    );
  }
  if (!read) return { checks: [], equivalent: [] };
  reviewChecks(read, content.nameOf(`${path}/${FILE}`), mistakes);
  return {
    equivalent: read.value.equivalent,
    checks: read.value.checks.map(({ id, says, stdin, schedules, expect }) => ({
      id,
      says,
      append: names.includes(programOf(id)) ? content.read(`${path}/${programOf(id)}`) : '',
      stdin: stdin ?? null,
      schedules,
      spec: expect,
    })),
  };
}

function programOf(id: string): string {
  return `check-${id}.py`;
}

function reviewChecks({ value, lineOf }: YamlRead<ChecksFields>, file: string, mistakes: MistakeList): void {
  for (const [index, { id, says, expect }] of value.checks.entries()) {
    const place = (field: string) => lineOf(['checks', index, field]);
    if (value.checks.findIndex((other) => other.id === id) < index) {
      mistakes.add(file, place('id'), `Two checks are called “${id}”.`, 'Give one of them another id.');
    }
    const problem = inlineProblem(says.en) ?? (says['zh-cn'] ? inlineProblem(says['zh-cn']) : null);
    if (problem !== null) {
      mistakes.add(file, place('says'), `What the check says ${problem}.`, 'Keep to one sentence.');
    }
    try {
      parseOrderSpec(expect, { file });
    } catch (error) {
      if (!(error instanceof OrderSpecError)) throw error;
      const where = `In line ${error.line} of what it expects: `;
      mistakes.add(file, place('expect'), `${where}${error.problem}`, error.remedy);
    }
  }
}
