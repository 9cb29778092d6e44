/** Schedule: the short string that says what may vary between runs; the twin of the runtime's `schedule.py`. */

/** What may vary. All counting is from 1, in the order in which things begin. */
export interface Schedule {
  /** Of all chance. */
  readonly seed: number;
  /** External waits that take another time than their own: ordinal to seconds. */
  readonly waits: ReadonlyMap<number, number>;
  /** The points at which the running thread gives way in the middle of a line; null if points are not even counted. */
  readonly preemptions: readonly number[] | null;
  /** Whether equal deadlines, and sets of tasks, are in an order that follows the seed. */
  readonly breaksTies: boolean;
  /** The suspending awaits at which the task is cancelled. */
  readonly cancels: readonly number[];
  /** The external waits that end with a ConnectionError. */
  readonly failures: readonly number[];
  /** Whether garbage is collected at each iteration. */
  readonly collects: boolean;
  /** Whether tasks start eagerly where the program does not say. */
  readonly isEager: boolean;
  /** Simulated hosts that are other than usual. */
  readonly hosts: ReadonlyMap<string, HostSettings>;
}

/** What may be said of a simulated host, in the order in which it is written. */
export const HOST_SETTINGS = [
  'latency',
  'delay',
  'jitter',
  'bandwidth',
  'rate',
  'workers',
  'connections',
  'fault',
  'every',
] as const;
export type HostSetting = (typeof HOST_SETTINGS)[number];

/** A number, or the name of a fault: `reset`, `close`, `hang`, `refuse`, `cut`. */
export type HostSettings = Readonly<Partial<Record<HostSetting, number | string>>>;

/** A string read: a schedule, or what is wrong with it and what to type instead. */
export type ParsedSchedule =
  | { readonly type: 'schedule'; readonly schedule: Schedule }
  | { readonly type: 'mistake'; readonly message: string };

const SCHEDULE_VERSION = 2;

/** What a run follows that names no schedule. */
export const DEFAULT_SCHEDULE: Schedule = {
  seed: 1,
  waits: new Map(),
  preemptions: null,
  breaksTies: false,
  cancels: [],
  failures: [],
  collects: false,
  isEager: false,
  hosts: new Map(),
};

/** Seconds; a wait that is to end in no program's life. */
const LONGEST_WAIT = 1_000_000;
/** Deadlines are whole microseconds. */
const TICKS = 1_000_000;
const EXAMPLE = '2:7:w3=0.15,w5=2';
const PARTS =
  'wK=S (external wait K takes S seconds), pK (threads give way at point K), t (equal deadlines by seed), ' +
  'cK (cancelled at await K), fK (external wait K fails), g (garbage is collected at each iteration), ' +
  'e (tasks start eagerly), hHOST/latency=S (a simulated host as it is told to be)';
const AGAIN: Readonly<Record<string, string>> = {
  w: '3=0.15,w5=2',
  p: '12,40',
  c: '4,9',
  f: '2,5',
  h: 'api.test/latency=0.2,slow.test/fault=reset',
};

/** Reads a string of this version or version 1; the empty one is the default schedule. */
export function parseSchedule(text: string): ParsedSchedule {
  if (text === '') return { type: 'schedule', schedule: DEFAULT_SCHEDULE };
  const [, version, seedText, rest] = /^(\d+):(\d+)(?::(.*))?$/.exec(text) ?? [];
  if (version === undefined || seedText === undefined) {
    return mistake(
      `"${text}" is no schedule. Type a version and a seed, e.g. 2:7, and perhaps what is to vary, e.g. ${EXAMPLE}`,
    );
  }
  const seed = Number(seedText);
  if (seed > Number.MAX_SAFE_INTEGER)
    return mistake(`the seed of "${text}" is too large; the largest is ${Number.MAX_SAFE_INTEGER}`);
  if (version !== '1' && version !== `${SCHEDULE_VERSION}`) {
    return mistake(
      `"${text}" is a schedule of version ${version}; this runtime follows version ${SCHEDULE_VERSION}, e.g. 2:${seed}`,
    );
  }
  const schedule = { ...DEFAULT_SCHEDULE, seed };
  if (rest === undefined) return { type: 'schedule', schedule };
  return version === '1' ? withPoints(schedule, rest) : withParts(schedule, rest);
}

