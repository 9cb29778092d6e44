/** Tell: what a search found, as facts in the reader's names and lines. */
import type { ChangeFact, DamageFact, SearchFact, WaitFact } from '../languages/explore/index.ts';
import type { ExternalWait, RunResult } from '../trace/index.ts';
import { DEFAULT_SCHEDULE, formatSchedule, formatSeconds, levelOf, type Schedule } from './schedule.ts';
import type { SearchEnd } from './search.ts';
import { hostChanges } from './tell-hosts.ts';

/** `broken`: how the checker words the promise that a run breaks; null where nothing is promised or kept. */
export function tell(
  end: SearchEnd<unknown>,
  source: string,
  broken: (result: RunResult) => string | null,
): SearchFact {
  switch (end.type) {
    case 'found': {
      const { schedule, result, trial, usual, tried } = end;
      const changes = changesOf(schedule, trial, usual, source);
      const damage = damageOf(result, broken(result));
      return {
        type: 'found',
        changes,
        damage,
        level: levelOf(schedule),
        schedule: formatSchedule(schedule),
        tried,
      };
    }
    case 'always-bad':
      return { type: 'always-bad', damage: damageOf(end.usual, broken(end.usual)) };
    case 'survived': {
      const other = end.other === null ? null : formatSchedule(end.other.schedule);
      return { type: 'survived', tried: end.tried, why: end.why, other };
    }
    case 'unrepeatable':
      return { type: 'unrepeatable', schedule: formatSchedule(end.schedule) };
    case 'stopped':
    case 'too-long':
      return { type: end.type, tried: end.tried };
    case 'failed':
      return { type: 'failed' };
  }
}

/** How it went wrong: an ending tells more than a promise that is broken by it. */
function damageOf({ outcome, error }: RunResult, broken: string | null): DamageFact {
  if (outcome === 'deadlocked') return { type: 'deadlocks' };
  if (outcome === 'limited') return { type: 'goes-on' };
  if (outcome === 'raised' && error !== null) {
    const { type, message, line } = error;
    return { type: 'raises', error: message === '' ? type : `${type}: ${message}`, line };
  }
  return { type: 'breaks', message: broken ?? '' };
}

function changesOf(
  schedule: Schedule,
  trial: RunResult,
  usual: RunResult,
  source: string,
): readonly ChangeFact[] {
  const { waits = [], awaits = [], services = [] } = trial;
  const lines = source.split('\n');
  const fact = (ordinal: number): WaitFact => {
    const { kind = 'sleep', line = null, task = null, name = null } = waits[ordinal - 1] ?? {};
    const code = line === null ? null : (lines[line - 1]?.trim() ?? null);
    return { kind, ordinal, line, code, task, name };
  };
  const takes = [...schedule.waits].map(([ordinal, seconds]): ChangeFact => {
    const own = sameWait(usual.waits?.[ordinal - 1], waits[ordinal - 1]);
    const from = own === null ? null : formatSeconds(own.lasted);
    return { type: 'takes', wait: fact(ordinal), from, to: formatSeconds(seconds) };
  });
  const { preemptions, cancels, failures, hosts, seed } = schedule;
  return [
    ...takes,
    ...failures.map((ordinal): ChangeFact => ({ type: 'fails', wait: fact(ordinal) })),
    ...cancels.map((ordinal): ChangeFact => {
      const { line = null, task = null } = awaits[ordinal - 1] ?? {};
      return { type: 'cancelled', ordinal, line, task };
    }),
    ...hostChanges(hosts, services, usual.services ?? []),
    ...(preemptions === null || preemptions.length === 0
      ? []
      : [{ type: 'gives-way' as const, points: preemptions }]),
    ...(schedule.breaksTies ? [{ type: 'ties' as const }] : []),
    ...(seed === DEFAULT_SCHEDULE.seed || schedule.breaksTies ? [] : [{ type: 'seed' as const, seed }]),
    ...(schedule.collects ? [{ type: 'collects' as const }] : []),
    ...(schedule.isEager ? [{ type: 'eager' as const }] : []),
  ];
}

/** The wait of the usual run, if it is the same one: after a change, others may come in between. */
function sameWait(usual: ExternalWait | undefined, now: ExternalWait | undefined): ExternalWait | null {
  if (usual === undefined || now === undefined) return null;
  return usual.line === now.line && usual.task === now.task ? usual : null;
}
