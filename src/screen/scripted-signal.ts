/** A signal at an instant, as people write it: `SIGINT@2.5`. */
import type { ScriptedSignal } from '../protocol.ts';

const SHAPE = /^(SIG(?:ALRM|HUP|INT|QUIT|TERM|USR[12]))\s*@\s*(\d+(?:\.\d+)?)$/;

/** Reads one; null where it is none. */
export function parseSignal(text: string): ScriptedSignal | null {
  const [, signal, at] = SHAPE.exec(text.trim()) ?? [];
  return signal === undefined ? null : { signal, at: Number(at) };
}
