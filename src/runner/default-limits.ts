/** How much one run may use before it is ended, unless a playground asks otherwise. */
import type { Limits } from '../protocol.ts';

const MEBIBYTE = 1024 * 1024;

/**
 * `lines` is more than anybody reads and less than a page has trouble to show. `steps` ends an endless loop of
 * awaits always at the same step, on most machines before `time` ends it somewhere. `memory` is the interpreter's
 * own, of which some 30 MiB are taken before a program begins.
 */
export const DEFAULT_LIMITS: Limits = {
  lines: 10_000,
  bytes: MEBIBYTE,
  memory: 256 * MEBIBYTE,
  time: 20,
  steps: 1_000_000,
};
