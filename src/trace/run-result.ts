/** What one run of a learner's program produced: plain data that every later stage reads. */

/** Where a line was written: standard output, standard error, or a `logging` handler. */
export type Stream = 'out' | 'err' | 'log';

/** One printed line. */
export interface OutputLine {
  /** Position among all lines of the run, from 0, over all streams. */
  readonly seq: number;
  readonly stream: Stream;
  /** The text without its newline. */
  readonly text: string;
  /** Virtual seconds since the run began. */
  readonly at: number;
  /** Name of the task that was running, or null outside any task. */
  readonly task: string | null;
  /** Name of the thread that was running, or null in the main one. */
  readonly thread: string | null;
}

/** How a run ended: the program returned, raised, can never go on, or was cut short by a limit. */
export type Outcome = 'returned' | 'raised' | 'deadlocked' | 'limited';

/** The exception that ended a program. */
export interface ProgramError {
  /** The class name as CPython prints it, e.g. `ValueError` or `asyncio.exceptions.InvalidStateError`. */
  readonly type: string;
  readonly message: string;
  /** Line of the learner's file where it was raised (the innermost frame of that file), from 1. */
  readonly line: number | null;
  /** Functions of the learner's file on the traceback, outermost first. */
  readonly frames: readonly { readonly function: string; readonly line: number }[];
  /** `__cause__`, or `__context__` unless it is suppressed. */
  readonly cause: ProgramError | null;
  /** Members, when this is an exception group. */
  readonly group: readonly ProgramError[];
}

/** A problem is wrong; a hint is right, but could be better. */
export type Severity = 'problem' | 'hint';

/** One remark of the runtime on what went wrong, in plain words with the reader's names and lines. */
export interface Diagnosis {
  /** A stable name in kebab-case, e.g. `deadlock`, `blocked`, `never-awaited`, `spin`. */
  readonly kind: string;
  /** Its number in the course's list of pitfalls, e.g. `P16`, if it has one. */
  readonly pitfall: string | null;
  readonly severity: Severity;
  /** Linters that find it without running the program, e.g. `ruff ASYNC251`. */
  readonly rules: readonly string[];
  readonly message: string;
  readonly line: number | null;
  readonly task: string | null;
  /** Virtual seconds since the run began. */
  readonly at: number;
  /** The facts behind the message, by name: seconds blocked, names of the waiting tasks. */
  readonly details: Readonly<Record<string, number | string | readonly string[]>>;
}

/** A limit that can end a run, named as the interface names it. */
export type LimitName = 'lines' | 'bytes' | 'memory' | 'time' | 'steps';

/** The limit that was reached, and its value: lines, bytes (output or memory), real seconds, or steps. */
export interface LimitReached {
  readonly name: LimitName;
  readonly value: number;
}

/** How much there was in a run that a schedule can vary; it counts the same things from 1. */
export interface RunCounts {
  /** Sleeps and replies from other hosts: what only the outside world decides how long it takes. */
  readonly waits: number;
  /** How often a task was suspended in an await of the program. */
  readonly awaits: number;
  /** Where threads could have given way in the middle of a line; only where the schedule counts them. */
  readonly points?: number;
}

/** A wait that only the outside world decides how long it takes. Times are virtual seconds. */
export interface ExternalWait {
  /** An `asyncio.sleep`, a `time.sleep`, or what comes to the program from another host. */
  readonly kind: 'sleep' | 'thread-sleep' | 'reply';
  readonly began: number;
  readonly lasted: number;
  /** Line of the learner's file, and task or thread, that began it; null where none of them did. */
  readonly line: number | null;
  readonly task: string | null;
  /** What is answered, e.g. `GET /b`, or the host from which something comes; null where nobody answers. */
  readonly name: string | null;
}

/** An await at which a task was suspended. */
export interface SuspendedAwait {
  readonly line: number | null;
  readonly task: string;
}

/** What one simulated host has seen of a run. */
export interface ServiceReport {
  /** Its name, e.g. `api.test`. */
  readonly host: string;
  /** Seconds in each direction, as the run left it. */
  readonly latency: number;
  /** By name, e.g. `connections`, `most-requests`, `bytes-sent`. */
  readonly counters: Readonly<Record<string, number>>;
  /** What it did and heard, where it is a client that is a script. */
  readonly transcript?: readonly ClientEntry[];
}

