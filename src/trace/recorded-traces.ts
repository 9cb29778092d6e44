/** The traces that `npm run record-traces` wrote, for tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Trace } from './event.ts';
import { parseTrace } from './parse-trace.ts';

const FOLDER = fileURLToPath(new URL('../runtime/tests/fixtures/traces/', import.meta.url));

/** The trace of one program, and what stands after each of its events, as the runtime's own tests say it. */
export interface RecordedTrace {
  readonly trace: Trace;
  readonly rows: readonly (readonly unknown[])[];
  readonly states: readonly string[];
}

export const RECORDED: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.py'))
  .map((file) => file.replace(/\.py$/, ''));

export function readRecorded(name: string): RecordedTrace {
  const text = readFileSync(`${FOLDER}${name}.json`, 'utf8');
  const { rows, states }: RecordedTrace = JSON.parse(text);
  return { trace: parseTrace(text), rows, states };
}

/** What the runtime says its catalogue is. */
export interface Catalogue {
  readonly version: number;
  readonly kinds: Readonly<Record<string, { readonly fields: readonly string[] }>>;
  readonly waitKinds: readonly string[];
  readonly endings: readonly string[];
  readonly ops: readonly string[];
}

export function readCatalogue(): Catalogue {
  return JSON.parse(readFileSync(`${FOLDER}catalogue.json`, 'utf8'));
}
