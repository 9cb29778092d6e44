/** Names each life by how it came to be, so that the same one is found in another run: who made it, what it is, the how-manieth. */
import type { Life } from '../lives.ts';
import type { Story } from '../story.ts';

/** What asyncio calls a task that nobody named, and a thread that nobody named. */
const NUMBERED = /^(Task-\d+|Thread-\d+.*)$/;

/** The key of each life of a run; no two are the same. */
export function lifeKeys(story: Story): ReadonlyMap<Life, string> {
  const keys = new Map<Life, string>();
  const counts = new Map<string, number>();
  for (const life of story.lives) {
    const parent = life.parent === null ? undefined : story.tasks.get(life.parent);
    const maker = parent === undefined ? '' : (keys.get(parent) ?? '');
    const path = `${maker}/${life.kind}:${calling(life)}`;
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    keys.set(life, `${path}#${count}`);
  }
  return keys;
}

/** The first task of a program is the first one, however its function is called. */
function calling({ kind, name, parent, coroutine }: Life): string {
  if (kind === 'task' && parent === null) return '';
  return NUMBERED.test(name) ? (coroutine ?? '') : name;
}
