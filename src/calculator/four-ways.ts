/** How long a load takes in turn, in threads, as tasks and in processes, and what it is that takes so long. Pure. */
import type { Load } from './load.ts';

export type Way = 'in-turn' | 'threads' | 'asyncio' | 'processes';

/** What time goes into. */
export type Part = 'starting' | 'waiting' | 'computing';

/** What a way is limited by, the largest share of its time first. */
export type Limit =
  /** Every wait and all computing stand in a row. */
  | 'everything'
  /** Computing stands in a row: one thread at a time has the interpreter lock. */
  | 'computing'
  /** More jobs than threads: they wait in rounds. */
  | 'pool'
  /** Everything waits at once, so that one wait is left. */
  | 'one-wait'
  /** More jobs than cores: they come in rounds. */
  | 'cores'
  /** Processes take longer to start than to work. */
  | 'start'
  /** Each job has a core to itself. */
  | 'one-job';

/** One way to do a load. */
export interface WayTime {
  readonly way: Way;
  /** What its formula adds up, in seconds: waiting, computing, and starting processes. */
  readonly parts: Readonly<Record<Part, number>>;
  /** Their sum. */
  readonly seconds: number;
  /**
   * Seconds at the very least. Less than `seconds` where short computing of some jobs fits into the waiting of others,
   * which the formula does not count on.
   */
  readonly least: number;
  /** How many rounds of jobs there are, one after the other. */
  readonly rounds: number;
  readonly limit: Limit;
  /** Whether no other way is quicker by more than what nobody would notice. */
  readonly isQuickest: boolean;
}

/** One part in a hundred. */
const UNNOTICED = 1.01;

/**
 * Seconds of computing from which on threads that are ready together also end together, since each gives the lock away
 * every five milliseconds. Shorter computing is done at one go, and may fit into the waits of others.
 */
const TAKES_TURNS = 0.02;

/** The four ways, in the order in which they are told. */
export function fourWays(load: Load): readonly WayTime[] {
  const ways = [inTurn(load), inThreads(load), asTasks(load), inProcesses(load)];
  const quickest = Math.min(...ways.map(({ seconds }) => seconds));
  return ways.map((way) => ({ ...way, isQuickest: way.seconds <= quickest * UNNOTICED }));
}

type Timed = Omit<WayTime, 'isQuickest'>;

function timed(
  { way, starting = 0, waiting, computing, least }: TimedParts,
  rounds: number,
  limit: Limit,
): Timed {
  const seconds = starting + waiting + computing;
  return { way, parts: { starting, waiting, computing }, seconds, least: least ?? seconds, rounds, limit };
}

interface TimedParts {
  readonly way: Way;
  readonly starting?: number;
  readonly waiting: number;
  readonly computing: number;
  readonly least?: number;
}

function inTurn({ jobs, wait, computing }: Load): Timed {
  return timed({ way: 'in-turn', waiting: jobs * wait, computing: jobs * computing }, jobs, 'everything');
}

function inThreads({ jobs, wait, computing, threads }: Load): Timed {
  const rounds = Math.ceil(jobs / threads);
  const waiting = rounds * wait;
  const inARow = jobs * computing;
  const atOneGo = Math.max(rounds * (wait + computing), wait + inARow);
  const least = computing < TAKES_TURNS ? atOneGo : waiting + inARow;
  const limit = inARow > waiting ? 'computing' : rounds > 1 ? 'pool' : 'one-wait';
  return timed({ way: 'threads', waiting, computing: inARow, least }, rounds, limit);
}

function asTasks({ jobs, wait, computing }: Load): Timed {
  const inARow = jobs * computing;
  return timed(
    { way: 'asyncio', waiting: wait, computing: inARow },
    1,
    inARow > wait ? 'computing' : 'one-wait',
  );
}

function inProcesses({ jobs, wait, computing, cores, start }: Load): Timed {
  const rounds = Math.ceil(jobs / cores);
  const parts = { starting: start, waiting: rounds * wait, computing: rounds * computing };
  const limit = start > parts.waiting + parts.computing ? 'start' : rounds > 1 ? 'cores' : 'one-job';
  return timed({ way: 'processes', ...parts }, rounds, limit);
}
