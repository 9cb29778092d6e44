/** The search for a bad order in English. */

import { code, count, ordinal } from '../english.ts';
import { hostChangeEn } from '../host-change-en.ts';
import type { ExploreText } from './explore-text.ts';
import type { ChangeFact, DamageFact, SearchFact, TriedFact, WaitFact } from './fact.ts';
import { isHost } from './is-host.ts';

function wait({ kind, ordinal: number, line, code: text, task, name }: WaitFact): string {
  if (name !== null) return isHost(name) ? `what comes from ${code(name)}` : `the reply to ${code(name)}`;
  const what = kind === 'reply' ? 'reply' : 'wait';
  if (line === null) return `the ${ordinal(number)} ${what} of the run`;
  const standing = [text === null ? null : code(text), task === null ? null : `in ${code(task)}`];
  const details = standing.filter((part) => part !== null).join(' ');
  return `the ${what} on line ${line}${details === '' ? '' : ` (${details})`}`;
}

function change(fact: ChangeFact): string {
  switch (fact.type) {
    case 'takes':
      return `${wait(fact.wait)} takes ${fact.to} s${fact.from === null ? '' : ` instead of ${fact.from} s`}`;
    case 'fails':
      return `${wait(fact.wait)} fails`;
    case 'cancelled':
      return fact.line === null || fact.task === null
        ? `the task that suspends at the ${ordinal(fact.ordinal)} await is cancelled there`
        : `${code(fact.task)} is cancelled at the await on line ${fact.line}`;
    case 'host':
      return hostChangeEn(fact.host, fact.change);
    case 'gives-way':
      return `a thread has to give way in the middle of a line (point ${fact.points.join(' and ')})`;
    case 'ties':
      return 'what is due at the same instant comes in another order';
    case 'seed':
      return `\`random\` begins with another seed (${fact.seed})`;
    case 'collects':
      return 'garbage is collected at once';
    case 'eager':
      return 'tasks start eagerly';
  }
}

function damage(fact: DamageFact): string {
  switch (fact.type) {
    case 'raises':
      return `${fact.line === null ? 'the program' : `line ${fact.line}`} raises ${code(fact.error)}`;
    case 'deadlocks':
      return 'the program deadlocks: every task waits for another one';
    case 'goes-on':
      return 'the program does not come to an end';
    case 'breaks':
      return 'it does not keep its promise';
  }
}

/** Which promise, in the checker's words. */
function broken(fact: DamageFact): string {
  return fact.type === 'breaks' && fact.message !== '' ? ` ${fact.message}` : '';
}

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function tried({ runs, behaviours, faults, pairs }: TriedFact): string {
  const pairsTried =
    pairs.all === 0
      ? 'no two waits overlapped'
      : pairs.tried >= pairs.all
        ? 'every overlapping pair of waits was tried in both orders'
        : `of ${count(pairs.all, 'overlapping pair', 'overlapping pairs')} of waits, ${pairs.tried} ${pairs.tried === 1 ? 'was' : 'were'} tried in both orders`;
  const failing = faults === 0 ? '' : ` (${faults} of them with a fault)`;
  return `${count(runs, 'schedule', 'schedules')}${failing}, ${count(behaviours, 'behaviour', 'behaviours')}; ${pairsTried}`;
}

const WHY = {
  all: 'Nothing was left to try.',
  time: 'Then the time for searching was over.',
  runs: 'Then the runs for searching were used up.',
  quiet: 'The last of them showed nothing new.',
} as const;

function sentences(fact: SearchFact): readonly string[] {
  switch (fact.type) {
    case 'found':
      return [
        `If ${list(fact.changes.map(change))}, ${damage(fact.damage)}.${broken(fact.damage)}`,
        fact.level === 1
          ? 'This can happen on your computer.'
          : 'The documentation allows this, but CPython does not do it today.',
        `Found after ${count(fact.tried.runs, 'schedule', 'schedules')}, repeated twice. The schedule: ${code(fact.schedule)}`,
      ];
    case 'always-bad':
      return [
        `It goes wrong as it is: ${damage(fact.damage)}.${broken(fact.damage)} Mend that first; then there is something to search for.`,
      ];
    case 'survived':
      return [
        `It survived ${tried(fact.tried)}. ${WHY[fact.why]} That is no proof.`,
        ...(fact.other === null
          ? []
          : [`What it prints does depend on the order: under ${code(fact.other)} it prints something else.`]),
      ];
    case 'unrepeatable':
      return [
        `Under ${code(fact.schedule)} it went wrong once and well at another time: it depends on something that no schedule decides, such as the address of an object.`,
      ];
    case 'stopped':
      return fact.tried.runs === 0
        ? ['Stopped before the first run ended.']
        : [`Stopped after ${tried(fact.tried)}.`];
    case 'too-long':
      return [`Tried: ${tried(fact.tried)}. Then one schedule made the program compute without end.`];
    case 'failed':
      return ['The interpreter could not be started. Try again.'];
  }
}

/** Whether something goes wrong in it, beside times and orders. */
function isByFault({ changes }: Extract<SearchFact, { type: 'found' }>): boolean {
  return changes.some(({ type }) => type === 'host' || type === 'fails' || type === 'cancelled');
}

const HEADINGS: Readonly<Record<SearchFact['type'], string>> = {
  found: 'This order breaks it',
  'always-bad': 'It is broken already',
  survived: 'No order was found that breaks it',
  unrepeatable: 'It cannot be repeated',
  stopped: 'Stopped',
  'too-long': 'One run did not end',
  failed: 'The search could not begin',
};

export const exploreEn: ExploreText = {
  title: 'Find an order that breaks it',
  lead: 'Runs the program under hundreds of schedules: sleeps and replies take other times, and what is due at once comes in another order. All of it can happen on a real computer.',
  faults: 'Let hosts fail, waits end with an error and tasks be cancelled, too',
  search: 'Find an order that breaks it',
  again: 'Search again',
  stop: 'Stop searching',
  starting: 'Starting the interpreter',
  confirming: 'Something broke: making sure of it',
  progress: (runs, behaviours) =>
    `${count(runs, 'schedule', 'schedules')}, ${count(behaviours, 'behaviour', 'behaviours')}`,
  heading: (fact) => (fact.type === 'found' && isByFault(fact) ? 'This breaks it' : HEADINGS[fact.type]),
  sentences,
  usual: 'The usual run',
  failing: 'The run that breaks',
  otherOutput: 'Another run',
  noOutput: '(prints nothing)',
  ends: {
    returned: 'returns',
    raised: 'ends with an exception',
    deadlocked: 'deadlocks',
    limited: 'was cut short',
  },
  why: 'Why',
  show: 'Show on timeline',
  compare: 'Compare both on timelines',
  hideCompare: 'Hide the comparison',
  follow: 'Run under this schedule from now on',
};
