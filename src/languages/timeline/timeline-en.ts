/** The timeline in English. */

import { formatDuration as duration } from '../format-duration.ts';
import { clientEn } from './client-en.ts';
import { compareEn } from './compare-en.ts';
import type { Ahead, DeedFact, Fact, PurposeFact, Standing, WaitFact, WakeFact } from './fact.ts';
import type { TimelineText } from './timeline-text.ts';

const code = (name: string): string => `\`${name.replaceAll('`', "'")}\``;
const by = (who: string | null): string => (who === null ? 'The program' : code(who));
const at = (line: number | null): string => (line === null ? '' : ` in line ${line}`);
const list = (names: readonly string[]): string => {
  const shown = names.slice(0, 3);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
};
const standing = (who: Standing): string => (who.type === 'task' ? code(who.name) : purpose(who.purpose));
const stands = (ahead: Ahead): string =>
  ahead.length === 0
    ? 'it is first in the ready queue'
    : `it stands behind ${list(ahead.map(standing))} in the ready queue`;

const THING = {
  lock: 'the lock',
  semaphore: 'a permit of the semaphore',
  event: 'the event',
  condition: 'the condition',
  barrier: 'the others at the barrier',
  'queue-get': 'an item from the queue',
  'queue-put': 'room in the queue',
  'queue-join': 'the end of all work in the queue',
  future: 'a result',
} as const;

function waits(wait: WaitFact): string {
  switch (wait.type) {
    case 'sleep':
      if (wait.until === null) return 'time that never comes';
      return wait.seconds === null
        ? `${duration(wait.until)} s on the clock`
        : `${duration(wait.seconds)} s to pass, until ${duration(wait.until)} s`;
    case 'thread':
      return code(wait.on);
    case 'tasks':
      return wait.tasks.length === 0 ? 'other tasks' : list(wait.tasks.map(code));
    case 'object':
      return wait.name === null ? THING[wait.on] : `${THING[wait.on]} ${code(wait.name)}`;
  }
}

function woken(why: WakeFact): string {
  switch (why.type) {
    case 'gave-way':
      return 'is ready again at once, because it waits for nothing';
    case 'timer':
      return why.seconds === null
        ? 'becomes ready: its timer is due'
        : `becomes ready: its timer of ${duration(why.seconds)} s is due`;
    case 'task-done':
      return `becomes ready: ${code(why.task)}${why.last ? ', the last that it waited for,' : ''} ${HOW[why.how]}`;
    case 'object':
      return why.by === null
        ? `becomes ready: its wait for ${waits(why.wait)} is over`
        : `becomes ready: ${code(why.by)} ended its wait for ${waits(why.wait)}`;
    case 'cancelled':
      return 'becomes ready, so that its cancellation can be delivered';
    case 'unknown':
      return 'becomes ready';
  }
}

const HOW = { returned: 'has returned', raised: 'has raised', cancelled: 'was cancelled' } as const;

function purpose(of: PurposeFact): string {
  switch (of.type) {
    case 'ends-sleep':
      return of.task === null
        ? 'the callback that ends a sleep'
        : `the callback that ends the sleep of ${code(of.task)}`;
    case 'timeout':
      return 'the callback of a timeout';
    case 'notes-end':
      return of.for === null
        ? `a callback that notes the end of ${code(of.of)}`
        : `a callback that notes for ${code(of.for)} the end of ${code(of.of)}`;
    case 'own':
      return `the callback ${code(of.name)}`;
  }
}

const timer = (of: PurposeFact): string =>
  of.type === 'ends-sleep' && of.task !== null
    ? `The timer of ${code(of.task)}`
    : of.type === 'timeout'
      ? 'The timer of a timeout'
      : `The timer for ${purpose(of)}`;

const DEED: Readonly<Record<DeedFact, (object: string) => string>> = {
  acquired: (object) => `acquires ${object}`,
  released: (object) => `releases ${object}`,
  set: (object) => `sets ${object}`,
  cleared: (object) => `clears ${object}`,
  notified: (object) => `notifies those who wait on ${object}`,
  got: (object) => `takes an item from ${object}`,
  put: (object) => `puts an item into ${object}`,
  'task-done': (object) => `reports an item of ${object} as done`,
  'shut-down': (object) => `shuts ${object} down`,
  read: (object) => `takes the result of ${object}`,
  polled: (object) => `asks how ${object} stands`,
};

const COLLECTS: Readonly<Record<'ends' | 'arrivals', (count: number) => string>> = {
  ends: (count) =>
    count === 1
      ? 'learns of one end that had to come first'
      : `learns of ${count} ends, all of which had to come first`,
  arrivals: (count) =>
    count === 1 ? 'reads what had arrived before' : `reads at once what had arrived in ${count} pieces`,
};

