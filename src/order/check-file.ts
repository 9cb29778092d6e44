/** Checks the rule on what a file holds when the program has ended. */
import type { FoundInFile } from './finding.ts';
import type { ObservedFile } from './observed-run.ts';
import type { FileRule, Pattern } from './order-spec.ts';
import { broken, expectedFact, HOLDS, type RuleResult, type RunView } from './run-view.ts';

/** A run that was cut short may still write the file, or remove it. */
export function checkFile({ path, demand }: FileRule, view: RunView): RuleResult {
  if (view.cut !== null) return { type: 'open', doubt: view.cut };
  const file = view.run.files?.list.find((one) => one.path === path);
  const found = whatIsIn(file);
  const isPart = found.type === 'text' && (file?.cut ?? 0) > 0;
  if (keeps(found, demand) && !(isPart && demand.type === 'is')) return HOLDS;
  if (isPart && mayBeInTheRest(demand)) return { type: 'open', doubt: { type: 'file-cut', path } };
  const expected = demand.type === 'missing' ? null : expectedFact(demand.pattern);
  return broken({ type: 'wrong-file', path, demand: demand.type, expected, found });
}

/** A text that must be the whole is shorter than what is kept of any file. */
function mayBeInTheRest(demand: FileRule['demand']): boolean {
  return demand.type === 'contains' || (demand.type === 'is' && demand.pattern.type === 'regex');
}

function whatIsIn(file: ObservedFile | undefined): FoundInFile {
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
