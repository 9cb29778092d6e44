/** Checks the rules on how a program ends and what is true then: end, error, group, value. */
import type { Witness } from './finding.ts';
import type { ObservedError, ObservedOutcome } from './observed-run.ts';
import type {
  Ending,
  EndRule,
  ErrorRule,
  ErrorShape,
  GroupError,
  Pattern,
  SingleError,
  ValueRule,
} from './order-spec.ts';
import { broken, HOLDS, picks, type RuleResult, type RunView } from './run-view.ts';

const ENDING_OF: Readonly<Record<ObservedOutcome, Ending | null>> = {
  returned: 'returns',
  raised: 'raises',
  deadlocked: 'deadlocks',
  limited: 'limited',
  stopped: null,
};

/** An exception as the last line of a traceback shows it. */
function printed(error: ObservedError): string {
  return error.message === '' ? error.type : `${error.type}: ${error.message}`;
}

export function checkEnd(rule: EndRule, view: RunView): RuleResult {
  const { outcome, error, duration } = view.run;
  if (view.cut !== null) return view.holdsUnlessCut();
  const ending = ENDING_OF[outcome];
  if (ending !== null && rule.endings.includes(ending)) return HOLDS;
  return broken({
    type: 'wrong-end',
    outcome,
    endings: rule.endings,
    error: error === null ? null : printed(error),
    sourceLine: error?.line ?? null,
    at: duration,
  });
}

export function checkError(rule: ErrorRule, view: RunView): RuleResult {
  if (view.cut !== null) return view.holdsUnlessCut();
  const { error } = view.run;
  // Without any exception the rule on the end, written or implied, speaks.
  if (error === null) return checkEnd({ type: 'end', endings: ['raises'] }, view);
  const witness = findMismatch(rule.error, error);
  return witness === null ? HOLDS : broken(witness);
}

/** The first property that is not as demanded. */
function findMismatch(shape: ErrorShape, error: ObservedError): Witness | null {
  return shape.type === 'group' ? groupMismatch(shape, error) : singleMismatch(shape, error);
}

/** `asyncio.exceptions.CancelledError` answers to `CancelledError` as well. */
function isNamed(name: string, type: string): boolean {
  return type === name || type.endsWith(`.${name}`);
}

function messageShown(pattern: Pattern): string {
  return pattern.type === 'text' ? pattern.text : `/${pattern.source}/`;
}

function singleMismatch(shape: SingleError, error: ObservedError): Witness | null {
  const wrong = (
    property: 'exception' | 'message' | 'function' | 'line' | 'cause',
    expected: string,
    found: string | null,
  ): Witness => ({
    type: 'wrong-error',
    property,
    error: printed(error),
    expected,
    found,
  });
  if (!isNamed(shape.name, error.type)) return wrong('exception', shape.name, error.type);
  if (shape.message !== null && !picks(shape.message, error.message)) {
    return wrong('message', messageShown(shape.message), error.message);
  }
  const frame = shape.frames.find((wanted) => !passesThrough(wanted, error));
  if (frame !== undefined)
    return wrong('function', frameShown(frame), error.frames.map(frameShown).join(', ') || null);
  if (shape.line !== null && shape.line !== error.line)
    return wrong('line', `${shape.line}`, error.line === null ? null : `${error.line}`);
  if (shape.cause === null) return null;
  if (error.cause === null) return wrong('cause', shapeShown(shape.cause), null);
  return findMismatch(shape.cause, error.cause);
}

interface WantedFrame {
  readonly function: string;
  readonly line: number | null;
}

function passesThrough(wanted: WantedFrame, error: ObservedError): boolean {
  return error.frames.some(
    (frame) => frame.function === wanted.function && (wanted.line === null || wanted.line === frame.line),
  );
}

/** `main:3`, in no human language. */
function frameShown(frame: WantedFrame): string {
  return frame.line === null ? frame.function : `${frame.function}:${frame.line}`;
}

/** An exception of the spec as CPython would print it, groups in the manner of its `repr`. */
export function shapeShown(shape: ErrorShape): string {
  if (shape.type === 'group') return `ExceptionGroup(${shape.members.map(shapeShown).join(', ')})`;
  return shape.message === null ? shape.name : `${shape.name}: ${messageShown(shape.message)}`;
}

function groupMismatch(shape: GroupError, error: ObservedError): Witness | null {
  if (error.group.length === 0) {
    return {
      type: 'wrong-error',
      property: 'group',
      error: printed(error),
      expected: shapeShown(shape),
      found: error.type,
    };
  }
  if (shape.message !== null && !picks(shape.message, error.message)) {
    return {
      type: 'wrong-error',
      property: 'message',
      error: printed(error),
      expected: messageShown(shape.message),
      found: error.message,
    };
  }
  return membersMismatch(shape.members, error);
}

/**
 * Assigns members to demands so that as many as possible are met (augmenting paths): `ValueError` must not take the only
 * member that `ValueError "boom"` could have.
 */
function membersMismatch(shapes: readonly ErrorShape[], error: ObservedError): Witness | null {
  const { group } = error;
  const takenBy = new Map<number, ErrorShape>();
  const assign = (shape: ErrorShape, tried: Set<number>): boolean =>
    group.some((member, index) => {
      if (tried.has(index) || findMismatch(shape, member) !== null) return false;
      tried.add(index);
      const holder = takenBy.get(index);
      if (holder !== undefined && !assign(holder, tried)) return false;
      takenBy.set(index, shape);
      return true;
    });
  const missing = shapes.filter((shape) => !assign(shape, new Set())).map(shapeShown);
  const extra = group.filter((_, index) => !takenBy.has(index)).map(printed);
  return missing.length + extra.length === 0
    ? null
    : { type: 'wrong-group', error: printed(error), missing, extra };
}

export function checkValue(rule: ValueRule, view: RunView): RuleResult {
  if (view.cut !== null) return view.holdsUnlessCut();
  const { expression } = rule;
  const value = Object.hasOwn(view.run.values, expression) ? view.run.values[expression] : undefined;
  if (value === undefined) return { type: 'open', doubt: { type: 'not-evaluated', expression } };
  return value === true ? HOLDS : broken({ type: 'false-value', expression, evaluated: value !== null });
}
