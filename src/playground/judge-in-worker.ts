/** A judge that can be given up: the checker works in a worker, and nobody waits for it longer than a few seconds. */

import type { FromJudge, JudgeScope, ToJudge } from './judge-messages.ts';
import { type Judge, MISSING_JUDGE, SLOW_JUDGE } from './judge-shape.ts';
import type { Judgement } from './playground-state.ts';

/** Real seconds. The longest honest case measured, 10,000 lines in one any-order group, takes under two. */
const PATIENCE = 8;

/** The least that is needed of a worker; a fake stands in for it in tests. */
export interface JudgeWorker {
  /** Asks one question; calls back once, with the answer or because the worker failed. */
  ask(question: ToJudge, answered: (answer: FromJudge) => void, failed: () => void): void;
  terminate(): void;
}

/** Answers one question, or says why there is no answer. */
type Answer = FromJudge | 'failed' | 'too-slow';

function ask(worker: JudgeWorker, question: ToJudge, patience: Promise<void>): Promise<Answer> {
  const answer = new Promise<Answer>((resolve) => {
    worker.ask(question, resolve, () => resolve('failed'));
  });
  return Promise.race([answer, patience.then((): Answer => 'too-slow')]);
}

function judgementOf(answer: Answer): Judgement {
  if (answer === 'too-slow') return { type: 'judge-too-slow' };
  if (answer === 'failed' || answer.type !== 'verdict') return { type: 'checker-missing' };
  return answer.judgement;
}

/** How many runs a judge is opened for: with one, its worker ends after the verdict. */
type Runs = 'one' | 'many';

/** Opens a case over `worker`. `patience` gives a promise that resolves when waiting has been long enough. */
export async function openCase(
  worker: JudgeWorker,
  spec: string,
  language: string,
  patience: () => Promise<void>,
  runs: Runs = 'one',
  scope: JudgeScope = 'usual-run',
): Promise<Judge> {
  const dismiss = () => worker.terminate();
  const opened = await ask(worker, { type: 'open', spec, language, scope }, patience());
  if (opened === 'too-slow' || opened === 'failed' || opened.type !== 'opened') {
    dismiss();
    return opened === 'too-slow' ? SLOW_JUDGE : MISSING_JUDGE;
  }
  return {
    evaluate: opened.evaluate,
    dismiss,
    judge: async (result) => {
      const answer = await ask(worker, { type: 'judge', result }, patience());
      if (runs === 'one' || answer === 'failed' || answer === 'too-slow') dismiss();
      return judgementOf(answer);
    },
  };
}

function judgeWorker(): JudgeWorker {
  const thread = new Worker(new URL('./judge-worker.ts', import.meta.url), { type: 'module' });
  return {
    ask(question, answered, failed) {
      thread.onmessage = ({ data }: MessageEvent<FromJudge>) => answered(data);
      thread.onerror = failed;
      thread.postMessage(question);
    },
    terminate: () => thread.terminate(),
  };
}

/** The judge of `spec` in a worker of its own. */
export function judgeInWorker(spec: string, language: string, scope?: JudgeScope): Promise<Judge> {
  return openCase(judgeWorker(), spec, language, patience, 'one', scope);
}

/** A judge of as many runs as there are, until it is dismissed. */
export function judgeManyInWorker(spec: string, language: string, scope?: JudgeScope): Promise<Judge> {
  return openCase(judgeWorker(), spec, language, patience, 'many', scope);
}

function patience(): Promise<void> {
  return new Promise<void>((resolve) => setTimeout(resolve, PATIENCE * 1000));
}