function cancelRequest(fact: Extract<Fact, { type: 'cancel-requested' }>): string {
  const asked = `the cancellation of ${code(fact.task)}${at(fact.line)}`;
  const later = 'CancelledError is raised in it when it runs next.';
  if (fact.by?.startsWith('Timeout') === true) return `The timeout is over: it requests ${asked}. ${later}`;
  if (fact.by === '_cancel_all_tasks')
    return `The main task is over, so ${code('asyncio.run')} requests ${asked}. ${later}`;
  return `${by(fact.who)} requests ${asked}. ${later}`;
}

function done({ task, how, error, text }: Extract<Fact, { type: 'task-done' }>): string {
  if (how === 'cancelled') return `${code(task)} is done: it was cancelled.`;
  if (how === 'returned') return `${code(task)} is done: it returned.`;
  const what =
    error === null ? 'an exception' : code(text === null || text === '' ? error : `${error}: ${text}`);
  return `${code(task)} is done: it raised ${what}.`;
}

/** One case a kind of fact: the list of all that can be said. */
function say(fact: Fact): string {
  switch (fact.type) {
    case 'task-created':
      if (fact.eager)
        return `${by(fact.who)} creates the task ${code(fact.task)}${at(fact.line)}, which is eager: it starts at once.`;
      if (fact.who === null)
        return `${code('asyncio.run')} makes the task ${code(fact.task)}${at(fact.line)}: ${stands(fact.ahead)}.`;
      return `${by(fact.who)} creates the task ${code(fact.task)}${at(fact.line)}. It does not run yet: ${stands(fact.ahead)}.`;
    case 'ready':
      return `${code(fact.task)} ${woken(fact.why)}; ${stands(fact.ahead)}.`;
    case 'callback-ready':
      return `${by(fact.who)} has ${code(fact.callback)} called soon${at(fact.line)}: ${stands(fact.ahead)}.`;
    case 'iteration':
      return fact.ready.length === 1
        ? `Iteration ${fact.number} begins. It runs what is ready now: ${list(fact.ready.map(standing))}.`
        : `Iteration ${fact.number} begins. It runs the ${fact.ready.length} that are ready now, in order: ${list(fact.ready.map(standing))}.`;
    case 'begins':
      return fact.eager
        ? `${code(fact.task)} begins inside the step that created it.`
        : `${code(fact.task)} runs for the first time${fact.line === null ? '' : `, from line ${fact.line}`}.`;
    case 'resumes':
      return fact.line === null
        ? `${code(fact.task)} goes on.`
        : `${code(fact.task)} goes on in line ${fact.line}.`;
    case 'callback-runs':
      return `The loop runs ${purpose(fact.purpose)}.`;
    case 'suspended':
      return `${code(fact.task)} is suspended${at(fact.line)}: it waits for ${waits(fact.wait)}.`;
    case 'gave-way':
      return `${code(fact.task)} gives way${at(fact.line)}: it waits for nothing and runs again in the next iteration.`;
    case 'cancel-requested':
      return cancelRequest(fact);
    case 'cancel-delivered':
      return `CancelledError is raised in ${code(fact.task)}${at(fact.line)}, where it stood.`;
    case 'task-done':
      return done(fact);
    case 'timer-set':
      return fact.deadline === null
        ? `${by(fact.who)} sets a timer${at(fact.line)} that is never due.`
        : `${by(fact.who)} sets a timer${at(fact.line)}, due at ${duration(fact.deadline)} s, for ${purpose(fact.purpose)}.`;
    case 'timer-fired':
      return `${timer(fact.purpose)} is due: its callback goes to the end of the ready queue.`;
    case 'timer-cancelled':
      return `${timer(fact.purpose)} is cancelled.`;
    case 'clock-jumped':
      return `Nothing is ready. The clock jumps ${duration(fact.seconds)} s, to the next deadline at ${duration(fact.to)} s.`;
    case 'blocked':
      return `${by(fact.who)} keeps the thread busy for ${duration(fact.seconds)} s${at(fact.line)} (${code(fact.reason)}): the loop is blocked, and nobody else can run.`;
    case 'printed':
      return fact.text === ''
        ? `${by(fact.who)} prints an empty line${at(fact.line)}.`
        : `${by(fact.who)} prints ${code(fact.text)}${at(fact.line)}.`;
    case 'deed':
      return `${by(fact.who)} ${DEED[fact.deed](code(fact.object))}${at(fact.line)}.`;
    case 'collected':
      return `${by(fact.who)} ${COLLECTS[fact.what](fact.count)}.`;
    case 'thread-created':
      return `${by(fact.who)} starts the thread ${code(fact.thread)}${at(fact.line)}.`;
    case 'thread-runs':
      return `The thread ${code(fact.thread)} runs.`;
    case 'thread-blocked':
      return `The thread ${code(fact.thread)} waits${at(fact.line)} (${code(fact.on)}).`;
    case 'thread-ready':
      return `The thread ${code(fact.thread)} can go on.`;
    case 'thread-ended':
      return `The thread ${code(fact.thread)} is over.`;
    case 'job-submitted':
      return `${by(fact.who)} hands ${code(fact.job)} to a thread${at(fact.line)}.`;
    case 'job-begun':
      return `The thread ${code(fact.thread)} begins with ${code(fact.job)}.`;
    case 'job-ended':
      return `${code(fact.job)} is done in its thread.`;
    case 'connected':
      return `A connection to ${code(fact.address)} stands.`;
    case 'refused':
      return `No connection to ${code(fact.address)}: ${fact.reason}.`;
    case 'client':
      return clientEn(fact.deed, code(fact.client), code(fact.text));
    case 'sent':
      return `${by(fact.who)} sends ${fact.bytes} bytes${at(fact.line)}.`;
    case 'arrived':
      return `${fact.bytes} bytes arrive.`;
    case 'exception-handled':
      return fact.error === null
        ? `The loop's exception handler reports: ${fact.message}.`
        : `The loop's exception handler reports ${code(fact.error)}: ${fact.message}.`;
    case 'never-awaited':
      return `The coroutine ${code(fact.function)}${fact.line === null ? '' : `, made in line ${fact.line},`} is thrown away without having been awaited.`;
    case 'ended':
      return 'The program is over.';
    case 'cut':
      return `Recording stopped here, after ${fact.limit.toLocaleString('en')} events. What followed is only counted: ${fact.steps.toLocaleString('en')} steps in ${duration(fact.seconds)} s.`;
  }
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const timelineEn: TimelineText = {
  say,
  waits,
  standing,
  title: 'Timeline',
  picture: (tasks, iterations, seconds) =>
    `Timeline of ${count(tasks, 'task', 'tasks')} over ${count(iterations, 'iteration', 'iterations')} and ${seconds} s of virtual time. The table below says the same in words.`,
  loop: 'event loop',
  program: 'program',
  crowd: (name, number) => `${name} × ${number.toLocaleString('en')}`,
  thread: 'thread',
  executes: (job) => `executes ${code(job)}`,
  timer: 'timer',
  timeout: 'timeout',
  peer: 'outside the program',
  state: {
    ready: 'ready',
    running: 'running',
    suspended: 'waits for',
    blocked: 'blocks the loop',
    returned: 'returned',
    raised: 'raised',
    cancelled: 'cancelled',
  },
  legend: {
    running: 'running',
    ready: 'ready',
    suspended: 'suspended',
    blocked: 'blocks the loop',
    callback: 'callback of the loop',
    output: 'output line',
    cancel: 'cancellation',
    timer: 'timer, due',
    message: 'message',
  },
  seconds: (seconds) => `${seconds} s`,
  compressed: (seconds) => `${seconds} s, shortened`,
  nothingInLine: (line) => `Nothing that the timeline shows happens in line ${line}.`,
  iteration: (number) => `Iteration ${number}`,
  moment: (number, of) => `Moment ${number} of ${of}`,
  control: {
    play: 'Play',
    pause: 'Pause',
    step: 'Step',
    back: 'Back',
    first: 'To the beginning',
    last: 'To the end',
    nextOf: (task) => `Next of ${task}`,
    cursor: 'Moment',
    speed: 'Speed',
    speeds: { slow: 'slow', usual: 'usual', fast: 'fast' },
    scale: 'Scale',
    scales: { step: 'By step', time: 'By time' },
    output: 'Go to output line',
    noOutput: 'before the first',
    line: (line) => `Next in line ${line}`,
    keys: 'Keys',
    keyList: [
      '`←` `→` back and one step on',
      '`Home` `End` to the beginning, to the end',
      '`Space` play, pause',
      '`↑` `↓` choose a task',
      '`N` next of the chosen task',
      '`L` next in this line of the program',
      '`I` open the iteration',
      '`S` the other scale',
      '`Alt` `L` in the program: what this line does',
    ],
    export: (format) => `Save as ${format}`,
    link: 'Link to this moment',
    linkCopied: 'A link to this moment is on your clipboard.',
    linkByHand: 'The clipboard is not available. Copy the link from this field:',
    linkTooLong: 'This program is too long for a link.',
  },
  now: {
    queue: 'Ready queue',
    queueEmpty: 'empty',
    timers: 'Timers',
    timersEmpty: 'none',
    tasks: 'Tasks',
    tasksEmpty: 'none yet',
    more: (number) => `and ${number.toLocaleString('en')} more`,
    ran: 'It ran, in this order:',
    left: 'Meanwhile these became ready, and wait for the next iteration:',
    leftNone: 'Nothing became ready meanwhile.',
    lastIteration: 'No iteration has begun.',
    iterationRule:
      'An iteration runs what was ready when it began, and nothing that becomes ready meanwhile. That is why `sleep(0)` costs exactly one iteration.',
  },
  table: {
    summary: 'As a table',
    caption: 'What happened, moment by moment',
    columns: ['Moment', 'Time', 'Iteration', 'What happens'],
    earlier: 'Earlier moments',
    later: 'Later moments',
    go: (moment) => `Go to moment ${moment}`,
  },
  compare: compareEn,
  still: {
    caption: 'One run of the original program, step by step.',
    part: (steps) => `The first ${steps} steps are drawn.`,
  },
};
