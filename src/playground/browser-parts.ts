/** What a mediator is made of in a browser; runner and checker are fetched when they are needed, not with the page. */
import type { Language } from '../languages/index.ts';
import { browserStorage, createEditStore } from '../progress/index.ts';
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
    original: { start, startVersion: data.startVersion, stdin: data.stdin, hints: data.hints.length },
    ...(data.cpuCost === undefined ? {} : { cpuCost: data.cpuCost }),
    judges: judgedByCheck(data.kind) ? 'check' : 'every-run',
    edits: createEditStore(browserStorage()),
    loadRunner: () => import('../runner/index.ts').then(({ sharedRunner }) => sharedRunner()),
    loadJudge:
      spec === null
        ? null
        : () => import('./judge-in-worker.ts').then(({ judgeInWorker }) => judgeInWorker(spec, language)),
    nextFrame: (callback) => requestAnimationFrame(callback),
    seconds: () => performance.now() / 1000,
  };
}
