/** What is to be said of an event, as a fact; null for what only prepares or completes something that is said elsewhere. */
import type { DeedFact, Fact, Standing } from '../languages/timeline/index.ts';
import type { TraceEvent } from '../trace/index.ts';
import type { EventOf } from './event-of.ts';
import { nameOf, purposeOf } from './naming.ts';
import { queueAt, standingsOf } from './queue-at.ts';
import { runnerAt, type Story, taskAt } from './story.ts';
import { waitOf } from './waits.ts';
import { wakeOf } from './wakes.ts';

/** The text of each output line, by its number. */
export type OutputTexts = readonly string[];

const DEEDS: ReadonlySet<string> = new Set<DeedFact>([
  'acquired',
  'released',
  'set',
  'cleared',
  'notified',
  'got',
  'put',
  'task-done',
  'shut-down',
  'read',
  'polled',
]);

export function factAt(story: Story, seq: number, output: OutputTexts): Fact | null {
  const event = story.events[seq];
  return event === undefined
    ? null
    : (factOfTask(event, story) ?? factOfLoop(event, story, output) ?? factOfWorld(event, story));
}

function who(event: TraceEvent, story: Story): string | null {
  const life = runnerAt(story, event.seq);
  return life === null ? null : nameOf(life, story);
}

/** Those who stand on the ready queue before what came to it at `seq`. */
function aheadOf(story: Story, seq: number): readonly Standing[] {
  return queueAt(story, seq)
    .filter((ready) => ready.seq < seq)
    .map(({ who }) => who);
}

function factOfTask(event: TraceEvent, story: Story): Fact | null {
  switch (event.type) {
    case 'task-created':
      return created(event, story);
    case 'ready':
      return ready(event, story);
    case 'step-begun':
      return begun(event, story);
    case 'suspended':
      return toldTask(event.task, story, (task) => ({
        type: 'suspended',
        task,
        wait: waitOf(event, story),
        line: event.line,
      }));
    case 'yielded':
      return toldTask(event.task, story, (task) => ({ type: 'gave-way', task, line: event.line }));
    case 'cancel-requested': {
      const { by, line } = event;
      return toldTask(event.task, story, (task) => ({
        type: event.type,
        who: who(event, story),
        task,
        by,
        line,
      }));
    }
    case 'cancel-delivered':
      return toldTask(event.task, story, (task) => ({ type: event.type, task, line: event.line }));
    case 'task-done': {
      const { how, error, text } = event;
      return toldTask(event.task, story, (task) => ({ type: event.type, task, how, error, text }));
    }
    default:
      return null;
  }
}

function toldTask(task: number, story: Story, say: (name: string) => Fact): Fact | null {
  const life = story.tasks.get(task);
  return life === undefined ? null : say(nameOf(life, story));
}

function created(event: EventOf<'task-created'>, story: Story): Fact | null {
  const { seq, line, eager } = event;
  const ahead = aheadOf(story, seq);
  return toldTask(event.task, story, (task) => ({
    type: 'task-created',
    who: who(event, story),
    task,
    eager,
    ahead,
    line,
  }));
}

/** That a new task is ready was said when it was created, and that one which gives way is, when it did. */
function ready(event: EventOf<'ready'>, story: Story): Fact | null {
  const { seq, task, callback, line } = event;
  if (task === null) {
    if (line === null || callback === null) return null;
    return { type: 'callback-ready', who: who(event, story), callback, ahead: aheadOf(story, seq), line };
  }
  const isNew = event.cause !== null && story.events[event.cause]?.type === 'task-created';
  if (isNew || taskAt(story, seq) === task) return null;
  return toldTask(task, story, (name) => ({
    type: 'ready',
    task: name,
    why: wakeOf(event, task, story),
    ahead: aheadOf(story, seq),
  }));
}

function begun({ seq, task, line }: EventOf<'step-begun'>, story: Story): Fact | null {
  const step = story.steps.get(seq);
  if (step === undefined || step.quiet) return null;
  if (task === null) {
    const purpose = purposeOf(step.callback ?? '', step.cause ?? seq, story);
    return { type: 'callback-runs', purpose };
  }
  const eager = step.within !== null;
  const first = story.tasks.get(task)?.spans.find(({ state }) => state === 'running')?.from === seq;
  return toldTask(task, story, (name) =>
    first ? { type: 'begins', task: name, eager, line } : { type: 'resumes', task: name, line },
  );
}

