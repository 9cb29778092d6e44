/** Puts findings into English: the one file that another language has to supply again. */

import type { Doubt, ExpectedFact, LineFact, Remark, Witness } from './finding.ts';
import type { ObservedOutcome } from './observed-run.ts';
import type { Amount, Ending } from './order-spec.ts';
import { sayAmount, sayInstant, sayNumber } from './say-amount.ts';

/** Longer texts are cut: the page marks the whole line anyway. */
const LONGEST = 80;

/** A text as code. */
function code(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return short.includes('`') ? `“${short}”` : `\`${short}\``;
}

function lineText({ text }: LineFact): string {
  return text === '' ? 'an empty line' : code(text);
}

/** `` `B left` came at 1 s (task B) ``. */
function came(line: LineFact): string {
  const at = line.at === null ? '' : ` at ${sayNumber(line.at)} s`;
  return `${lineText(line)} came${at}${line.task === null ? '' : ` (task ${line.task})`}`;
}

function ordinal(value: number): string {
  const teen = value % 100 > 10 && value % 100 < 14;
  return `${value}${(teen ? undefined : { 1: 'st', 2: 'nd', 3: 'rd' }[value % 10]) ?? 'th'}`;
}

/** An expected line in the middle of a sentence. */
export function sayExpected({ type, text, occurrence }: ExpectedFact): string {
  const nth = occurrence === null ? '' : `the ${ordinal(occurrence)} `;
  switch (type) {
    case 'text':
      return text === '' ? `${nth || 'an '}empty line` : `${nth}${code(text)}`;
    case 'regex':
      return `${nth || 'a '}line like ${code(`/${text}/`)}`;
    case 'unordered':
      return `${nth}${code(text)} (its parts in any order)`;
  }
}

/** How many alternatives a sentence can bear. */
const MOST_NAMED = 4;

/** `a`, `a and b`, `a, b and c`; more than four are only counted. */
function sayList(items: readonly string[], conjunction: 'and' | 'or'): string {
  const each = [...new Set(items)];
  const named =
    each.length > MOST_NAMED
      ? [...each.slice(0, MOST_NAMED - 1), `${each.length - MOST_NAMED + 1} others`]
      : each;
  if (named.length < 2) return named.join('');
  return `${named.slice(0, -1).join(', ')} ${conjunction} ${named.at(-1)}`;
}

function sayTimes(times: number): string {
  return ['no times', 'once', 'twice'][times] ?? `${times} times`;
}

/** How often something may come. */
export function sayAllowed(allowed: Amount): string {
  return allowed.max === 1 && allowed.min === 1 ? 'once' : `${sayAmount(allowed, '')} times`;
}

const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

const OUTCOMES: Readonly<Record<ObservedOutcome, string>> = {
  returned: 'returned',
  raised: 'raised an exception',
  deadlocked: 'deadlocked',
  limited: 'was ended by a limit',
  stopped: 'was stopped',
};
const ENDINGS: Readonly<Record<Ending, string>> = {
  returns: 'return',
  raises: 'raise an exception',
  deadlocks: 'deadlock',
  limited: 'be ended by a limit',
};
const WHERE: Readonly<Record<Extract<Witness, { type: 'wrong-error' }>['property'], string>> = {
  exception: 'be of the class',
  group: 'be',
  message: 'say',
  function: 'pass through the function',
  line: 'be raised in line',
  cause: 'be caused by',
};

/** `return`, `return or raise an exception`. */
export function sayEndings(endings: readonly Ending[]): string {
  return sayList(
    endings.map((ending) => ENDINGS[ending]),
    'or',
  );
}

/** What proves the violation, in one or two sentences. */
export function sayWitness(witness: Witness): string {
  return capitalised(witnessSentence(witness));
}

