/** What the island of a playground gets with the page: the playground without what stands on the page anyway. */
import {
  type FaultFamily,
  type PlaygroundData,
  type PlaygroundKind,
  type RunTerms,
  termsOf,
} from '../curriculum/index.ts';

/** Plain data that survives JSON. The program itself is read from the page: it is sent once. */
export interface IslandData extends RunTerms {
  readonly id: string;
  readonly kind: PlaygroundKind;
  readonly title: string;
  readonly task: string | null;
  /** How many hints there are; they are fetched when the reader asks for the first. */
  readonly hints: number;
  readonly startVersion: string;
  /** Whether there is a solution, which is fetched when the reader asks for it. */
  readonly hasSolution: boolean;
  readonly spec: string | null;
  /** What a search lets go wrong, besides times and orders; missing where there is nothing. */
  readonly faults?: readonly FaultFamily[];
  readonly stdin: string;
  /** The schedule that runs follow at first, where a link brought one. */
  readonly schedule?: string;
  /** Lines of the recorded output: the room that is kept for it. */
  readonly recordedLines: number;
  /** Lines for the reader to arrange before the first run; null where nothing is predicted. */
  readonly predict: readonly string[] | null;
}

/** The part of `data` that the island needs; `predict` are the lines of a predict board. */
export function islandData(data: PlaygroundData, predict: readonly string[] | null = null): IslandData {
  const { id, kind, title, task, hints, startVersion, solution, spec, stdin, recording, faults } = data;
  const recordedLines = recording?.output.length ?? 0;
  return {
    id,
    kind,
    title,
    task,
    hints: hints.length,
    startVersion,
    hasSolution: solution !== null,
    spec,
    ...(faults === undefined ? {} : { faults }),
    stdin,
    ...termsOf(data),
    recordedLines,
    predict,
  };
}

/** A program as an editor shows it: without the newline that ends its file. */
export function shownProgram(file: string): string {
  return file.trimEnd();
}
