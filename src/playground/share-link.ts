/** A whole program as the fragment of an address, and back: versioned, compressed, with a checksum. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { type RunTerms, termsOf } from '../curriculum/index.ts';
import { parseSchedule } from '../explore/index.ts';
import type { BroughtFile, UserAct } from '../protocol.ts';
import { parseSignal } from '../screen/index.ts';

/** All that a link carries. */
export interface SharedProgram extends RunTerms {
  readonly text: string;
  /** What `input()` reads. */
  readonly stdin: string;
  /** The order spec that runs are checked against, or null. */
  readonly spec: string | null;
  /** The schedule that its runs follow, where that is not the usual one. */
  readonly schedule?: string;
}

/** Why a fragment is no program. */
export type LinkProblem = 'empty' | 'damaged' | 'other-version' | 'too-long';

export type DecodedLink =
  | {
      readonly type: 'program';
      readonly program: SharedProgram;
      /** Sequence number of the event at which the timeline is to open; null for none. */
      readonly moment: number | null;
    }
  | { readonly type: 'unreadable'; readonly reason: LinkProblem };

const VERSION = '1';
/** Bytes of the decoded state: ten times the longest program of the course, and no danger to a phone. */
const LARGEST = 200_000;
/** Characters of a fragment: what every browser and most mail programs carry. */
const LONGEST = 30_000;
/** What may be declared, as `src/curriculum/load/services-schema.ts` has it. */
const KINDS: readonly string[] = ['hosts', 'tables', 'keys', 'publishers', 'uvicorn', 'clients'];
/** Signals or acts: more than anybody will do by hand. */
const MOST_DEEDS = 200;
/** Seconds of a line: more than any program of the course has. */
const DEAREST = 3600;

/**
 * The fragment for a program, without `#`: `1.<checksum>.<base64url>`, and `.k<event>` for a moment of its run.
 * Null when the program is too long for a link.
 */
export function encodeShareLink(program: SharedProgram, moment: number | null = null): string | null {
  const { text, stdin, spec, schedule } = program;
  const carried = { ...termsOf(program), ...(schedule === undefined ? {} : { schedule }) };
  // A link of an ordinary program stays as short as it ever was, and is read by every version of this page.
  const terms = Object.keys(carried).length === 0 ? [] : [carried];
  const bytes = strToU8(JSON.stringify([text, stdin, spec, ...terms]));
  if (bytes.length > LARGEST) return null;
  const packed = deflateSync(bytes, { level: 9 });
  const place = moment === null ? '' : `.k${moment}`;
  const fragment = `${VERSION}.${checksum(packed)}.${toBase64Url(packed)}${place}`;
  return fragment.length > LONGEST ? null : fragment;
}

/** Reads a fragment, with or without `#`. Never throws: what cannot be read says why. */
export function decodeShareLink(fragment: string): DecodedLink {
  const link = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  if (link === '') return unreadable('empty');
  const [version, sum, body, place, ...rest] = link.split('.');
  if (version !== VERSION) return unreadable(/^\d+$/.test(version ?? '') ? 'other-version' : 'damaged');
  if (sum === undefined || body === undefined || rest.length > 0) return unreadable('damaged');
  if (link.length > LONGEST) return unreadable('too-long');
  const unpacked = unpack(sum, body);
  return unpacked.type === 'program' ? { ...unpacked, moment: momentOf(place) } : unpacked;
}