function factOfLoop(event: TraceEvent, story: Story, output: OutputTexts): Fact | null {
  switch (event.type) {
    case 'iteration':
      return iteration(event.seq, story);
    case 'timer-set': {
      const purpose = purposeOf(event.callback, event.seq, story);
      // The suspension that follows says it.
      if (purpose.type === 'ends-sleep') return null;
      return {
        type: event.type,
        who: who(event, story),
        deadline: event.deadline,
        purpose,
        line: event.line,
      };
    }
    case 'timer-fired': {
      const set = story.events[event.timer];
      if (set?.type !== 'timer-set') return null;
      return { type: event.type, deadline: set.deadline, purpose: purposeOf(set.callback, set.seq, story) };
    }
    case 'timer-cancelled': {
      const set = story.events[event.timer];
      const purpose = set?.type === 'timer-set' ? purposeOf(set.callback, set.seq, story) : null;
      return purpose === null || purpose.type === 'ends-sleep' ? null : { type: event.type, purpose };
    }
    case 'clock-jumped':
      return { type: event.type, seconds: event.to - event.at, to: event.to };
    case 'blocked': {
      const { type, seconds, reason, line } = event;
      return { type, who: who(event, story), seconds, reason, line };
    }
    case 'output-written':
      return { type: 'printed', who: who(event, story), text: output[event.output] ?? '', line: event.line };
    case 'operation':
      return deed(event, story);
    case 'collected':
      return collects(event, story);
    default:
      return null;
  }
}

function iteration(seq: number, story: Story): Fact | null {
  const found = story.iterations.find((one) => one.seq === seq);
  if (found === undefined) return null;
  const causes = found.ran.map((step) => story.steps.get(step)?.cause ?? step);
  return { type: 'iteration', number: found.number, ready: standingsOf(causes, story) };
}

function collects(event: EventOf<'collected'>, story: Story): Fact | null {
  // What a callback of the loop takes in, its next event tells: the end of a gather.
  if (event.step !== null && runnerAt(story, event.seq) === null) return null;
  const arrivals = ['packet-arrived', 'step-begun'];
  const isArrival = event.causes.some((seq) => arrivals.includes(story.events[seq]?.type ?? ''));
  const what = isArrival ? 'arrivals' : 'ends';
  return { type: event.type, who: who(event, story), what, count: event.causes.length };
}

function isDeed(op: string): op is DeedFact {
  return DEEDS.has(op);
}

function deed(event: EventOf<'operation'>, story: Story): Fact | null {
  const object = story.objects.get(event.object);
  if (!isDeed(event.op) || object === undefined) return null;
  const name = object.name ?? object.kind;
  return { type: 'deed', who: who(event, story), deed: event.op, object: name, line: event.line };
}

/** Threads, the network, and the program as a whole. */
function factOfWorld(event: TraceEvent, story: Story): Fact | null {
  const thread = (number: number) => threadName(number, story);
  switch (event.type) {
    case 'thread-created':
      return { type: event.type, who: who(event, story), thread: event.name, line: event.line };
    case 'thread-begun':
      return { type: 'thread-runs', thread: thread(event.thread) };
    case 'thread-blocked':
      return { type: event.type, on: event.on, thread: thread(event.thread), line: event.line };
    case 'thread-ready':
    case 'thread-ended':
      return { type: event.type, thread: thread(event.thread) };
    case 'job-submitted':
      return { type: event.type, who: who(event, story), job: event.function, line: event.line };
    case 'job-begun':
      return { type: event.type, job: jobName(event.job, story), thread: thread(event.thread) };
    case 'job-ended':
      return { type: event.type, job: jobName(event.job, story) };
    case 'socket-connected':
      return { type: 'connected', address: event.address };
    case 'socket-refused':
      return { type: 'refused', address: event.address, reason: event.reason };
    case 'client-acted':
      return { type: 'client', client: event.client, deed: event.deed, text: event.text };
    case 'packet-sent':
      return {
        type: 'sent',
        who: who(event, story),
        bytes: event.bytes,
        line: event.line,
      };
    case 'packet-arrived':
      return { type: 'arrived', bytes: event.bytes };
    case 'exception-handled':
      return { type: event.type, message: event.message, error: event.error };
    case 'never-awaited':
      return { type: event.type, function: event.function, line: event.line };
    case 'run-ended':
      return { type: 'ended', outcome: event.outcome };
    case 'cut':
      return { type: event.type, limit: event.limit, steps: event.steps, seconds: event.seconds };
    default:
      return null;
  }
}

function threadName(number: number, story: Story): string {
  return (
    story.lives.find((life) => life.kind === 'thread' && life.number === number)?.name ?? `Thread-${number}`
  );
}

function jobName(job: number, story: Story): string {
  const event = story.events.find((one) => one.type === 'job-submitted' && one.job === job);
  return event?.type === 'job-submitted' ? event.function : `job ${job}`;
}
