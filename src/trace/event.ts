/** The catalogue of everything that a trace can tell, one interface a kind: the twin of virtual_loop/events.py. */

/** The version of the catalogue that this code reads. */
export const TRACE_VERSION = 3;

/** What a suspended task waits for: the innermost thing of asyncio that the reader's code awaits. */
export const WAIT_KINDS = [
  'lock',
  'semaphore',
  'event',
  'condition',
  'barrier',
  'queue-get',
  'queue-put',
  'queue-join',
  'task',
  'gather',
  'group',
  'wait',
  'as-completed',
  'sleep',
  'future',
] as const;
export type WaitKind = (typeof WAIT_KINDS)[number];

/** How a task, a future, a thread or a job ended. */
export const ENDINGS = ['returned', 'raised', 'cancelled'] as const;
export type Ending = (typeof ENDINGS)[number];

/** What was done with an object; `wanted` is told before it is clear whether there is a wait. */
export const OPS = [
  'acquire-wanted',
  'acquired',
  'released',
  'set',
  'cleared',
  'wait-begun',
  'wait-ended',
  'notified',
  'get-wanted',
  'got',
  'put-wanted',
  'put',
  'task-done',
  'join-begun',
  'join-ended',
  'shut-down',
  'read',
  'polled',
] as const;
export type Op = (typeof OPS)[number];

/** One frame of an await stack. */
export interface StackEntry {
  readonly function: string;
  readonly line: number;
  /** Whether it is the reader's own code. */
  readonly own: boolean;
}

/**
 * What all events have. Tasks, loops, objects, threads and jobs are known by numbers that begin with 1 in every run;
 * `line` is a line of the reader's file; `cause` is the sequence number of the event that led to this one.
 */
interface Happened {
  /** Sequence number: its position in the trace. */
  readonly seq: number;
  /** Virtual seconds since the run began. */
  readonly at: number;
  /**
   * Sequence number of the `step-begun` or `thread-begun` during which it happened; null where neither was under
   * way: in the program's top-level code, or in the loop itself.
   */
  readonly step: number | null;
}

// ---- tasks ----

/** A task now exists; its parent is the task of `step`. */
interface TaskCreated extends Happened {
  readonly type: 'task-created';
  readonly task: number;
  readonly name: string;
  /** Qualified name of the coroutine function, and the line of its `def`. */
  readonly coroutine: string;
  readonly defined: number | null;
  readonly line: number | null;
  /** Its first step runs at once, inside the step that creates it. */
  readonly eager: boolean;
}
/** A task got another name. */
interface TaskNamed extends Happened {
  readonly type: 'task-named';
  readonly task: number;
  readonly name: string;
}
/**
 * A callback was put at the end of a loop's ready queue; the task it steps, if any, is ready.
 *
 * `cause` is the event that led to it: TaskCreated (a first step), TaskDone or FutureDone (what
 * was waited for), Yielded's step itself (then None), CancelRequested, or a thread's event.
 */
interface Ready extends Happened {
  readonly type: 'ready';
  readonly loop: number;
  readonly task: number | null;
  /** Qualified name of the callback, where it is not the step of a task. */
  readonly callback: string | null;
  readonly cause: number | null;
  readonly line: number | null;
}
/** The callback of a `Ready` or of a fired timer will be skipped when its turn comes. */
interface ReadyCancelled extends Happened {
  readonly type: 'ready-cancelled';
  readonly ready: number;
  readonly line: number | null;
}
/**
 * A callback begins to run: the step of a task, or any other callback (`task` is None).
 *
 * `cause` is the Ready or TimerFired that put it on the ready queue, or the TaskCreated of an
 * eager task, whose `step` is the step that goes on afterwards.
 */
interface StepBegun extends Happened {
  readonly type: 'step-begun';
  readonly task: number | null;
  readonly callback: string | null;
  readonly cause: number | null;
  /** Where the task stood when it went on. */
  readonly line: number | null;
}
/** The step `step` is over. */
interface StepEnded extends Happened {
  readonly type: 'step-ended';
  readonly step: number;
  /** Where the task stands now, or stood last. */
  readonly line: number | null;
}
/** The task of `step` waits; its step is about to end. */
interface Suspended extends Happened {
  readonly type: 'suspended';
  readonly step: number;
  readonly task: number;
  /** The innermost thing of asyncio that the reader's code awaits. */
  readonly on: WaitKind;
  /** The object waited for (see ObjectSeen), and the reader's variable that holds it. */
  readonly target: number | null;
  readonly name: string | null;
  /** The tasks waited for. */
  readonly tasks: readonly number[];
  /** Number of the future whose end will wake it, where that is no task. */
  readonly future: number | null;
  readonly line: number | null;
  /** The whole await stack, outermost first. */
  readonly stack: readonly StackEntry[];
}
/** The task of `step` gives way without waiting for anything, as in sleep(0). */
interface Yielded extends Happened {
  readonly type: 'yielded';
  readonly step: number;
  readonly task: number;
  readonly line: number | null;
  readonly stack: readonly StackEntry[];
}
/** Somebody called cancel() on a task that was not done. */
interface CancelRequested extends Happened {
  readonly type: 'cancel-requested';
  readonly task: number;
  readonly message: string | null;
  readonly line: number | null;
  /** The library's function that called it, e.g. `Timeout._on_timeout`; None for the reader's code. */
  readonly by: string | null;
}
/** CancelledError is raised in a task at the await where it stood; `cause` is the request. */
interface CancelDelivered extends Happened {
  readonly type: 'cancel-delivered';
  readonly step: number;
  readonly task: number;
  readonly cause: number | null;
  readonly line: number | null;
}
/** A task is over. `error` and `text` are the type and text of what it raised. */
interface TaskDone extends Happened {
  readonly type: 'task-done';
  readonly task: number;
  readonly how: Ending;
  readonly error: string | null;
  readonly text: string | null;
}
// ---- timers, iterations, the clock ----

