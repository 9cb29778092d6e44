/** Words how a run ended: one sentence on the outcome, one on the time it took. Pure. */
import { formatDuration, type PlaygroundText } from '../languages/index.ts';
import type { RunResult } from '../trace/index.ts';
import type { EndedRun } from './playground-state.ts';
import { formatRealSeconds } from './virtual-time.ts';

/** The sentences on a run's end, in the order of reading. A failed environment has none: see its own notice. */
export function outcomeSentences(run: EndedRun, text: PlaygroundText): readonly string[] {
  switch (run.end.type) {
    case 'completed':
      return [outcome(run.end.result, text), ...took(run.end.result, run.realSeconds, text)];
    case 'stopped':
      return [text.outcome.stopped];
    case 'failed':
      return [];
  }
}

function outcome(result: RunResult, text: PlaygroundText): string {
  switch (result.outcome) {
    case 'returned':
      return text.outcome.returned;
    case 'raised':
      return raised(result, text);
    case 'deadlocked':
      return text.outcome.deadlocked;
    case 'limited':
      return limited(result, text);
  }
}

function raised({ error }: RunResult, text: PlaygroundText): string {
  if (error === null) throw new Error('should never happen, because a run that raised has an error');
  if (error.type === 'SystemExit') return text.outcome.left(error.message);
  return error.line === null
    ? text.outcome.raised(error.type)
    : text.outcome.raisedAt(error.type, error.line);
}

function limited({ limit }: RunResult, text: PlaygroundText): string {
  if (limit === null) throw new Error('should never happen, because a limited run names its limit');
  return text.outcome.limit[limit.name](limit.value);
}

/** Nothing where a million steps were taken: the time is then what the runtime charges for asking again and again. */
function took({ duration, limit }: RunResult, realSeconds: number, text: PlaygroundText): readonly string[] {
  if (limit?.name === 'steps') return [];
  if (duration === 0) return [text.outcome.tookNone];
  return [text.outcome.took(formatDuration(duration), formatRealSeconds(realSeconds))];
}
