/** A judge that can be given up: the checker works in a worker, and nobody waits for it longer than a few seconds. */

import type { FromJudge, ToJudge } from './judge-messages.ts';
import { type Judge, MISSING_JUDGE, SLOW_JUDGE } from './judge-shape.ts';
import type { Judgement } from './playground-state.ts';

/** Real seconds. The longest honest case measured, 10,000 lines in one any-order group, takes under two. */
const PATIENCE = 8;

/** The least that is needed of a worker; a fake stands in for it in tests. */
export interface JudgeWorker {
  postMessage(message: ToJudge): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromJudge>) => void) | null;
  onerror: (() => void) | null;
}

/** Answers one question, or says why there is no answer. */
type Answer = FromJudge | 'failed' | 'too-slow';

function ask(worker: JudgeWorker, question: ToJudge, patience: Promise<void>): Promise<Answer> {
  const answer = new Promise<Answer>((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = () => resolve('failed');
    worker.postMessage(question);
  });
  return Promise.race([answer, patience.then((): Answer => 'too-slow')]);
}

function judgementOf(answer: Answer): Judgement {
  if (answer === 'too-slow') return { type: 'judge-too-slow' };
  if (answer === 'failed' || answer.type !== 'verdict') return { type: 'checker-missing' };
  return answer.judgement;
}

/** Opens a case over `worker`. `patience` gives a promise that resolves when waiting has been long enough. */
export async function openCase(
  worker: JudgeWorker,
  spec: string,
  language: string,
  patience: () => Promise<void>,
): Promise<Judge> {
  const dismiss = () => worker.terminate();
  const opened = await ask(worker, { type: 'open', spec, language }, patience());
  if (opened === 'too-slow' || opened === 'failed' || opened.type !== 'opened') {
    dismiss();
    return opened === 'too-slow' ? SLOW_JUDGE : MISSING_JUDGE;
  }
  return {
    evaluate: opened.evaluate,
    dismiss,
    judge: async (result) => {
      const answer = await ask(worker, { type: 'judge', result }, patience());
      dismiss();
      return judgementOf(answer);
    },
  };
}

/** The judge of `spec` in a worker of its own. */
export function judgeInWorker(spec: string, language: string): Promise<Judge> {
  const worker = new Worker(new URL('./judge-worker.ts', import.meta.url), { type: 'module' });
  const patience = () => new Promise<void>((resolve) => setTimeout(resolve, PATIENCE * 1000));
  return openCase(worker, spec, language, patience);
}
