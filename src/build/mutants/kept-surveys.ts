/** Keeps what came of the mutants of each solution, so that a report need not run them again: minutes against nothing. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ContentProgram, EquivalentMutant } from '../../curriculum/load/index.ts';
import type { Survey } from './survivors.ts';

const CACHE = fileURLToPath(new URL('../../../.cache/mutants', import.meta.url));

/** The figures of a survey. */
export interface SurveyFigures {
  readonly mutants: number;
  readonly survivors: number;
  readonly equivalent: number;
}

/** Keeps the figures for exactly this solution, its rules and its checks. */
export function keepSurvey(
  solution: ContentProgram,
  named: readonly EquivalentMutant[],
  { mutants, survivors, equivalent }: Survey,
  cache = CACHE,
): void {
  mkdirSync(cache, { recursive: true });
  const figures: SurveyFigures = { mutants, survivors: survivors.length, equivalent };
  writeFileSync(fileFor(solution, named, cache), JSON.stringify(figures));
}

/** The figures as last measured; null where something changed since, or nobody has measured. */
export function keptSurvey(
  solution: ContentProgram,
  named: readonly EquivalentMutant[],
  cache = CACHE,
): SurveyFigures | null {
  try {
    const kept: unknown = JSON.parse(readFileSync(fileFor(solution, named, cache), 'utf8'));
    const figure = (name: string): number => Number(Reflect.get(Object(kept), name));
    return {
      mutants: figure('mutants'),
      survivors: figure('survivors'),
      equivalent: figure('equivalent'),
    };
  } catch {
    return null; // not measured, or half a file: it is measured again
  }
}

function fileFor(
  { file, source, stdin, spec, checks }: ContentProgram,
  named: readonly EquivalentMutant[],
  cache: string,
): string {
  const parts = [file, source, stdin, spec, checks, named];
  return join(cache, `${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}.json`);
}
