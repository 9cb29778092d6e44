/** Judges a prediction against what the program did: right, possible, or impossible, and why. Pure. */
import type { Misconception } from '../languages/predict/index.ts';
import { checkPrediction, linesToKeep, type OrderSpec } from '../order/index.ts';
import type { OutputLine, RunResult, Trace } from '../trace/index.ts';
import { type Edge, EdgeFinder, isHard } from './broken-edge.ts';
import { misconceptionOfEdge, misconceptionOfExtra, nearestModel } from './find-misconception.ts';
import { longestRising } from './longest-rising.ts';
import { modelsOf } from './misconceptions.ts';
import { misjudgedTime } from './misjudged-time.ts';
import { type Placed, type PlacedLine, placeLines } from './placed-lines.ts';
import type { Prediction } from './prediction.ts';
import { readSource } from './read-source.ts';
import { createWhyBefore } from './why-before.ts';

/** What the program did, and what it promises. */
export interface Happened {
  readonly program: string;
  readonly result: RunResult;
  readonly trace: Trace;
  readonly spec: OrderSpec;
}

/** What becomes of a line that the reader placed. */
export type Mark = 'stays' | 'moves' | 'extra';

/** Two lines, and why the first came first. */
export interface ToldEdge {
  readonly first: string;
  readonly second: string;
  readonly why: Edge['why'];
}

/** The answer to a prediction. */
export interface Answer {
  /** What happens; what could happen; or what cannot. */
  readonly verdict: 'right' | 'legal' | 'impossible';
  /** One mark for each placed line, row by row, to the nearest order that can come. */
  readonly marks: readonly (readonly Mark[])[];
  /** The fewest lines to move, with those to take in or out. */
  readonly moves: number;
  /** What decides, or what is broken. */
  readonly edge: ToldEdge | null;
  /** Whether the reader said that the order of the edge's lines is free. */
  readonly isCalledFree: boolean;
  /** Lines placed and not printed; printed and not placed. */
  readonly extra: readonly string[];
  readonly missing: readonly string[];
  readonly misconception: Misconception | null;
  readonly seconds: { readonly said: number; readonly took: number } | null;
}

export function judgePrediction(prediction: Prediction, happened: Happened): Answer {
  return new Judge(prediction, happened).answer();
}

/** Virtual times are told to the hundredth of a second at most. */
const SAME_TIME = 0.005;

export function isSameTime(said: number, took: number): boolean {
  return Math.abs(said - took) < SAME_TIME;
}

class Judge {
  readonly #prediction: Prediction;
  readonly #happened: Happened;
  readonly #placed: Placed;
  readonly #edges: EdgeFinder;

  constructor(prediction: Prediction, happened: Happened) {
    this.#prediction = prediction;
    this.#happened = happened;
    this.#placed = placeLines(prediction, happened.result.output);
    const events = new Map(
      happened.trace.events.flatMap((event) =>
        event.type === 'output-written' ? [[event.output, event.seq] as const] : [],
      ),
    );
    const eventOf = (printed: number) => events.get(this.#placed.printed[printed]?.seq ?? 0) ?? 0;
    this.#edges = new EdgeFinder(this.#placed, createWhyBefore(happened.trace), eventOf);
  }

  answer(): Answer {
    const verdict = this.#verdict();
    const unfree = verdict === 'impossible' ? this.#falselyFree() : null;
    const edge = unfree ?? this.#edge(verdict);
    const text = (printed: number) => this.#placed.printed[printed]?.text ?? '';
    const marks = this.#marks(verdict, unfree);
    return {
      verdict,
      marks: this.#byRow(marks),
      moves: verdict === 'impossible' ? this.#moves(marks) : 0,
      edge: edge && { first: text(edge.first), second: text(edge.second), why: edge.why },
      isCalledFree: unfree !== null,
      extra: this.#extra(),
      missing: this.#placed.missing.map((line) => line.text),
      misconception: this.#misconception(verdict, edge),
      seconds: this.#seconds(),
    };
  }

  #verdict(): Answer['verdict'] {
    const texts = this.#placed.lines.map(({ text }) => text);
    if (!this.#canCome(this.#placed.lines) || this.#falselyFree() !== null) return 'impossible';
    const printed = this.#placed.printed.map(({ text }) => text);
    return texts.length === printed.length && texts.every((text, index) => text === printed[index])
      ? 'right'
      : 'legal';
  }

  /** Whether the whole output could be these lines. */
  #canCome(lines: readonly PlacedLine[]): boolean {
    return this.#isAllowed(lines) && !this.#edges.hasHardEdge();
  }

