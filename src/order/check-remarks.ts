/** Checks the rules on what is remarked during a run: CPython's warnings and the runtime's diagnoses. */

import { amountNotation, SAME_INSTANT, within } from './amount.ts';
import type { ObservedDiagnosis } from './observed-run.ts';
import type { DetailShape, DiagnosisRule, WarningRule } from './order-spec.ts';
import { broken, expectedFact, HOLDS, picks, type RuleResult, type RunView } from './run-view.ts';

/** A warning as CPython prints it: `program.py:6: RuntimeWarning: message`. */
const WARNING = /^.*:(\d+): ([\w.]+): (.*)$/u;

export function checkWarning(rule: WarningRule, view: RunView): RuleResult {
  const lines = view.lines('err').flatMap(({ text }) => {
    const [, line, category, message] = WARNING.exec(text) ?? [];
    const isSuch =
      category === rule.category && (rule.message === null || picks(rule.message, message ?? ''));
    return isSuch ? [Number(line)] : [];
  });
  if (rule.line === null ? lines.length > 0 : lines.includes(rule.line)) return HOLDS;
  const message = rule.message === null ? null : expectedFact(rule.message);
  return view.unlessCut({
    type: 'no-warning',
    category: rule.category,
    message,
    foundLines: lines,
    sourceLine: rule.line,
  });
}

/** One demand on a diagnosis, by name. */
interface Demand {
  readonly property: string;
  readonly expected: string;
  readonly found: (diagnosis: ObservedDiagnosis) => string | null;
  readonly isMet: (diagnosis: ObservedDiagnosis) => boolean;
}

function demands(rule: DiagnosisRule): readonly Demand[] {
  const { message, line, task, at } = rule;
  const found: Demand[] = [];
  if (line !== null) {
    found.push({
      property: 'line',
      expected: `${line}`,
      found: (d) => (d.line === null ? null : `${d.line}`),
      isMet: (d) => d.line === line,
    });
  }
  if (task !== null)
    found.push({ property: 'task', expected: task, found: (d) => d.task, isMet: (d) => d.task === task });
  if (at !== null) {
    found.push({
      property: 'time',
      expected: amountNotation(at),
      found: (d) => `${d.at}`,
      isMet: (d) => within(at, d.at, SAME_INSTANT),
    });
  }
  if (message !== null) {
    found.push({
      property: 'message',
      expected: expectedFact(message).text,
      found: (d) => d.message,
      isMet: (d) => picks(message, d.message),
    });
  }
  return [...found, ...rule.details.map(detailDemand)];
}

function detailDemand(shape: DetailShape): Demand {
  const detail = (diagnosis: ObservedDiagnosis): number | string | readonly string[] | null =>
    Object.hasOwn(diagnosis.details, shape.name) ? (diagnosis.details[shape.name] ?? null) : null;
  const found = (diagnosis: ObservedDiagnosis): string | null => {
    const value = detail(diagnosis);
    return value === null ? null : typeof value === 'object' ? value.join(', ') : `${value}`;
  };
  const common = { property: shape.name, found };
  switch (shape.type) {
    case 'amount':
      return {
        ...common,
        expected: amountNotation(shape.amount),
        isMet: (d) => isWithin(shape.amount, detail(d)),
      };
    case 'text':
      return {
        ...common,
        expected: expectedFact(shape.pattern).text,
        isMet: (d) => picks(shape.pattern, found(d) ?? ''),
      };
    case 'contains':
      return {
        ...common,
        expected: shape.texts.join(', '),
        isMet: (d) => containsAll(detail(d), shape.texts),
      };
  }
}

function isWithin(
  amount: Parameters<typeof within>[0],
  value: number | string | readonly string[] | null,
): boolean {
  return typeof value === 'number' && within(amount, value, SAME_INSTANT);
}

function containsAll(value: number | string | readonly string[] | null, texts: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && texts.every((text) => value.includes(text));
}

export function checkDiagnosis(rule: DiagnosisRule, view: RunView): RuleResult {
  const ofKind = view.run.diagnoses.filter(({ kind }) => kind === rule.kind);
  const wanted = demands(rule);
  const match = ofKind.find((diagnosis) => wanted.every(({ isMet }) => isMet(diagnosis)));
  if (rule.type === 'no-diagnosis') {
    if (match === undefined) return view.holdsUnlessCut();
    return broken({ type: 'forbidden-diagnosis', kind: rule.kind, message: match.message });
  }
  return match === undefined ? noDiagnosis(rule, view, ofKind, wanted) : view.holdsUnlessCut();
}

/** Speaks of the diagnosis that meets the most demands. */
function noDiagnosis(
  rule: DiagnosisRule,
  view: RunView,
  ofKind: readonly ObservedDiagnosis[],
  wanted: readonly Demand[],
): RuleResult {
  const unmet = (diagnosis: ObservedDiagnosis): readonly Demand[] =>
    wanted.filter(({ isMet }) => !isMet(diagnosis));
  const [nearest] = ofKind.toSorted((a, b) => unmet(a).length - unmet(b).length);
  const demand = nearest === undefined ? undefined : unmet(nearest)[0];
  const found = nearest === undefined ? null : (demand?.found(nearest) ?? null);
  const { kind } = rule;
  return view.unlessCut({
    type: 'no-diagnosis',
    kind,
    property: demand?.property ?? null,
    expected: demand?.expected ?? '',
    found,
  });
}