/** A timer is on the heap; it is known by the sequence number of this event. */
interface TimerSet extends Happened {
  readonly type: 'timer-set';
  readonly loop: number;
  /** Virtual seconds; None for never. */
  readonly deadline: number | null;
  readonly callback: string;
  /** Number of the future that it will settle, as in sleep. */
  readonly future: number | null;
  readonly line: number | null;
}
/** A timer went from the heap to the end of the ready queue. */
interface TimerFired extends Happened {
  readonly type: 'timer-fired';
  readonly timer: number;
}
/** A timer will not fire; it counts no more, though CPython may leave it on the heap. */
interface TimerCancelled extends Happened {
  readonly type: 'timer-cancelled';
  readonly timer: number;
  readonly line: number | null;
}
/** A loop runs from here on. */
interface LoopBegun extends Happened {
  readonly type: 'loop-begun';
  readonly loop: number;
}
/** A loop stopped running; it may run again. */
interface LoopEnded extends Happened {
  readonly type: 'loop-ended';
  readonly loop: number;
}
/** One pass of a loop begins, over the first `ready` callbacks of its ready queue. */
interface Iteration extends Happened {
  readonly type: 'iteration';
  readonly loop: number;
  readonly ready: number;
}
/** Nothing was ready: time moved from `at` to the next deadline. */
interface ClockJumped extends Happened {
  readonly type: 'clock-jumped';
  readonly to: number;
}
/** A step kept its thread busy for `seconds`, up to `at`. */
interface Blocked extends Happened {
  readonly type: 'blocked';
  readonly seconds: number;
  readonly reason: string;
  readonly line: number | null;
}
// ---- objects ----

/** A lock, queue, future, ... is used for the first time; it gets its number here. */
interface ObjectSeen extends Happened {
  readonly type: 'object-seen';
  readonly object: number;
  /** Name of its class. */
  readonly kind: string;
  /** The reader's variable that holds it, e.g. `lock` or `self.lock`. */
  readonly name: string | null;
}
/**
 * Something was done with an object.
 *
 * `cause` is the event that made it possible: the release before an `acquired`, the `put` of the
 * very item that was `got`, the `set` that let a wait end. Only what depends on many, as the `polled`
 * length of a queue or the `join-ended` of one, names none: it follows from all that was done before.
 */
interface Operation extends Happened {
  readonly type: 'operation';
  readonly object: number;
  readonly op: Op;
  readonly cause: number | null;
  readonly line: number | null;
}
/**
 * Several things that had happened led to what follows in this step, each of them: `causes`.
 *
 * They are the ends of what was gathered or waited for together, or the arrivals of what is read at once.
 */
interface Collected extends Happened {
  readonly type: 'collected';
  readonly causes: readonly number[];
}
/** A future that is no task got its result, its exception or its cancellation. */
interface FutureDone extends Happened {
  readonly type: 'future-done';
  readonly object: number;
  readonly how: Ending;
  readonly line: number | null;
}
// ---- threads ----

