/**
 * All that the reader's device remembers, as one file: written, read at the gate, and merged into what is here already.
 * Nothing is lost by a merge: where here and the file hold different programs, both are kept, the file's one put aside.
 */
import { mergeEntries } from './merge-entries.ts';

/** The part of `localStorage` that is needed to see everything of this site. */
export type WholeStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** What a file holds: stored texts by their names, without the site's prefix. */
export type ProgressEntries = Readonly<Record<string, string>>;

/** A file as it was read. */
export type ReadFile =
  | { readonly type: 'progress'; readonly entries: ProgressEntries }
  /** No such file; or one from a newer version of the site; or one whose content was damaged. */
  | { readonly type: 'foreign' | 'newer' | 'damaged' };

/** What a merge did, in numbers of entries. */
export interface Merged {
  readonly taken: number;
  readonly joined: number;
  readonly putAside: number;
  /** False when the storage was full or forbidden: then nothing was changed. */
  readonly kept: boolean;
}

const PREFIX = 'await-and-see:';
/** Names under which the loser of a conflict is kept. */
const ASIDE = 'aside:';
const FORMAT = 'await-and-see progress';
const VERSION = 1;

/** What belongs to this device and this moment and not to the reader's work. */
function isPersonal(name: string): boolean {
  return !['probe', 'theme', 'name'].includes(name) && !name.startsWith('open:');
}

/** Names of everything that the site keeps in `area`, without its prefix. */
function namesIn(area: WholeStorage): readonly string[] {
  return Array.from({ length: area.length }, (_item, index) => area.key(index) ?? '')
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length));
}

/** The text of a file with everything in `area`; `now` is milliseconds since 1970. */
export function writeProgressFile(area: WholeStorage, now: number): string {
  const names = namesIn(area).filter(isPersonal).toSorted();
  const entries = Object.fromEntries(names.map((name) => [name, area.getItem(PREFIX + name) ?? '']));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, saved: new Date(now).toISOString(), entries }, null, 1)}\n`;
}

/** Reads the text of a file. */
export function readProgressFile(text: string): ReadFile {
  const value = parseJson(text);
  const field = (name: string): unknown => Reflect.get(Object(value), name);
  if (field('format') !== FORMAT) return { type: 'foreign' };
  const version = field('version');
  if (typeof version === 'number' && version > VERSION) return { type: 'newer' };
  const entries = field('entries');
  if (version !== VERSION || typeof entries !== 'object' || entries === null) return { type: 'damaged' };
  const pairs = Object.entries(entries);
  if (!pairs.every((pair): pair is [string, string] => typeof pair[1] === 'string'))
    return { type: 'damaged' };
  return { type: 'progress', entries: Object.fromEntries(pairs.filter(([name]) => isPersonal(name))) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Merges what a file held into `area`: all of it, or nothing when there is no room for all. */
export function mergeProgress(area: WholeStorage, entries: ProgressEntries): Merged {
  const here = Object.fromEntries(namesIn(area).map((name) => [name, area.getItem(PREFIX + name) ?? '']));
  const { changes, counts } = planMerge(here, entries);
  try {
    for (const [name, text] of changes) area.setItem(PREFIX + name, text);
    return { ...counts, kept: true };
  } catch {
    for (const [name] of changes) restore(area, name, here[name]);
    return { taken: 0, joined: 0, putAside: 0, kept: false };
  }
}

function restore(area: WholeStorage, name: string, text: string | undefined): void {
  if (text === undefined) area.removeItem(PREFIX + name);
  else area.setItem(PREFIX + name, text);
}

function planMerge(here: ProgressEntries, file: ProgressEntries) {
  const changes = new Map<string, string>();
  const counts = { taken: 0, joined: 0, putAside: 0 };
  for (const [name, theirs] of Object.entries(file)) {
    const ours = here[name];
    if (ours === theirs) continue;
    const joined = ours === undefined ? theirs : mergeEntries(name, ours, theirs);
    if (joined !== null) {
      if (joined === ours) continue;
      changes.set(name, joined);
      counts[ours === undefined ? 'taken' : 'joined'] += 1;
    } else if (!holdsAside(here, name, theirs)) {
      changes.set(freeName({ ...here, ...file, ...Object.fromEntries(changes) }, name), theirs);
      counts.putAside += 1;
    }
  }
  return { changes, counts };
}

/** The same file may be taken in twice. */
function holdsAside(here: ProgressEntries, name: string, text: string): boolean {
  return Object.entries(here).some(([other, kept]) => asideOf(other) === name && kept === text);
}

function freeName(taken: ProgressEntries, name: string): string {
  let number = 1;
  while (`${ASIDE}${number}:${name}` in taken) number += 1;
  return `${ASIDE}${number}:${name}`;
}

/** The name of the entry that `name` is another version of; null if it is none that was put aside. */
function asideOf(name: string): string | null {
  return /^aside:\d+:(?<name>.+)$/s.exec(name)?.groups?.['name'] ?? null;
}

/** Another version of a program, put aside by a merge. */
export interface AsideVersion {
  /** Its name in the storage, without the site's prefix. */
  readonly name: string;
  /** The program that it is a version of, as edits are named: `en/two-workers`. */
  readonly program: string;
  readonly text: string;
}

/** Programs that were put aside. */
export function asideVersions(area: WholeStorage): readonly AsideVersion[] {
  return namesIn(area)
    .toSorted()
    .flatMap((name) => {
      const program = /^edit:(?<program>.+)$/s.exec(asideOf(name) ?? '')?.groups?.['program'];
      const text: unknown = Reflect.get(Object(parseJson(area.getItem(PREFIX + name) ?? '')), 'text');
      return program === undefined || typeof text !== 'string' ? [] : [{ name, program, text }];
    });
}

/** Puts a version that was put aside into its place, and the one there aside. */
export function swapAside(area: WholeStorage, { name, program }: AsideVersion): void {
  const place = `${PREFIX}edit:${program}`;
  const aside = area.getItem(PREFIX + name);
  const current = area.getItem(place);
  if (aside === null) return;
  area.setItem(place, aside);
  if (current === null) area.removeItem(PREFIX + name);
  else area.setItem(PREFIX + name, current);
}

/** Forgets a version that was put aside. */
export function dropAside(area: WholeStorage, { name }: AsideVersion): void {
  area.removeItem(PREFIX + name);
}

/** Removes everything that the site keeps in `area`, the theme and open folds too. */
export function eraseProgress(area: WholeStorage): void {
  for (const name of namesIn(area)) area.removeItem(PREFIX + name);
}
