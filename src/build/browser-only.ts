/** Keeps modules that only browsers run out of the build that renders pages. */
import type { AstroIntegration } from 'astro';

/**
 * Astro integration. Each of `paths` (ends of module ids) is empty where pages are rendered and whole in the browser: the
 * editor and its hundreds of modules cannot run elsewhere.
 */
export function browserOnly(paths: readonly string[]): AstroIntegration {
  return {
    name: 'browser-only',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'browser-only',
                enforce: 'pre',
                applyToEnvironment: (environment) => environment.name !== 'client',
                load: (id) => (paths.some((path) => id.endsWith(path)) ? 'export {};' : null),
              },
            ],
          },
        });
      },
    },
  };
}
