/** Fetches the comparison of two programs; see `load-editor.ts` for why the build that draws pages must not see it. */
export const loadDiff: () => Promise<typeof import('./diff-editor.ts')> = import.meta.env.SSR
  ? () => Promise.reject(new Error('There is no editor where there is no page'))
  : () => import('./diff-editor.ts');
