/** The sentences of an answer, in the order in which they are told. Pure. */
import { formatDuration } from '../languages/index.ts';
import type { PredictText } from '../languages/predict/index.ts';
import { type Answer, isSameTime } from './judge-prediction.ts';

export function sentencesOf(answer: Answer, text: PredictText): readonly string[] {
  return [
    ...ofLines(answer, text),
    ...ofEdge(answer, text),
    ...ofMoves(answer, text),
    ...ofTime(answer, text),
  ];
}

function ofLines({ verdict, extra, missing }: Answer, { answer }: PredictText): readonly string[] {
  const isLegal = verdict === 'legal';
  return [
    ...(extra.length === 0 ? [] : [(isLegal ? answer.extraPossible : answer.extra)(extra)]),
    ...(missing.length === 0 ? [] : [(isLegal ? answer.missingPossible : answer.missing)(missing)]),
  ];
}

function ofEdge({ edge, verdict, isCalledFree }: Answer, { answer }: PredictText): readonly string[] {
  if (edge === null) return [];
  const { first, second, why } = edge;
  const says = isCalledFree ? answer.fixed : verdict === 'legal' ? answer.decides : answer.comesFirst;
  return [`${says(first, second)} ${answer.why(why)}`];
}

function ofMoves({ moves }: Answer, { answer }: PredictText): readonly string[] {
  return moves === 0 ? [] : [answer.moves(moves)];
}

function ofTime({ seconds }: Answer, { answer }: PredictText): readonly string[] {
  if (seconds === null) return [];
  const took = formatDuration(seconds.took);
  return [
    isSameTime(seconds.said, seconds.took)
      ? answer.secondsRight(took)
      : answer.secondsWrong(formatDuration(seconds.said), took),
  ];
}
