/** Every message between page, frame and worker: the one file both sides of the sandbox import. */
import type { OutputLine, RunResult } from './trace/index.ts';

/** Both sides refuse to talk to another version. */
export const PROTOCOL_VERSION = 4;

/** Limits of one run. */
export interface Limits {
  /** Lines of output. */
  readonly lines: number;
  /** Bytes of output, UTF-8. */
  readonly bytes: number;
  /** Bytes of the interpreter's memory. */
  readonly memory: number;
  /** Real seconds, kept by the watchdog outside the interpreter. */
  readonly time: number;
  /** Callbacks that the loop runs. */
  readonly steps: number;
}

/** The languages in which diagnoses are worded. */
export const DIAGNOSIS_LANGUAGES = ['en', 'zh-cn'] as const;
export type DiagnosisLanguage = (typeof DIAGNOSIS_LANGUAGES)[number];

/** One execution that is asked for. */
export interface Program {
  readonly source: string;
  /** What `input()` reads, line by line. */
  readonly stdin: string;
  /** A schedule string, or '' for the default one. */
  readonly schedule: string;
  /** Seconds that each line of the program takes; none where computing takes no time, as by default. */
  readonly cpuCost?: number;
  /** What is declared of the world outside, as JSON (`src/runtime/world/README.md`); nothing where it is not said. */
  readonly services?: string;
  /** Whether the result is to tell external waits and suspending awaits one by one. */
  readonly tellWaits?: boolean;
  /** Python expressions to evaluate in the program's namespace after it ended. */
  readonly evaluate: readonly string[];
  /** Of the diagnoses; English where it is not said. */
  readonly language?: DiagnosisLanguage;
  /** What is sent to the program from outside; nothing where it is not said. */
  readonly signals?: readonly ScriptedSignal[];
  /** What lies in the program's folder when it begins. */
  readonly files?: readonly BroughtFile[];
  /** What the user does in the program's window; where it is not said, the window is closed after a while. */
  readonly acts?: readonly UserAct[];
}

