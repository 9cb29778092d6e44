/** A load of equal jobs and the machine that has to do them: its fields, their limits, and the worked example. Pure. */

export interface Load {
  /** How many jobs there are. */
  readonly jobs: number;
  /** Seconds that each job waits for somebody else. */
  readonly wait: number;
  /** Seconds that each job then computes. */
  readonly computing: number;
  /** Threads in the pool. */
  readonly threads: number;
  /** Cores, and as many processes. */
  readonly cores: number;
  /** Seconds until a process has started. */
  readonly start: number;
}

export type LoadField = keyof Load;

export const LOAD_FIELDS: readonly LoadField[] = ['jobs', 'wait', 'computing', 'threads', 'cores', 'start'];

/** What a field may be: between `least` and `most`, and whole where half of one makes no sense. */
interface Limits {
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
}

export const LIMITS: Readonly<Record<LoadField, Limits>> = {
  jobs: { least: 1, most: 100_000, isWhole: true },
  wait: { least: 0, most: 100, isWhole: false },
  computing: { least: 0, most: 100, isWhole: false },
  threads: { least: 1, most: 1_000, isWhole: true },
  cores: { least: 1, most: 100, isWhole: true },
  start: { least: 0, most: 10, isWhole: false },
};

/** The six jobs of the program that measures all this. */
export const EXAMPLE: Load = { jobs: 6, wait: 1, computing: 0.06, threads: 3, cores: 3, start: 0.05 };

/** The load with `field` as near to `value` as its limits let it be; the same load for what is no number. */
export function withField(load: Load, field: LoadField, value: number): Load {
  if (!Number.isFinite(value)) return load;
  const { least, most, isWhole } = LIMITS[field];
  const near = Math.min(Math.max(value, least), most);
  return { ...load, [field]: isWhole ? Math.round(near) : near };
}

/**
 * The example with some fields set as `jobs=5000 wait=0.01` has them.
 * @throws when it names another field, or a value that the field cannot have: the text is an author's.
 */
export function parseLoad(text: string): Load {
  return text.split(/\s+/).reduce((load, pair) => {
    const [name = '', value = ''] = pair.split('=');
    const field = LOAD_FIELDS.find((one) => one === name);
    if (field === undefined || value === '')
      throw new Error(
        `“${pair}” sets nothing of a load. Write one of ${LOAD_FIELDS.join(', ')}, as jobs=5000.`,
      );
    const set = withField(load, field, Number(value));
    if (set[field] !== Number(value))
      throw new Error(`${name} cannot be ${value}: it is ${LIMITS[field].least} to ${LIMITS[field].most}.`);
    return set;
  }, EXAMPLE);
}