  /** Two lines of one row whose order is not free. */
  #falselyFree(): Edge | null {
    const { lines } = this.#placed;
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      if (line.printed === null || next?.printed == null || next.row !== line.row) continue;
      const turned = lines.toSpliced(index, 2, next, line);
      const edge = this.#edges.edgeBetween(line.printed, next.printed);
      if (isHard(edge.why) || !this.#isAllowed(turned)) return edge;
    }
    return null;
  }

  #isAllowed(lines: readonly PlacedLine[]): boolean {
    const observed = lines.map(({ text }, seq) => ({ seq, stream: 'out' as const, text, at: 0, task: null }));
    return checkPrediction(this.#happened.spec, observed).verdict === 'ok';
  }

  #edge(verdict: Answer['verdict']): Edge | null {
    if (verdict === 'right') return null;
    if (verdict === 'legal') return this.#edges.decisive();
    const { spec } = this.#happened;
    return this.#edges.broken((texts) => linesToKeep(spec, texts)?.every((kept) => kept) ?? true);
  }

  #extra(): readonly string[] {
    return this.#placed.lines.flatMap(({ text, printed }) => (printed === null ? [text] : []));
  }

  #marks(verdict: Answer['verdict'], unfree: Edge | null): readonly Mark[] {
    const { lines } = this.#placed;
    if (verdict !== 'impossible') return lines.map(() => 'stays');
    const kept = this.#kept();
    return lines.map(({ printed }, index) => {
      if (printed === null) return kept[index] === true ? 'stays' : 'extra';
      const isStaying = kept[index] === true && printed !== unfree?.second;
      return isStaying ? 'stays' : 'moves';
    });
  }

  /** To the nearest order that the spec allows; to the one that came, where the spec does not tell. */
  #kept(): readonly boolean[] {
    const { lines } = this.#placed;
    const texts = lines.map(({ text }) => text);
    const nearest = linesToKeep(this.#happened.spec, texts);
    if (nearest?.includes(false) === true) return nearest;
    const placed = lines.flatMap(({ printed }) => (printed === null ? [] : [printed]));
    const rising = longestRising(placed);
    let next = 0;
    return lines.map(({ printed }) => {
      if (printed === null) return false;
      next += 1;
      return rising[next - 1] === true;
    });
  }

  #moves(marks: readonly Mark[]): number {
    return marks.filter((mark) => mark !== 'stays').length + this.#placed.missing.length;
  }

  /** Rows as the reader sees them: the marks of a row in the reader's own order. */
  #byRow(marks: readonly Mark[]): readonly (readonly Mark[])[] {
    return this.#prediction.rows.map((texts, row) => {
      const left = this.#placed.lines.flatMap((line, index) =>
        line.row === row ? [{ text: line.text, mark: marks[index] ?? 'stays' }] : [],
      );
      return texts.map((text) => {
        const found = left.findIndex((line) => line.text === text);
        return left.splice(Math.max(0, found), 1)[0]?.mark ?? 'stays';
      });
    });
  }

  #misconception(verdict: Answer['verdict'], edge: Edge | null): Misconception | null {
    if (verdict === 'right') return this.#ofTime();
    const { result, trace, program } = this.#happened;
    if (this.#extra().length > 0) return misconceptionOfExtra(result.diagnoses);
    const order = this.#placed.lines.flatMap(({ printed }) =>
      printed === null ? [] : [this.#placed.printed[printed]?.seq ?? 0],
    );
    const distance = longestRising(order).filter((stays) => !stays).length;
    const model = nearestModel(modelsOf(trace, program), order, distance, verdict === 'legal');
    if (model !== null || verdict === 'legal' || edge === null) return model;
    return misconceptionOfEdge(edge.why, this.#breaksCall(edge));
  }

  /** Whether the line that should come first is printed by a coroutine that the other one's function awaits. */
  #breaksCall({ first, second }: Edge): boolean {
    const source = readSource(this.#happened.program);
    const functionOf = (printed: number) => {
      const line = this.#lineOf(this.#placed.printed[printed]);
      return line === null ? null : source.functionAt(line);
    };
    return functionOf(first) !== functionOf(second);
  }

  #lineOf(line: OutputLine | undefined): number | null {
    const written = this.#happened.trace.events.find(
      (event) => event.type === 'output-written' && event.output === line?.seq,
    );
    return written?.type === 'output-written' ? written.line : null;
  }

  #ofTime(): Misconception | null {
    const seconds = this.#seconds();
    return seconds && !isSameTime(seconds.said, seconds.took)
      ? misjudgedTime(seconds.said, this.#happened.trace)
      : null;
  }

  #seconds(): Answer['seconds'] {
    const { seconds } = this.#prediction;
    return seconds === null ? null : { said: seconds, took: this.#happened.result.duration };
  }
}
