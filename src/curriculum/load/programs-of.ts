/** Lists the programs of a playground with what a run of each must come to. */
import { LANGUAGES, type Language } from '../../languages/index.ts';
import type { CheckData, FaultFamily } from '../check-data.ts';
import type { Playground } from '../course.ts';
import { type RunTerms, termsOf } from '../run-terms.ts';
import { checkDataIn } from './check-data-in.ts';
import { fileIn } from './playground-data-in.ts';
import { toleratedKinds } from './tolerated-kinds.ts';

/** What the verdict on a program must be: ok, a violation, or anything (an explore exercise begins with a race). */
type Demand =
  | { readonly type: 'ok' }
  | { readonly type: 'violation'; readonly message: string | null }
  | { readonly type: 'anything' };

/** One program of the content. */
export interface ContentProgram extends RunTerms {
  /** From the directory that holds `content`. */
  readonly file: string;
  /** The language whose order spec it is judged by. */
  readonly language: Language;
  readonly source: string;
  readonly stdin: string;
  readonly spec: string;
  /** What it is checked with besides; none where the playground is no exercise. */
  readonly checks: readonly CheckData[];
  /** What a search lets go wrong, besides times and orders. */
  readonly faults: readonly FaultFamily[];
  /** Kinds of diagnosis that a right run may get. */
  readonly tolerated: readonly string[];
  readonly demand: Demand;
  /** Whether pages show its run: wrong answers are run by the tests only. */
  readonly isShown: boolean;
}

/** All programs of `playground`: start and solution in each language that has its own, and the wrong answers. */
export function programsOf(playground: Playground): readonly ContentProgram[] {
  return [
    ...LANGUAGES.flatMap((language) => programsIn(playground, language)),
    ...playground.wrong.map(({ file, source, message }) =>
      program(playground, 'en', file, source, { type: 'violation', message }),
    ),
  ];
}

function programsIn(playground: Playground, language: Language): readonly ContentProgram[] {
  const { start, spec, solution } = playground;
  const suffix = language === 'en' ? '' : `.${language}`;
  const hasOwn = [start, spec, solution].some((texts) => texts?.[language] !== undefined);
  if (!hasOwn) return [];
  const begin = program(
    playground,
    language,
    `start${suffix}.py`,
    fileIn(start, language),
    demandOnStart(playground),
  );
  if (!solution) return [begin];
  const answer = program(playground, language, `solution${suffix}.py`, fileIn(solution, language), {
    type: 'ok',
  });
  return [begin, answer];
}

function demandOnStart({ kind, startMessage }: Playground): Demand {
  switch (kind) {
    case 'show':
    case 'predict':
      return { type: 'ok' };
    case 'fix':
    case 'write':
      return { type: 'violation', message: startMessage };
    case 'explore':
      return { type: 'anything' };
  }
}

function program(
  playground: Playground,
  language: Language,
  file: string,
  source: string,
  demand: Demand,
): ContentProgram {
  const { faults, folder, stdin, spec } = playground;
  return {
    file: `${folder}/${file}`,
    language,
    source,
    stdin,
    ...termsOf(playground),
    spec: fileIn(spec, language),
    checks: checkDataIn(playground, language),
    faults,
    tolerated: toleratedKinds(fileIn(spec, language), language),
    demand,
    isShown: !file.startsWith('wrong-'),
  };
}
