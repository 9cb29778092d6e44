/** Whether a device remembers anything that was done: asked before more is fetched to show it. */
import type { StorageArea } from './edit-store.ts';

/** The names under which the stores keep what was done, beside edits, which tell nothing of an exercise. */
const KEYS: readonly string[] = ['quiz', 'predictions', 'exercises'].map((name) => `await-and-see:${name}`);

export function hasWork(area: StorageArea | null): boolean {
  try {
    return KEYS.some((key) => (area?.getItem(key) ?? null) !== null);
  } catch {
    return false;
  }
}
