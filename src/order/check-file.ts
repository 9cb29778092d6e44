/** Checks the rule on what a file holds when the program has ended. */
import type { FoundInFile } from './finding.ts';
import type { ObservedRun } from './observed-run.ts';
import type { FileRule, Pattern } from './order-spec.ts';
import { broken, expectedFact, HOLDS, type RuleResult, type RunView } from './run-view.ts';

/** A run that was cut short may still write the file, or remove it. */
export function checkFile({ path, demand }: FileRule, view: RunView): RuleResult {
  const found = findFile(view.run, path);
  const holds = keeps(found, demand);
  if (view.cut !== null) return { type: 'open', doubt: view.cut };
  if (holds) return HOLDS;
  const expected = demand.type === 'missing' ? null : expectedFact(demand.pattern);
  return broken({ type: 'wrong-file', path, demand: demand.type, expected, found });
}

function findFile(run: ObservedRun, path: string): FoundInFile {
  const file = run.files?.list.find((one) => one.path === path);
  if (file === undefined || file.state === 'deleted') return { type: 'nothing' };
  return file.text === null ? { type: 'bytes' } : { type: 'text', text: file.text };
}

function keeps(found: FoundInFile, demand: FileRule['demand']): boolean {
  if (demand.type === 'missing') return found.type === 'nothing';
  if (found.type !== 'text') return false;
  return demand.type === 'is' ? isText(demand.pattern, found.text) : contains(demand.pattern, found.text);
}

/** Whether the last line ends is no difference that anybody sees. */
function isText(pattern: Pattern, text: string): boolean {
  const withoutEnd = (whole: string) => whole.replace(/\n$/, '');
  return pattern.type === 'text'
    ? withoutEnd(pattern.text) === withoutEnd(text)
    : pattern.whole.test(text) || pattern.whole.test(withoutEnd(text));
}

function contains(pattern: Pattern, text: string): boolean {
  return pattern.type === 'text' ? text.includes(pattern.text) : pattern.found.test(text);
}
