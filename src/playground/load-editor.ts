/** Fetches the full editor. */

/**
 * The build that draws pages must not see the editor at all: it would keep the editor's styles for itself,
 * and the page would get none.
 */
export const loadEditor: () => Promise<typeof import('./editor.ts')> = import.meta.env.SSR
  ? () => Promise.reject(new Error('There is no editor where there is no page'))
  : () => import('./editor.ts');
