/** Links of the prose that set the calculator: what one sets, and what the reader follows. */
import { type Load, parseLoad } from './load.ts';

/** The id of the calculator on its page, where such links lead. */
export const CALCULATOR_ANCHOR = 'loads';

/** The load that the link around `target` sets; null for what is no such link. */
export function loadOfLink(target: EventTarget | null): Load | null {
  const link = target instanceof Element ? target.closest<HTMLElement>('a[data-load]') : null;
  const text = link?.dataset['load'];
  return text === undefined ? null : parseLoad(text);
}
