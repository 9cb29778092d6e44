/** Remembers which folds of the page the reader left open; a device that keeps nothing just opens with all of them shut. */
import type { StorageArea } from './edit-store.ts';

export interface FoldStore {
  isOpen(name: string): boolean;
  remember(name: string, open: boolean): void;
}

const PREFIX = 'await-and-see:open:';

/** A store over `area`; null stands for a browser that gives no storage. */
export function createFoldStore(area: StorageArea | null): FoldStore {
  return {
    isOpen: (name) => {
      try {
        return area?.getItem(PREFIX + name) === 'yes';
      } catch {
        return false;
      }
    },
    remember: (name, open) => {
      try {
        if (open) area?.setItem(PREFIX + name, 'yes');
        else area?.removeItem(PREFIX + name);
      } catch {
        // It is then shut the next time, which harms nobody.
      }
    },
  };
}
