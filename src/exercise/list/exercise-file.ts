/** The hidden checks of one exercise as the page fetches them when Check is pressed. */
import { type CheckData, SCHEDULE_FAMILIES, type ScheduleFamily } from '../../curriculum/index.ts';

/** What lies beside the pages, as JSON. */
export interface ExerciseFile {
  readonly checks: readonly CheckData[];
  /** Kinds of diagnosis that a right run may get. */
  readonly tolerated: readonly string[];
}

/** Reads what was fetched; null when it is not that: an error page of the host, a file of another version. */
export function parseExerciseFile(text: string): ExerciseFile | null {
  try {
    const value: unknown = JSON.parse(text);
    const { checks, tolerated } = fieldsOf(value);
    return { checks: listOf(checks, parseCheck), tolerated: listOf(tolerated, parseText) };
  } catch {
    return null;
  }
}

function parseCheck(value: unknown): CheckData {
  const { id, says, append, stdin, schedules, spec } = fieldsOf(value);
  return {
    id: parseText(id),
    says: parseText(says),
    append: parseText(append),
    stdin: parseText(stdin),
    schedules: listOf(schedules, parseFamily),
    spec: parseText(spec),
  };
}

function parseFamily(value: unknown): ScheduleFamily {
  const family = SCHEDULE_FAMILIES.find((name) => name === value);
  if (family === undefined) throw new TypeError('not a family of schedules');
  return family;
}

function parseText(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('not a text');
  return value;
}

function listOf<Item>(value: unknown, parse: (item: unknown) => Item): readonly Item[] {
  if (!Array.isArray(value)) throw new TypeError('not a list');
  return value.map((item: unknown) => parse(item));
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new TypeError('not an object');
  return Object.fromEntries(Object.entries(value));
}
