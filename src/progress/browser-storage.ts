/** Finds the browser's storage, where there is one that may be used. */
import type { StorageArea } from './edit-store.ts';

/** `localStorage`, or null where the browser forbids it: merely naming it may throw. */
export function browserStorage(): StorageArea | null {
  try {
    const area = globalThis.localStorage;
    const probe = 'await-and-see:probe';
    area.setItem(probe, '');
    area.removeItem(probe);
    return area;
  } catch (error) {
    // A full storage is still there to be read.
    return error instanceof DOMException && error.name === 'QuotaExceededError'
      ? globalThis.localStorage
      : null;
  }
}