/** A simulated thread is started. */
interface ThreadCreated extends Happened {
  readonly type: 'thread-created';
  readonly thread: number;
  readonly name: string;
  readonly line: number | null;
}
/** A thread runs its first instruction; `cause` is its ThreadCreated. */
interface ThreadBegun extends Happened {
  readonly type: 'thread-begun';
  readonly thread: number;
  readonly cause: number | null;
}
/** Another thread runs from here on: 1 is the main thread. */
interface ThreadSwitched extends Happened {
  readonly type: 'thread-switched';
  readonly thread: number;
}
/** The running thread waits: for a lock, an item, time or the end of another thread. */
interface ThreadBlocked extends Happened {
  readonly type: 'thread-blocked';
  readonly thread: number;
  readonly on: string;
  readonly target: number | null;
  readonly line: number | null;
}
/** A waiting thread can go on: `cause` is its ThreadBlocked, and `step` is whose doing it was. */
interface ThreadReady extends Happened {
  readonly type: 'thread-ready';
  readonly thread: number;
  readonly cause: number | null;
}
/** A thread is over. */
interface ThreadEnded extends Happened {
  readonly type: 'thread-ended';
  readonly thread: number;
  readonly how: Ending;
}
/** A function was handed to an executor; `future` is the number of its future. */
interface JobSubmitted extends Happened {
  readonly type: 'job-submitted';
  readonly job: number;
  readonly pool: number | null;
  readonly function: string;
  readonly future: number | null;
  readonly line: number | null;
}
/** A worker of an executor begins with a job; `cause` is its JobSubmitted. */
interface JobBegun extends Happened {
  readonly type: 'job-begun';
  readonly job: number;
  readonly thread: number;
  readonly cause: number | null;
}
/** A job is over. */
interface JobEnded extends Happened {
  readonly type: 'job-ended';
  readonly job: number;
  readonly thread: number;
  readonly how: Ending;
}
// ---- network ----

/** A socket exists; `kind` is `stream`, `datagram` or `listener`. */
interface SocketOpened extends Happened {
  readonly type: 'socket-opened';
  readonly socket: number;
  readonly kind: string;
  readonly line: number | null;
}
/** A connection stands between two sockets; `peer` is the other one, None outside the program. */
interface SocketConnected extends Happened {
  readonly type: 'socket-connected';
  readonly socket: number;
  readonly peer: number | null;
  readonly address: string;
}
/** A connection could not be made. */
interface SocketRefused extends Happened {
  readonly type: 'socket-refused';
  readonly socket: number;
  readonly address: string;
  readonly reason: string;
}
/** A socket took bytes that the program wrote; they are on their way, or there at once. */
interface PacketSent extends Happened {
  readonly type: 'packet-sent';
  readonly socket: number;
  readonly bytes: number;
  readonly line: number | null;
}
/** Bytes reached a socket, the last of them from the PacketSent `cause`. */
interface PacketArrived extends Happened {
  readonly type: 'packet-arrived';
  readonly socket: number;
  readonly bytes: number;
  readonly cause: number | null;
}
/** A socket was closed; `how` is `closed`, `peer-closed` or `reset`. */
interface SocketClosed extends Happened {
  readonly type: 'socket-closed';
  readonly socket: number;
  readonly how: string;
  readonly line: number | null;
}
/** A scripted client did or heard something at its end `socket`: `sent`, `got`, `vanished`, ... */
interface ClientActed extends Happened {
  readonly type: 'client-acted';
  readonly socket: number;
  readonly client: string;
  readonly deed: string;
  readonly text: string;
}
// ---- the program as a whole ----

/** The output line number `output` was written. */
interface OutputWritten extends Happened {
  readonly type: 'output-written';
  readonly output: number;
  readonly line: number | null;
}
/** A loop's exception handler was called. */
interface ExceptionHandled extends Happened {
  readonly type: 'exception-handled';
  readonly message: string;
  readonly error: string | null;
  readonly text: string | null;
  readonly task: number | null;
}
/** A coroutine was thrown away without having been awaited; `line` made it. */
interface NeverAwaited extends Happened {
  readonly type: 'never-awaited';
  readonly function: string;
  readonly line: number | null;
}
/** The program is over. */
interface RunEnded extends Happened {
  readonly type: 'run-ended';
  readonly outcome: string;
}
/**
 * Recording stopped here, because the trace had grown to `limit` events.
 *
 * Only RunEnded follows. What was left out is known by its counts only: callbacks run, tasks created, and virtual seconds.
 */
interface Cut extends Happened {
  readonly type: 'cut';
  readonly limit: number;
  readonly steps: number;
  readonly tasks: number;
  readonly seconds: number;
}

export type TraceEvent =
  | TaskCreated
  | TaskNamed
  | Ready
  | ReadyCancelled
  | StepBegun
  | StepEnded
  | Suspended
  | Yielded
  | CancelRequested
  | CancelDelivered
  | TaskDone
  | TimerSet
  | TimerFired
  | TimerCancelled
  | LoopBegun
  | LoopEnded
  | Iteration
  | ClockJumped
  | Blocked
  | ObjectSeen
  | Operation
  | Collected
  | FutureDone
  | ThreadCreated
  | ThreadBegun
  | ThreadSwitched
  | ThreadBlocked
  | ThreadReady
  | ThreadEnded
  | JobSubmitted
  | JobBegun
  | JobEnded
  | SocketOpened
  | SocketConnected
  | SocketRefused
  | PacketSent
  | PacketArrived
  | SocketClosed
  | ClientActed
  | OutputWritten
  | ExceptionHandled
  | NeverAwaited
  | RunEnded
  | Cut;

/** Everything that was recorded of one run, in order. */
export interface Trace {
  readonly events: readonly TraceEvent[];
}