function witnessSentence(witness: Witness): string {
  switch (witness.type) {
    case 'too-early':
      return `${came(witness.line)}, but it must wait for ${sayList(witness.waitsFor.map(lineText), 'and')}.`;
    case 'missing-before':
      return sayMissingBefore(witness);
    case 'missing':
      return sayMissing(witness);
    case 'too-many':
      return `${sayExpected(witness.expected)} came ${sayTimes(witness.times)}${witness.allowed === 1 ? '; only one is allowed' : `; at most ${witness.allowed} are allowed`}.`;
    case 'unexpected':
      return sayUnexpected(witness);
    case 'near-miss':
      return `${came(witness.line)} where ${sayExpected(witness.expected)} had to; only capitals, spaces or punctuation differ.`;
    case 'wrong-time':
      return `${came(witness.line)}; it must come ${sayInstant(witness.allowed)}.`;
    case 'absent':
      return sayAbsent(witness);
    case 'wrong-gap':
      return sayGap(witness);
    case 'wrong-duration':
      return `the run took ${sayNumber(witness.seconds)} s of virtual time; it must take ${sayAmount(witness.allowed, ' s')}.`;
    case 'wrong-count':
      return `${sayExpected(witness.expected)} ${witness.times === 0 ? 'never came' : `came ${sayTimes(witness.times)}`}; it must come ${sayAllowed(witness.allowed)}.`;
    case 'forbidden':
      return `${came(witness.line)}; no such line may come.`;
    case 'too-many-open':
      return `when ${came(witness.line)}, ${sayList(witness.open.map(lineText), 'and')} had begun and not ended; at most ${witness.most} may be under way at once.`;
    case 'nothing-open':
      return `${came(witness.line)}, but nothing that it could end had begun.`;
    case 'too-few-open':
      return sayTooFewOpen(witness);
    case 'not-same':
      return `${lineText(witness.line)} shows ${code(witness.value)}, but ${lineText(witness.other)} shows ${code(witness.otherValue)}; they must be the same.`;
    case 'not-unique':
      return `${code(witness.value)} appears in ${lineText(witness.other)} and again in ${lineText(witness.line)}; it may appear once only.`;
    case 'nothing-to-compare':
      return `${witness.times === 0 ? 'no line shows' : 'only one line shows'} ${code(witness.capture)}; ${witness.needed === 1 ? 'one' : 'two'} at least must.`;
    case 'wrong-end':
      return sayEnd(witness);
    case 'wrong-error':
      return `the exception was ${code(witness.error)}; it must ${WHERE[witness.property]} ${code(witness.expected)}${witness.found === null ? '' : `, not ${code(witness.found)}`}.`;
    case 'wrong-group':
      return sayGroup(witness);
    case 'no-warning':
      return sayNoWarning(witness);
    case 'no-diagnosis':
      return sayNoDiagnosis(witness);
    case 'forbidden-diagnosis':
      return `a ${code(witness.kind)} diagnosis came, and none may: ${witness.message}`;
    case 'too-fast':
      return `when ${came(witness.line)}, ${sayList(witness.others.map(lineText), 'and')} had come less than ${sayNumber(witness.seconds)} s before; at most ${witness.most} may come within ${sayNumber(witness.seconds)} s.`;
    case 'wrong-service':
      return sayWrongService(witness);
    case 'wrong-file':
      return sayWrongFile(witness);
    case 'false-value':
      return `${code(witness.expression)} ${witness.evaluated ? 'is not true' : 'could not be evaluated'} at the end.`;
  }
}

function sayWrongService({ host, counter, times, allowed, met }: Of<'wrong-service'>): string {
  const demanded = `it must be ${sayAmount(allowed, '')}`;
  return met
    ? `${code(host)} counted ${times} for ${code(counter)}; ${demanded}.`
    : `the program never reached ${code(host)}, which must count ${code(counter)}: ${demanded}.`;
}

function sayWrongFile({ path, demand, expected, found }: Of<'wrong-file'>): string {
  if (expected === null) return `there is a file ${code(path)}, and there must be none.`;
  const wanted = `${demand === 'is' ? 'it must hold' : 'it must contain'} ${sayFileText(expected)}`;
  switch (found.type) {
    case 'nothing':
      return `there is no file ${code(path)}; ${wanted}.`;
    case 'bytes':
      return `the file ${code(path)} holds bytes that are no text; ${wanted}.`;
    case 'text':
      return found.text === ''
        ? `the file ${code(path)} is empty; ${wanted}.`
        : `the file ${code(path)} holds ${code(inOneLine(found.text))}; ${wanted}.`;
  }
}

/** What is to stand in a file. */
export function sayFileText({ type, text }: ExpectedFact): string {
  if (type === 'regex') return `a text like ${code(`/${text}/`)}`;
  return text === '' ? 'nothing' : code(inOneLine(text));
}

/** As much as a sentence bears: ends of lines are shown as a sign. */
function inOneLine(text: string): string {
  return text.replace(/\n$/, '').replaceAll('\n', '↵');
}

type Of<T extends Witness['type']> = Extract<Witness, { type: T }>;

function sayMissingBefore({ line, missing, choice, times }: Of<'missing-before'>): string {
  const names = sayList(missing.map(sayExpected), choice ? 'or' : 'and');
  const again = missing.length === 1 && times > 0;
  return `${came(line)}, but ${names} must come${again ? ' once more' : ''} before it and never did.`;
}

function sayMissing({ missing, choice, times, least, after }: Of<'missing'>): string {
  const [only] = missing;
  if (only === undefined || missing.length > 1) {
    const end = after === null ? 'nothing was printed' : `the output ended after ${lineText(after)}`;
    return `${end}; ${sayList(missing.map(sayExpected), choice ? 'or' : 'and')} had to come.`;
  }
  if (times === 0) return `${sayExpected(only)} never came.`;
  if (times < least)
    return `${sayExpected(only)} came ${sayTimes(times)}; it must come at least ${sayTimes(least)}.`;
  return `the output ended after ${after === null ? 'nothing' : lineText(after)}; ${sayExpected(only)} had to come once more.`;
}

