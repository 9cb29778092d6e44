/** What pressing the theme switch chooses. */

/** A look of the site. */
export type Theme = 'light' | 'dark';

/**
 * The choice after a press: always the other look than the one shown. Turning back to the system's own look is remembered
 * as no choice (null), so that a reader who returns to it follows the system again.
 */
export function nextTheme(chosen: Theme | null, system: Theme): Theme | null {
  const other: Theme = (chosen ?? system) === 'dark' ? 'light' : 'dark';
  return other === system ? null : other;
}