/** The string of a schedule; the same schedule always has the same. */
export function formatSchedule(schedule: Schedule): string {
  const { seed, waits, preemptions, breaksTies, cancels, failures, collects, isEager, hosts } = schedule;
  const ordered = [...waits].toSorted(([one], [other]) => one - other);
  const parts = [
    ordered.map(([wait, seconds]) => `w${wait}=${formatSeconds(seconds)}`).join(','),
    preemptions === null ? '' : `p${preemptions.join(',')}`,
    breaksTies ? 't' : '',
    cancels.length === 0 ? '' : `c${cancels.join(',')}`,
    failures.length === 0 ? '' : `f${failures.join(',')}`,
    collects ? 'g' : '',
    isEager ? 'e' : '',
    hosts.size === 0 ? '' : `h${[...hosts].toSorted(byName).map(formatHost).join(',')}`,
  ];
  return [SCHEDULE_VERSION, seed, ...parts.filter((part) => part !== '')].join(':');
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

function formatHost([name, settings]: readonly [string, HostSettings]): string {
  const told = HOST_SETTINGS.flatMap((key) => {
    const value = settings[key];
    if (value === undefined) return [];
    return [`${key}=${typeof value === 'number' ? formatSeconds(value) : value}`];
  });
  return [name, ...told].join('/');
}

/** 1: it can happen on the reader's computer today. 2: the documentation allows it, but CPython does not do it. */
export function levelOf(schedule: Schedule): 1 | 2 {
  return schedule.isEager ? 2 : 1;
}

/** Seconds as a program would write them, to the microsecond. */
export function formatSeconds(seconds: number): string {
  const ticks = Math.round(seconds * TICKS);
  const fraction = `${ticks % TICKS}`.padStart(6, '0').replace(/0+$/, '');
  return `${Math.floor(ticks / TICKS)}${fraction === '' ? '' : `.${fraction}`}`;
}

function mistake(message: string): ParsedSchedule {
  return { type: 'mistake', message };
}

/** What follows the seed in version 1: points, or nothing to only count them. */
function withPoints(schedule: Schedule, text: string): ParsedSchedule {
  if (text === '') return { type: 'schedule', schedule: { ...schedule, preemptions: [] } };
  const points = /^\d+(?:,\d+)*$/.test(text) ? numbers(text) : null;
  if (points !== null) return { type: 'schedule', schedule: { ...schedule, preemptions: points } };
  return mistake(
    `"${text}" is no list of points. Type a version and a seed, e.g. 2:7, and perhaps the points at which threads give way, e.g. 2:7:p12,40`,
  );
}

function withParts(schedule: Schedule, text: string): ParsedSchedule {
  const seen = new Set<string>();
  let read = schedule;
  for (const part of text.split(':')) {
    const letter = part.slice(0, 1);
    const after = withPart(read, letter, part.slice(1));
    if (after === null)
      return mistake(`"${part}" is no part of a schedule. There are ${PARTS}, e.g. ${EXAMPLE}`);
    if (seen.has(letter))
      return mistake(`"${letter}" is there twice; write one list, e.g. ${letter}${AGAIN[letter] ?? ''}`);
    seen.add(letter);
    read = after;
  }
  return { type: 'schedule', schedule: read };
}

/** The schedule with one more part, or null where `rest` does not fit its letter. */
function withPart(schedule: Schedule, letter: string, rest: string): Schedule | null {
  switch (letter) {
    case 'w': {
      const waits = parseWaits(`w${rest}`);
      return waits === null ? null : { ...schedule, waits };
    }
    case 'p': {
      const preemptions = rest === '' ? [] : ordinals(rest);
      return preemptions === null ? null : { ...schedule, preemptions };
    }
    case 'c': {
      const cancels = ordinals(rest);
      return cancels === null ? null : { ...schedule, cancels };
    }
    case 'f': {
      const failures = ordinals(rest);
      return failures === null ? null : { ...schedule, failures };
    }
    case 'h': {
      const hosts = parseHosts(rest);
      return hosts === null ? null : { ...schedule, hosts };
    }
    case 't':
      return rest === '' ? { ...schedule, breaksTies: true } : null;
    case 'g':
      return rest === '' ? { ...schedule, collects: true } : null;
    case 'e':
      return rest === '' ? { ...schedule, isEager: true } : null;
    default:
      return null;
  }
}

function parseWaits(text: string): ReadonlyMap<number, number> | null {
  const waits = new Map<number, number>();
  for (const each of text.split(',')) {
    const [, wait, seconds] = /^w([1-9]\d*)=(\d+(?:\.\d+)?)$/.exec(each) ?? [];
    if (wait === undefined || Number(seconds) > LONGEST_WAIT) return null;
    waits.set(Number(wait), Math.round(Number(seconds) * TICKS) / TICKS);
  }
  return waits;
}

function parseHosts(text: string): ReadonlyMap<string, HostSettings> | null {
  const hosts = new Map<string, HostSettings>();
  for (const each of text.split(',')) {
    const [name = '', ...told] = each.split('/');
    const settings: Partial<Record<HostSetting, number | string>> = {};
    for (const one of told) {
      const [, word, number, fault] = /^([a-z]+)=(?:(\d+(?:\.\d+)?)|([a-z]+))$/.exec(one) ?? [];
      const key = HOST_SETTINGS.find((known) => known === word);
      const value = number === undefined ? fault : Number(number);
      if (key === undefined || value === undefined) return null;
      settings[key] = value;
    }
    if (!/^[a-z0-9.-]+$/.test(name) || told.length === 0) return null;
    hosts.set(name, settings);
  }
  return hosts;
}

function ordinals(text: string): readonly number[] | null {
  return /^[1-9]\d*(?:,[1-9]\d*)*$/.test(text) ? numbers(text) : null;
}

function numbers(text: string): readonly number[] {
  return [...new Set(text.split(',').map(Number))].toSorted((one, other) => one - other);
}
