/** Says in plain sentences what an order spec demands: "what was expected", for readers. */

import { shapeShown } from './check-ending.ts';
import { sayAllowed, sayEndings, sayExpected, sayFileText } from './messages.ts';
import type {
  CaptureRule,
  DiagnosisRule,
  FileRule,
  LineTree,
  OrderSpec,
  Pattern,
  Rule,
  Selector,
  SpecStream,
} from './order-spec.ts';
import { expectedFact } from './run-view.ts';
import { sayAmount, sayInstant } from './say-amount.ts';

/** Lines of one rule that are named; the rest is counted. */
const MOST_LINES = 30;

function sayPattern(pattern: Pattern): string {
  return sayExpected(expectedFact(pattern));
}

function saySelector({ pattern, occurrence }: Selector): string {
  return sayExpected(expectedFact(pattern, occurrence));
}

function onStream(stream: SpecStream): string {
  return { out: '', err: ' on standard error', log: ' in the log' }[stream];
}

/** Parts in a row; a long row is cut. */
function row(items: readonly LineTree[], separator: string): string {
  const named = items.slice(0, MOST_LINES).map((item) => sayTree(item));
  const rest = items.length > MOST_LINES ? [`${items.length - MOST_LINES} more`] : [];
  return [...named, ...rest].join(separator);
}

function bracketed(tree: LineTree): string {
  return tree.type === 'chain' && tree.items.length > 1 ? `(${sayTree(tree)})` : sayTree(tree);
}

/** A tree in the middle of a sentence. */
function sayTree(tree: LineTree): string {
  switch (tree.type) {
    case 'line':
      return `${sayExpected(expectedFact(tree.pattern))}${tree.at === null ? '' : ` ${sayInstant(tree.at)}`}`;
    case 'rest':
      return 'any other lines';
    case 'chain':
      return row(tree.items, ', then ');
    case 'any-order':
      return `in any order (${row(tree.items, '; ')})`;
    case 'mix':
      return `freely interleaved (${row(tree.items, '; ')})`;
    case 'either':
      return tree.branches.map(bracketed).join(' or ');
    case 'optional':
      return `perhaps ${bracketed(tree.item)}`;
    case 'repeat':
      return `${bracketed(tree.item)} ${sayAmount({ min: tree.min, max: tree.max, above: false, below: false }, '')} times`;
  }
}

function sayCapture(rule: CaptureRule): string {
  const what = rule.captures.type === 'name' ? rule.captures.name : rule.captures.pattern.source;
  return rule.type === 'same' ? `\`${what}\` is the same each time.` : `\`${what}\` is never the same twice.`;
}

function sayDiagnosis(rule: DiagnosisRule): string {
  const line = rule.line === null ? '' : ` for line ${rule.line}`;
  const task = rule.task === null ? '' : ` in the task ${rule.task}`;
  const at = rule.at === null ? '' : ` ${sayInstant(rule.at)}`;
  const what = `\`${rule.kind}\` diagnosis${line}${task}${at}`;
  return rule.type === 'diagnosis' ? `There is a ${what}.` : `There is no ${what}.`;
}

function sayFile({ path, demand }: FileRule): string {
  if (demand.type === 'missing') return `There is no file \`${path}\` at the end.`;
  const verb = demand.type === 'is' ? 'holds' : 'contains';
  return `The file \`${path}\` ${verb} ${sayFileText(expectedFact(demand.pattern))}.`;
}

function sayRule(rule: Rule): string {
  switch (rule.type) {
    case 'lines': {
      const lines = sayTree(rule.tree);
      return lines === ''
        ? `Nothing is printed${onStream(rule.stream)}.`
        : `Exactly these lines come${onStream(rule.stream)}: ${lines}.`;
    }
    case 'before':
      return `${saySelector(rule.first)} comes before ${saySelector(rule.second)}.`;
    case 'at':
      return `${saySelector(rule.selector)} comes ${sayInstant(rule.at)}.`;
    case 'gap':
      return rule.to === null
        ? `From each ${saySelector(rule.from).replace(/^an? /, '')} to the next pass ${sayAmount(rule.seconds, ' s')}.`
        : `From ${saySelector(rule.from)} to ${saySelector(rule.to)} pass ${sayAmount(rule.seconds, ' s')}.`;
    case 'duration':
      return `The run takes ${sayAmount(rule.seconds, ' s')} of virtual time.`;
    case 'count':
      return `${sayPattern(rule.pattern)} comes ${sayAllowed(rule.times)}${onStream(rule.stream)}.`;
    case 'never':
      return `${sayPattern(rule.pattern)} never comes${onStream(rule.stream)}.`;
    case 'window':
      return `At most ${rule.most} are under way at once${rule.reach === null ? '' : `, and ${rule.reach} at some time`}: each begins with ${sayPattern(rule.open)}.`;
    case 'same':
    case 'unique':
      return sayCapture(rule);
    case 'end':
      return `The program must ${sayEndings(rule.endings)}.`;
    case 'error':
      return `The exception is \`${shapeShown(rule.error)}\`.`;
    case 'warning':
      return `A ${rule.category}${rule.message === null ? '' : ` (${sayPattern(rule.message).replace(/^a line like /, '')})`} comes${rule.line === null ? '' : ` for line ${rule.line}`}.`;
    case 'diagnosis':
    case 'no-diagnosis':
      return sayDiagnosis(rule);
    case 'rate':
      return `${sayPattern(rule.pattern)} comes at most ${rule.most} times within any ${sayAmount({ min: rule.seconds, max: rule.seconds, above: false, below: false }, ' s')}${onStream(rule.stream)}.`;
    case 'service':
      return `The host \`${rule.host}\` counts ${sayAmount(rule.amount, '')} for \`${rule.counter}\`.`;
    case 'file':
      return sayFile(rule);
    case 'value':
      return `At the end \`${rule.expression}\` is true.`;
  }
}

const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** What the spec demands, a sentence a rule; what is only usual here comes last and says so. */
export function describeSpec(spec: OrderSpec): readonly string[] {
  const guaranteed = spec.guaranteed.map((rule) => capitalised(sayRule(rule)));
  return [...guaranteed, ...spec.here.map((rule) => `Usual here, but not promised: ${sayRule(rule)}`)];
}