function sayUnexpected({ line, after, expected }: Of<'unexpected'>): string {
  if (expected.length === 0) {
    return after === null
      ? `${came(line)}, but nothing may be printed.`
      : `${came(line)}, but nothing may follow ${lineText(after)}.`;
  }
  const place = after === null ? 'the first line' : `after ${lineText(after)}, the next line`;
  return `${place} could only be ${sayList(expected.map(sayExpected), 'or')}; it was ${lineText(line)}.`;
}

function sayAbsent({ expected, times }: Of<'absent'>): string {
  return times === 0
    ? `${sayExpected(expected)} never came.`
    : `${sayExpected(expected)} came only ${sayTimes(times)}, so there is no gap to measure.`;
}

function sayGap({ from, line, seconds, allowed }: Of<'wrong-gap'>): string {
  const relation = seconds < 0 ? `${sayNumber(-seconds)} s before` : `${sayNumber(seconds)} s after`;
  return `${lineText(line)} came ${relation} ${lineText(from)}; it must come ${sayAmount(allowed, ' s')} after it.`;
}

function sayTooFewOpen({ opening, reached, reach }: Of<'too-few-open'>): string {
  if (reached === 0) return `${sayExpected(opening)} never came.`;
  return `never more than ${reached} ${reached === 1 ? 'was' : 'were'} under way at once; it must be ${reach} at some time.`;
}

function sayEnd({ outcome, endings, error, sourceLine, at }: Of<'wrong-end'>): string {
  const how = outcome === 'raised' && error !== null ? `raised ${code(error)}` : OUTCOMES[outcome];
  const where =
    outcome === 'raised' && sourceLine !== null
      ? `in line ${sourceLine}, at ${sayNumber(at)} s`
      : `at ${sayNumber(at)} s`;
  return `the program ${how} (${where}); it must ${sayEndings(endings)}.`;
}

function sayGroup({ error, missing, extra }: Of<'wrong-group'>): string {
  const lacks = missing.length === 0 ? [] : [`lacks ${sayList(missing.map(code), 'and')}`];
  const holds =
    extra.length === 0 ? [] : [`holds ${sayList(extra.map(code), 'and')}, which must not be there`];
  return `the exception group ${code(error)} ${[...lacks, ...holds].join(' and ')}.`;
}

function sayNoWarning({ category, message, foundLines, sourceLine }: Of<'no-warning'>): string {
  const like = message === null ? '' : ` with ${sayExpected(message).replace(/^a line/, 'a text')}`;
  if (foundLines.length === 0) return `no ${category}${like} came.`;
  return `a ${category}${like} came for line ${sayList(foundLines.map(String), 'and')}; it must be for line ${sourceLine}.`;
}

function sayNoDiagnosis({ kind, property, expected, found }: Of<'no-diagnosis'>): string {
  if (property === null) return `there is no ${code(kind)} diagnosis, and there must be one.`;
  return `there is a ${code(kind)} diagnosis, but its ${property} must be ${code(expected)}${found === null ? '' : `, not ${code(found)}`}.`;
}

/** Why nothing can be said. */
export function sayDoubt(doubt: Doubt): string {
  switch (doubt.type) {
    case 'cut-short':
      return `The run ${OUTCOMES[doubt.outcome]} before its end, so its order cannot be judged; nothing wrong came before that.`;
    case 'too-many-ways':
      return 'There are too many ways to match this output with what is expected, so its order was not judged.';
    case 'file-cut':
      return `The file ${code(doubt.path)} is too long to be looked through, so it cannot be judged.`;
    case 'not-evaluated':
      return `${code(doubt.expression)} was not evaluated at the end of this run, so it cannot be judged.`;
  }
}

/** What is remarked on a right run. */
export function sayRemark(remark: Remark): string {
  switch (remark.type) {
    case 'free-order':
      return `${capitalised(came(remark.line))}, before ${sayExpected(remark.instead)}. Their order is free, so this is right too.`;
    case 'here-only':
      return `${sayUnusual(remark.witness)} Nothing promises that, so this run is right too; no program may rely on either.`;
  }
}

/** What is not as usual here. */
function sayUnusual(witness: Witness): string {
  switch (witness.type) {
    case 'too-early':
      return `${capitalised(came(witness.line))} before ${sayList(witness.waitsFor.map(lineText), 'and')}; here it usually comes after.`;
    case 'wrong-time':
      return `${capitalised(came(witness.line))}; here it usually comes ${sayInstant(witness.allowed)}.`;
    default:
      return `What usually comes here is something else: ${sayWitness(witness)}`;
  }
}