/** A text that a program finds in its folder. */
export interface BroughtFile {
  /** From that folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A signal that arrives at an instant of virtual time. */
export interface ScriptedSignal {
  /** Its name, e.g. `SIGINT`. */
  readonly signal: string;
  /** Virtual seconds. */
  readonly at: number;
}

/** Something that the user of a window does at an instant of virtual time. */
export interface UserAct {
  readonly deed: 'click' | 'type' | 'close';
  /** Virtual seconds. */
  readonly at: number;
  /** The words on the button, or the number of the field from the top; empty for `close`. */
  readonly widget: string;
  /** What is typed. */
  readonly text: string;
}

/** The stages of a start, in order. */
export type BootStage = 'download' | 'compile' | 'interpreter' | 'runtime';

// ---- page -> frame (window messages) ----

/** The files that an interpreter boots from. */
export const FILE_NAMES = ['worker', 'wasm', 'library', 'runtime', 'snapshot'] as const;
export type FileName = (typeof FILE_NAMES)[number];

/**
 * Hands the frame a piece of what it may never fetch itself, unpacked, in the order in which it came. A snapshot whose
 * last piece has no bytes stands for none: then workers boot without.
 */
export interface PieceMessage {
  readonly type: 'piece';
  readonly version: typeof PROTOCOL_VERSION;
  readonly file: FileName;
  readonly bytes: ArrayBuffer;
  /** Whether the file ends with it. */
  readonly last: boolean;
}
/** Starts a worker that will talk over `port`, as soon as there is what it needs. */
export interface SpawnMessage {
  readonly type: 'spawn';
  readonly worker: number;
  readonly port: MessagePort;
}
/** Ends a worker at once. */
export interface KillMessage {
  readonly type: 'kill';
  readonly worker: number;
}
export type PageToFrame = PieceMessage | SpawnMessage | KillMessage;

// ---- frame -> page (window messages) ----

export interface FrameReadyMessage {
  readonly type: 'frame-ready';
  readonly version: number;
}
/** All files have come and can be used. */
export interface InitialisedMessage {
  readonly type: 'initialised';
}
/** Why the frame cannot begin: the browser lacks something, or the bytes are not what they should be. */
export const INIT_FAILURES = ['no-webassembly', 'browser-too-old', 'assets-damaged'] as const;
export type InitFailure = (typeof INIT_FAILURES)[number];
/** The frame could not use what it was given. */
export interface InitFailedMessage {
  readonly type: 'init-failed';
  readonly reason: InitFailure;
  readonly message: string;
}
/** The worker script itself failed. */
export interface WorkerFailedMessage {
  readonly type: 'worker-failed';
  readonly worker: number;
  readonly message: string;
}
export interface KilledMessage {
  readonly type: 'killed';
  readonly worker: number;
}
export type FrameToPage =
  | FrameReadyMessage
  | InitialisedMessage
  | InitFailedMessage
  | WorkerFailedMessage
  | KilledMessage;

// ---- frame -> worker (each once and in this order; nothing else is said outside the port) ----

/** The worker loads its glue while the files still come. */
export interface BeginMessage {
  readonly type: 'begin';
  readonly port: MessagePort;
}
export interface ModuleMessage {
  readonly type: 'module';
  readonly module: WebAssembly.Module;
}
export interface FilesMessage {
  readonly type: 'files';
  /** The standard library, as a zip archive. */
  readonly library: ArrayBuffer;
  /** Our own Python packages, as a stored zip archive. */
  readonly runtime: ArrayBuffer;
  /** The memory of an interpreter that has booted, in pieces, or null to boot one from the beginning. */
  readonly snapshot: readonly ArrayBuffer[] | null;
}
export type FrameToWorker = BeginMessage | ModuleMessage | FilesMessage;

// ---- page -> worker (over the port) ----

export interface RunMessage {
  readonly type: 'run';
  /** Unguessable, chosen by the page; every answer must carry it. */
  readonly run: string;
  readonly program: Program;
  readonly limits: Limits;
  /** Whether the end of the run is to carry its trace. */
  readonly trace: boolean;
}
/**
 * Asks for runs of `program` under `schedules`, one after the other, in one clean state. The first such message says which
 * program it is; more may follow, each after the answer to the one before.
 */
export interface TryMessage {
  readonly type: 'try';
  /** Unguessable, chosen by the page and the same for all; every answer must carry it. */
  readonly run: string;
  readonly program: Program;
  readonly limits: Limits;
  readonly schedules: readonly string[];
  /** Real milliseconds after which no further run begins. */
  readonly patience: number;
}
export type PageToWorker = RunMessage | TryMessage;

// ---- worker -> page (over the port) ----

export interface StageMessage {
  readonly type: 'stage';
  readonly stage: BootStage;
}
export interface ReadyMessage {
  readonly type: 'ready';
  /** Version of runtime and Python. */
  readonly runtime: string;
}
export interface BootFailedMessage {
  readonly type: 'boot-failed';
  readonly message: string;
}
export interface OutputMessage {
  readonly type: 'output';
  readonly run: string;
  readonly line: OutputLine;
}
/** The run is over. `result.output` is empty: the lines went ahead as messages. */
export interface FinishedMessage {
  readonly type: 'finished';
  readonly run: string;
  readonly result: RunResult;
  /** As the runtime wrote it: one text crosses for a fraction of what a hundred thousand small objects would cost. */
  readonly trace: string | null;
}
/** What came of the first schedules of a `TryMessage`, as many as there was patience for; with their output. */
export interface TriedMessage {
  readonly type: 'tried';
  readonly run: string;
  readonly results: readonly RunResult[];
}
/** The interpreter itself broke down during a run. */
export interface CrashedMessage {
  readonly type: 'crashed';
  readonly run: string;
  readonly message: string;
}
export type WorkerToPage =
  | StageMessage
  | ReadyMessage
  | BootFailedMessage
  | OutputMessage
  | FinishedMessage
  | TriedMessage
  | CrashedMessage;
