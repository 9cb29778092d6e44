/** The predict board in English. */
import { formatDuration as duration } from '../format-duration.ts';
import type { Who, WhyFact } from './fact.ts';
import type { PredictText } from './predict-text.ts';

const code = (text: string): string => `\`${text.replaceAll('`', "'")}\``;
const line = (text: string): string => (text === '' ? 'the empty line' : code(text));
const lines = (texts: readonly string[]): string =>
  texts.length < 2
    ? line(texts[0] ?? '')
    : `${texts.slice(0, -1).map(line).join(', ')} and ${line(texts.at(-1) ?? '')}`;

function name(who: Who): string {
  switch (who.type) {
    case 'task':
      return `the task ${code(who.name)}`;
    case 'callback':
      return `the callback ${code(who.name)}`;
    case 'thread':
      return `the thread ${code(who.name)}`;
    case 'program':
      return 'the program itself';
  }
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

function why(fact: WhyFact): string {
  switch (fact.type) {
    case 'same-task':
      return `${capital(name(fact.who))} prints both, one after the other.`;
    case 'created-after':
      return `When the first line is printed, ${name(fact.second)} does not exist yet.`;
    case 'woken':
      return `${capital(name(fact.second))} waits until ${name(fact.first)} has come that far.`;
    case 'after-loop':
      return 'The program goes on only when `asyncio.run` is over.';
    case 'same-step':
      return `Between ${code(fact.from)} and ${code(fact.to)}, ${name(fact.who)} does not suspend, so nothing can come between them.`;
    case 'goes-on':
      return `${capital(name(fact.second))} only stands in the ready queue: ${name(fact.first)} goes on until it suspends.`;
    case 'blocked':
      return `${capital(name(fact.second))} was due at ${duration(fact.deadline)} s, but ${name(fact.first)} kept the event loop busy.`;
    case 'earlier':
      return `The first comes at ${duration(fact.first)} s, the second only at ${duration(fact.second)} s.`;
    case 'same-deadline':
      return `Both timers are due at ${duration(fact.deadline)} s; the one that was set first goes first.`;
    case 'creation-order':
      return `${capital(name(fact.first))} was created before ${name(fact.second)}, and new tasks begin in the order of their creation.`;
    case 'queue':
      return `${capital(name(fact.first))} was put into the ready queue before ${name(fact.second)}, and the queue is first in, first out.`;
    case 'undecided':
      return 'Nothing in the program decides it: between threads, the system does.';
  }
}

export const predictEn: PredictText = {
  title: 'Your prediction',
  lead: 'Put the lines into the order in which they will be printed. Leave aside those that will not be.',
  printed: 'Will be printed, from first to last',
  notPrinted: 'Will not be printed',
  noneLeft: 'No line so far.',
  noneKept: 'No line is left here.',
  emptyLine: '(an empty line)',
  place: (text, place, of) => `${text}, ${place} of ${of}`,
  keysTitle: 'With the keyboard',
  keys: [
    '`↑` and `↓` move the line that has the focus.',
    '`E` says that it and the line above may come in either order.',
    '`Delete` puts it among those that are not printed, and back.',
  ],
  eitherOrder: 'in either order',
  button: {
    up: (text) => `Move up: ${text}`,
    down: (text) => `Move down: ${text}`,
    join: (text) => `In either order with the line above: ${text}`,
    part: (text) => `In a row of its own: ${text}`,
    leave: (text) => `Will not be printed: ${text}`,
    take: (text) => `Will be printed: ${text}`,
    compare: 'Run and compare',
    show: 'Show me without guessing',
    again: 'Predict again',
  },
  said: {
    moved: (text, place, of) => `${text}: now ${place} of ${of}.`,
    stays: (text) => `${text} cannot go further.`,
    joined: (text, others) => `${text}: in either order with ${others.join(', ')}.`,
    parted: (text, place, of) => `${text}: in a row of its own, ${place} of ${of}.`,
    left: (text) => `${text} will not be printed.`,
    taken: (text, place, of) => `${text} will be printed, ${place} of ${of}.`,
  },
  seconds: 'Virtual seconds it will take (if you like)',
  changed: 'You changed the program, so the lines to arrange are no longer its own. Reset it to predict.',
  waiting: 'Running',
  answer: {
    title: 'What came of your prediction',
    right: 'This is what happens',
    rightFree: 'Lines that you put side by side are indeed free to come either way.',
    legal: 'Possible, but not what CPython does here',
    impossible: 'This cannot happen',
    shown: 'Shown without a guess',
    noTrace: 'The run left no trace, so your prediction could not be compared.',
    moves: (count) =>
      count === 1 ? 'One line has to move.' : `${count} lines have to move, the others can stay as they are.`,
    comesFirst: (first, second) => `${capital(line(first))} always comes before ${line(second)}.`,
    fixed: (first, second) =>
      `The order of ${line(first)} and ${line(second)} is not free: ${line(first)} always comes first.`,
    decides: (first, second) => `Here ${line(first)} comes before ${line(second)}.`,
    why,
    extra: (texts) => `${capital(lines(texts))} ${texts.length === 1 ? 'is' : 'are'} not printed.`,
    missing: (texts) => `${capital(lines(texts))} ${texts.length === 1 ? 'is' : 'are'} printed, too.`,
    missingPossible: (texts) =>
      `${capital(lines(texts))} ${texts.length === 1 ? 'is' : 'are'} printed here, though nobody promises that.`,
    extraPossible: (texts) =>
      `${capital(lines(texts))} could be printed, but ${texts.length === 1 ? 'is' : 'are'} not here.`,
    misconception: 'What your order says:',
    secondsRight: (took) => `${took} s of virtual time: you said so.`,
    secondsWrong: (said, took) => `You expected ${said} s of virtual time; it took ${took} s.`,
    toTimeline: 'Show it on the timeline',
    mark: { stays: 'stays', moves: 'to be moved', extra: 'not printed' },
  },
  misconceptions: {
    'awaits-always-switch': {
      name: 'You let every `await` give control away.',
      truth: 'Only an `await` that suspends does: one whose result is there at once goes straight on.',
    },
    'create-runs': {
      name: 'You let `create_task` run the task at once.',
      truth: 'It only puts the first step into the ready queue; whoever runs goes on until it suspends.',
    },
    'await-starts': {
      name: 'You let `await` start something beside the line that awaits.',
      truth: '`await f()` is a call: the next line comes when `f` has returned.',
    },
    'sleeps-equal': {
      name: 'You let all sleeps end in the order in which they began.',
      truth: 'The deadline decides: a shorter sleep that began later can end first.',
    },
    'blocking-waits': {
      name: 'You let blocking code wait as if it were an `await`.',
      truth: 'While it works or sleeps, the event loop runs nothing else, and all timers are late.',
    },
    'eager-is-lazy': {
      name: 'You let an eager task wait for its turn.',
      truth: 'With `eager_start=True` its first step runs inside `create_task`.',
    },
    'wakes-at-once': {
      name: 'You let a task go on at the moment when what it waits for is done.',
      truth: 'It only becomes ready then: it stands behind all that is in the ready queue already.',
    },
    'created-together': {
      name: 'You let all tasks begin together.',
      truth: 'A task exists only when the line that creates it has run, and that line waited its turn.',
    },
    'callbacks-last': {
      name: 'You let callbacks come after the tasks.',
      truth: 'The ready queue makes no difference between them: first in, first out.',
    },
    'runs-to-end': {
      name: 'You let a task run to its end before others got a turn.',
      truth:
        'At each `await` that suspends, all others that are ready come first; even `sleep(0)` does that.',
    },
    'waits-for-nobody': {
      name: 'You let a task go on although others hold what it needs.',
      truth:
        'A lock goes to whoever waited for it first, and a full queue makes `put` wait until there is room.',
    },
    'waits-for-await': {
      name: 'You let a task begin only when somebody awaits it.',
      truth: 'A task is scheduled when it is created; `await` only waits for its result.',
    },
    'tasks-are-calls': {
      name: 'You let `create_task` run the whole task, like a call.',
      truth: 'It only schedules the task; its first step comes when whoever runs suspends.',
    },
    'switch-anywhere': {
      name: 'You let the event loop switch in the middle of a step.',
      truth: 'A task is interrupted nowhere: it gives control away only at an `await` that suspends.',
    },
    'does-not-wait': {
      name: 'You let a task go on before what it awaits was there.',
      truth: 'After an `await`, the next line runs only when the result is there.',
    },
    'ignores-time': {
      name: 'You put something later before something earlier.',
      truth: 'The virtual clock goes from one deadline to the next and never back.',
    },
    'call-runs': {
      name: 'You let the call of a coroutine function run it.',
      truth: 'The call only makes a coroutine object; without `await` or a task, none of its lines run.',
    },
    'leftovers-finish': {
      name: 'You let `asyncio.run` wait for every task.',
      truth: 'It waits for the main one only; when that ends, it cancels all others.',
    },
    'timeout-interrupts': {
      name: 'You let a timeout interrupt blocking code.',
      truth: 'A timeout can act only where the task suspends; code that blocks never does.',
    },
    'call-is-handed-on': {
      name: 'You let a call be handed on to be made later.',
      truth: '`f(x)` as an argument is called first, here and now; only its result is handed on.',
    },
    'waits-add-up': {
      name: 'You added up waits that run at the same time.',
      truth: 'Tasks wait at the same time: together they need only as long as the longest.',
    },
    'waits-overlap': {
      name: 'You let waits overlap that come one after the other.',
      truth: 'What one coroutine awaits in turn adds up: the second wait begins when the first is over.',
    },
  },
};
