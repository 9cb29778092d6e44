/** Every word that a timeline says, in each language. */
import type { CompareText } from './compare-text.ts';
import type { Fact, Standing, WaitFact } from './fact.ts';

export interface TimelineText {
  /** One plain sentence; code stands between backticks. */
  readonly say: (fact: Fact) => string;
  /** What somebody waits for, as the rest of a line: "the lock `a`". */
  readonly waits: (wait: WaitFact) => string;
  readonly standing: (who: Standing) => string;
  readonly title: string;
  readonly picture: (tasks: number, iterations: number, seconds: string) => string;
  /** The lane of the loop; and of the program's own code, where there is no loop. */
  readonly loop: string;
  readonly program: string;
  readonly crowd: (name: string, count: number) => string;
  readonly thread: string;
  /** What a worker of a pool is at. */
  readonly executes: (job: string) => string;
  /** A lane of timers that are no sleep, and what it is called where they are deadlines of timeouts. */
  readonly timer: string;
  readonly timeout: string;
  /** A lane of somebody outside the program. */
  readonly peer: string;
  readonly state: Readonly<
    Record<'ready' | 'running' | 'suspended' | 'blocked' | 'returned' | 'raised' | 'cancelled', string>
  >;
  readonly legend: Readonly<
    Record<
      'running' | 'ready' | 'suspended' | 'blocked' | 'callback' | 'output' | 'cancel' | 'timer' | 'message',
      string
    >
  >;
  readonly seconds: (seconds: string) => string;
  /** A stretch of time that is drawn shorter than it is. */
  readonly compressed: (seconds: string) => string;
  /** Where the reader asked for a line of which no moment is about. */
  readonly nothingInLine: (line: number) => string;
  readonly iteration: (number: number) => string;
  readonly moment: (number: number, of: number) => string;
  readonly control: {
    readonly play: string;
    readonly pause: string;
    readonly step: string;
    readonly back: string;
    readonly first: string;
    readonly last: string;
    readonly nextOf: (task: string) => string;
    readonly cursor: string;
    readonly speed: string;
    readonly speeds: Readonly<Record<'slow' | 'usual' | 'fast', string>>;
    readonly scale: string;
    readonly scales: Readonly<Record<'step' | 'time', string>>;
    readonly output: string;
    readonly noOutput: string;
    readonly line: (line: number) => string;
    readonly keys: string;
    /** What each key does, in the order of the list; code between backticks. */
    readonly keyList: readonly string[];
    readonly export: (format: 'SVG' | 'PNG') => string;
    readonly link: string;
    readonly linkCopied: string;
    readonly linkByHand: string;
    readonly linkTooLong: string;
  };
  readonly now: {
    readonly queue: string;
    readonly queueEmpty: string;
    readonly timers: string;
    readonly timersEmpty: string;
    readonly tasks: string;
    readonly tasksEmpty: string;
    readonly more: (count: number) => string;
    readonly ran: string;
    readonly left: string;
    readonly leftNone: string;
    readonly lastIteration: string;
    /** Why one iteration is the price of sleep(0): shown with an iteration. */
    readonly iterationRule: string;
  };
  readonly table: {
    readonly summary: string;
    readonly caption: string;
    readonly columns: readonly [moment: string, time: string, iteration: string, what: string];
    readonly earlier: string;
    readonly later: string;
    readonly go: (moment: number) => string;
  };
  readonly compare: CompareText;
  readonly still: {
    readonly caption: string;
    readonly part: (steps: number) => string;
  };
}
