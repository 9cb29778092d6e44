/** Puts the program of a check behind the reader's, and takes what it printed out of the run. Pure. */
import type { RunResult } from '../trace/index.ts';

/** The line that is printed between the two: readers see it where they look at the whole run. */
const MARK = '--- check ---';

/** Both programs as one module; the reader's lines keep their numbers. */
export function withAppended(source: string, append: string): string {
  return append === '' ? source : `${source.trimEnd()}\n\n\nprint("${MARK}")\n${append}`;
}

/** What came after the mark, as if time had begun there; the whole run where it never got so far. */
export function afterMark(result: RunResult): RunResult {
  const index = result.output.findLastIndex(({ stream, text }) => stream === 'out' && text === MARK);
  const begun = result.output[index]?.at;
  if (begun === undefined) return result;
  const since = (at: number) => Math.round((at - begun) * 1e9) / 1e9;
  const output = result.output.slice(index + 1).map((line) => ({ ...line, at: since(line.at) }));
  return { ...result, output, duration: since(result.duration) };
}
