/** Whether a device remembers anything: asked before more is fetched to show it. */
import type { StorageArea } from './edit-store.ts';

/** The names under which the stores keep what was done, beside edits, which tell nothing of an exercise. */
const WORK: readonly string[] = ['quiz', 'predictions', 'exercises'];

/** Whether anything was answered, predicted or solved. */
export function hasWork(area: StorageArea | null): boolean {
  return holdsOne(area, WORK);
}

/** Whether no chapter was read, and nothing done. */
export function isUntouched(area: StorageArea | null): boolean {
  return !holdsOne(area, [...WORK, 'reading']);
}

function holdsOne(area: StorageArea | null, names: readonly string[]): boolean {
  try {
    return names.some((name) => (area?.getItem(`await-and-see:${name}`) ?? null) !== null);
  } catch {
    return false;
  }
}
