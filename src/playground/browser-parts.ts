/** What a mediator is made of in a browser; runner and checker are fetched when they are needed, not with the page. */
import { termsOf } from '../curriculum/index.ts';
import type { Language } from '../languages/index.ts';
import { browserStorage, createEditStore, createExerciseStore } from '../progress/index.ts';
import { fetchExercise } from './exercise-file.ts';
import type { ExerciseParts } from './exercise-rounds.ts';
import type { IslandData } from './island-data.ts';
import type { MediatorParts } from './mediator.ts';
import { judgedByCheck } from './verdict-view.ts';

interface Surroundings {
  readonly data: IslandData;
  readonly start: string;
  readonly language: Language;
  readonly keptAs: string;
}

export function browserParts({ data, start, language, keptAs }: Surroundings): MediatorParts {
  const { spec } = data;
  return {
    language,
    keptAs,
    original: {
      start,
      startVersion: data.startVersion,
      stdin: data.stdin,
      schedule: data.schedule ?? '',
      hints: data.hints,
    },
    ...termsOf(data),
    judges: judgedByCheck(data.kind) ? 'check' : 'every-run',
    edits: createEditStore(browserStorage()),
    loadRunner: () => import('../runner/index.ts').then(({ sharedRunner }) => sharedRunner()),
    loadJudge:
      spec === null
        ? null
        : (scope) =>
            import('./judge-in-worker.ts').then(({ judgeInWorker }) => judgeInWorker(spec, language, scope)),
    exercise: data.kind === 'show' ? null : exerciseParts(data.id, language),
    nextFrame: (callback) => requestAnimationFrame(callback),
    seconds: () => performance.now() / 1000,
  };
}

function exerciseParts(id: string, language: Language): ExerciseParts {
  return {
    id,
    store: createExerciseStore(browserStorage()),
    now: () => Date.now(),
    loadSession: async (running) => {
      const [{ CheckSession }, { exerciseTextFor }, { judgeManyInWorker }] = await Promise.all([
        import('../exercise/list/index.ts'),
        import('../languages/exercise/index.ts'),
        import('./judge-in-worker.ts'),
      ]);
      return new CheckSession({
        ...running,
        text: exerciseTextFor(language),
        openJudge: (spec) => judgeManyInWorker(spec, language),
        fetchFile: () => fetchExercise(id),
      });
    },
  };
}
