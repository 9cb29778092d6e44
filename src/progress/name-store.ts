/** Keeps the name that the reader wants on a certificate: on this device, and in no file. */
import type { StorageArea } from './edit-store.ts';

export interface NameStore {
  /** The name; empty before one was given. */
  load(): string;
  /** An empty name is forgotten. */
  keep(name: string): void;
}

const KEY = 'await-and-see:name';

/** A store over `area`; null stands for a browser that gives no storage: then the name lasts as long as the page. */
export function createNameStore(area: StorageArea | null): NameStore {
  return {
    load: () => {
      try {
        return area?.getItem(KEY) ?? '';
      } catch {
        return '';
      }
    },
    keep: (name) => {
      try {
        if (name === '') area?.removeItem(KEY);
        else area?.setItem(KEY, name);
      } catch {
        // It can be printed all the same.
      }
    },
  };
}