/** Something that a scripted client did or heard. */
export interface ClientEntry {
  readonly at: number;
  /** `connected`, `sent`, `got`, `closed`, `left-by-server`, `vanished`, `broke` or `refused`. */
  readonly deed: string;
  readonly text: string;
}

/** A widget, or a window with all that stands in it, as it was drawn. */
export interface DrawnWidget {
  /** Its class in lower case: `tk` (the window), `frame`, `label`, `button`, `entry`, `text`, `progressbar`. */
  readonly kind: string;
  readonly text: string;
  /** Options that change what is seen, by Tk's names: `foreground`, `state`. */
  readonly looks: Readonly<Record<string, string>>;
  /** How it was placed: `manager` is `pack`, `grid` or `place`; empty for a window. */
  readonly place: Readonly<Record<string, string | number>>;
  /** How full a progress bar is, from 0 to 1. */
  readonly value?: number;
  readonly children: readonly DrawnWidget[];
}

/** What a program's window showed. Times are virtual seconds. */
export interface ScreenRecord {
  /** Each time something else was to be seen: all windows, one or none. */
  readonly frames: readonly { readonly at: number; readonly windows: readonly DrawnWidget[] }[];
  /** When it neither redrew nor heard its user. */
  readonly frozen: readonly { readonly from: number; readonly to: number }[];
  /** What the user meant to use and did not find, and the names of what was there. */
  readonly missed: readonly {
    readonly deed: string;
    readonly at: number;
    readonly widget: string;
    readonly there: readonly string[];
  }[];
  /** How many frames were not kept. */
  readonly leftOut: number;
}

/** A file of a program, as the run left it. */
export interface WrittenFile {
  /** From the program's folder, or from the root where it lies elsewhere; with `/`. */
  readonly path: string;
  /** `there`: the program found it, and let it be; `deleted`: it found it, and it is gone. */
  readonly state: 'made' | 'changed' | 'there' | 'deleted';
  /** Bytes. */
  readonly size: number;
  /** Virtual seconds at which it was last written, where that was noticed. */
  readonly at: number | null;
  /** Task and thread that wrote it then; null outside of any task, and in the main thread. */
  readonly task: string | null;
  readonly thread: string | null;
  /** What stands in it, if that is text in UTF-8. */
  readonly text: string | null;
  /** What it holds otherwise, in base64; null for a text. */
  readonly bytes: string | null;
  /** How many bytes at its end are not told. */
  readonly cut: number;
}

/** The files that a program was given, made and changed. */
export interface FileRecord {
  readonly list: readonly WrittenFile[];
  /** How many more there are. */
  readonly leftOut: number;
  /** Whether the program was told that there is no room left. */
  readonly isFull: boolean;
}

/** Everything one completed run produced. */
export interface RunResult {
  readonly outcome: Outcome;
  /** Virtual seconds from start to end. */
  readonly duration: number;
  readonly output: readonly OutputLine[];
  readonly error: ProgramError | null;
  readonly diagnoses: readonly Diagnosis[];
  readonly limit: LimitReached | null;
  /** For each expression asked for: whether it was true in the program's namespace at the end, or null if it raised. */
  readonly values: Readonly<Record<string, boolean | null>>;
  /** The schedule that was followed; running it again gives the same result. */
  readonly schedule: string;
  /** How much there was that a schedule can vary; missing where the page ended the run. */
  readonly counts?: RunCounts;
  /** External waits and awaits one by one, in the order of their beginning; only if they were asked for. */
  readonly waits?: readonly ExternalWait[];
  readonly awaits?: readonly SuspendedAwait[];
  /** The simulated hosts that the run met; missing where it met none. */
  readonly services?: readonly ServiceReport[];
  /** What its window showed, where the program opened one. */
  readonly screen?: ScreenRecord;
  /** Its files; missing where it was given none and made none. */
  readonly files?: FileRecord;
  /** Version of the runtime that ran it, e.g. `1/3.14.2`. */
  readonly runtime: string;
}