/** A moment that cannot be read is no reason to withhold the program. */
function momentOf(place: string | undefined): number | null {
  const digits = /^k(\d{1,7})$/.exec(place ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

/** A short name for a readable link: the checksum of its contents. */
export function linkName(fragment: string): string {
  return fragment.split('.')[1] ?? fragment;
}

function unpack(sum: string, body: string): DecodedLink {
  const packed = fromBase64Url(body);
  if (packed === null || checksum(packed) !== sum) return unreadable('damaged');
  try {
    // A buffer of a fixed size: fflate cuts off what does not fit, so that a small link cannot unpack to gigabytes.
    const bytes = inflateSync(packed, { out: new Uint8Array(LARGEST + 1) });
    return bytes.length > LARGEST ? unreadable('too-long') : parseState(JSON.parse(strFromU8(bytes)));
  } catch {
    return unreadable('damaged');
  }
}

function parseState(state: unknown): DecodedLink {
  if (!Array.isArray(state) || state.length < 3 || state.length > 4) return unreadable('damaged');
  const [text, stdin, spec, terms = {}]: readonly unknown[] = state;
  if (typeof text !== 'string' || typeof stdin !== 'string') return unreadable('damaged');
  if (spec !== null && typeof spec !== 'string') return unreadable('damaged');
  const cpuCost = cpuCostIn(terms);
  const schedule = scheduleIn(terms);
  const services = servicesIn(terms);
  const signals = listIn(terms, 'signals', (one) =>
    parseSignal(`${Reflect.get(one, 'signal')}@${Reflect.get(one, 'at')}`),
  );
  const acts = listIn(terms, 'acts', actIn);
  const files = listIn(terms, 'files', broughtIn);
  if (cpuCost === 'damaged' || schedule === 'damaged' || services === 'damaged') return unreadable('damaged');
  if (signals === 'damaged' || acts === 'damaged' || files === 'damaged') return unreadable('damaged');
  const program = {
    text,
    stdin,
    spec,
    ...termsOf({ cpuCost: cpuCost ?? 0, services: services ?? '', signals, acts, files }),
    ...(schedule === null ? {} : { schedule }),
  };
  return { type: 'program', program, moment: null };
}

/** What else a run of the program needs; null where computing costs nothing. */
function cpuCostIn(terms: unknown): number | null | 'damaged' {
  const cost: unknown = Reflect.get(Object(terms), 'cpuCost');
  if (cost === undefined) return null;
  return typeof cost === 'number' && cost > 0 && cost <= DEAREST ? cost : 'damaged';
}

/** A list of what is done to the program; nothing where there is none. */
function listIn<T>(terms: unknown, name: string, parse: (one: object) => T | null): readonly T[] | 'damaged' {
  const list: unknown = Reflect.get(Object(terms), name);
  if (list === undefined) return [];
  if (!Array.isArray(list) || list.length > MOST_DEEDS) return 'damaged';
  const parsed = list.map((one: unknown) => parse(Object(one)));
  return parsed.every((one) => one !== null) ? parsed : 'damaged';
}

/** An act, if it is one: what can be written and read again. */
function actIn(one: object): UserAct | null {
  const [deed, at, widget, text] = ['deed', 'at', 'widget', 'text'].map((name): unknown =>
    Reflect.get(one, name),
  );
  if (deed !== 'click' && deed !== 'type' && deed !== 'close') return null;
  if (typeof at !== 'number' || !(at >= 0) || typeof widget !== 'string' || typeof text !== 'string')
    return null;
  return { deed, at, widget, text };
}

/** A file, if it lies in the program's folder; the runtime refuses another place. */
function broughtIn(one: object): BroughtFile | null {
  const [path, text] = ['path', 'text'].map((name): unknown => Reflect.get(one, name));
  if (typeof path !== 'string' || typeof text !== 'string') return null;
  const isInside = path.split('/').every((part) => !['', '.', '..'].includes(part));
  return isInside && !path.includes('\0') ? { path, text } : null;
}

/** What is declared of the world outside; null where nothing is. The runtime refuses what it does not know. */
function servicesIn(terms: unknown): string | null | 'damaged' {
  const services: unknown = Reflect.get(Object(terms), 'services');
  if (services === undefined) return null;
  return typeof services === 'string' && isDeclared(services) ? services : 'damaged';
}

function isDeclared(services: string): boolean {
  try {
    const kinds = Object.keys(Object(JSON.parse(services)));
    return kinds.length > 0 && kinds.every((kind) => KINDS.includes(kind));
  } catch {
    return false;
  }
}

/** What its runs follow; null for the usual schedule. */
function scheduleIn(terms: unknown): string | null | 'damaged' {
  const schedule: unknown = Reflect.get(Object(terms), 'schedule');
  if (schedule === undefined) return null;
  return typeof schedule === 'string' && parseSchedule(schedule).type === 'schedule' ? schedule : 'damaged';
}

function unreadable(reason: LinkProblem): DecodedLink {
  return { type: 'unreadable', reason };
}

/** FNV-1a, 32 bits: enough to notice a link that lost its tail or a letter. */
function checksum(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}

function toBase64Url(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    );
  } catch {
    return null;
  }
}
