/** Keeps how far the reader came in each chapter, to go on there and to say what was read. */
import type { StorageArea } from './edit-store.ts';

/** What is kept of one chapter. */
export interface KeptReading {
  /** Id of the section that was on top of the page last; null before the first one. */
  readonly section: string | null;
  /** Whether the end of the chapter has been on the page. */
  readonly read: boolean;
  /** Milliseconds since 1970 when the chapter was last open. */
  readonly at: number;
}

export interface ReadingStore {
  /** Everything kept, by the slug of the chapter, which is the same in every language. */
  all(): Readonly<Record<string, KeptReading>>;
  /** Keeps where the reader is. A chapter that was read once stays read. */
  keep(slug: string, reading: KeptReading): void;
}

const KEY = 'await-and-see:reading';
const VERSION = 1;

/** A store over `area`; null stands for a browser that gives no storage. */
export function createReadingStore(area: StorageArea | null): ReadingStore {
  const all = () => readAll(area);
  return {
    all,
    keep: (slug, reading) => {
      const items = all();
      const next = { ...reading, read: reading.read || items[slug]?.read === true };
      try {
        area?.setItem(KEY, JSON.stringify({ version: VERSION, items: { ...items, [slug]: next } }));
      } catch {
        // A device that keeps nothing begins at the top again, which harms nobody.
      }
    },
  };
}

function readAll(area: StorageArea | null): Readonly<Record<string, KeptReading>> {
  try {
    const value: unknown = JSON.parse(area?.getItem(KEY) ?? 'null');
    if (Reflect.get(Object(value), 'version') !== VERSION) return {};
    const items = Object.entries(Object(Reflect.get(Object(value), 'items')));
    const read = items.map(([slug, item]) => [slug, parseReading(item)] as const);
    return Object.fromEntries(read.flatMap(([slug, item]) => (item === null ? [] : [[slug, item] as const])));
  } catch {
    return {};
  }
}

/** One reading, or null when this version cannot read it. */
export function parseReading(value: unknown): KeptReading | null {
  const section: unknown = Reflect.get(Object(value), 'section');
  const at: unknown = Reflect.get(Object(value), 'at');
  if ((section !== null && typeof section !== 'string') || typeof at !== 'number') return null;
  return { section, read: Reflect.get(Object(value), 'read') === true, at };
}
