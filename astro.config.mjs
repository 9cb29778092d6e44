/** How Astro builds the site: static pages under a strict policy, which work at any address. */
import { createHash } from 'node:crypto';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { interpreterAssets } from './src/build/astro-interpreter-assets.ts';
import { browserOnly } from './src/build/browser-only.ts';
import { keepTogetherPlugin } from './src/build/keep-together-plugin.ts';
import { lazyStyles } from './src/build/lazy-styles.ts';
import { offline } from './src/build/offline/offline.ts';
import { relocatable } from './src/build/relocatable.ts';
import { scenePlugin } from './src/build/scene-plugin.ts';
import { subsetFonts } from './src/build/subset-fonts.ts';
import { thirdPartyNoticesFile } from './src/build/third-party-notices.ts';
import { themeScript } from './src/components/theme-script.ts';
import { codeTheme, colourClasses, SUSPENSION_GRAMMAR } from './src/styles/code-theme.ts';

/** @param {string} script @returns {`sha256-${string}`} */
const hashOf = (script) => `sha256-${createHash('sha256').update(script).digest('base64')}`;

/** Every compiled chapter carries a directive that the bundler would warn of, one line each; all other warnings stay. */
const quietDirectives = {
  name: 'quiet-directives',
  /** @param {string} _level @param {{ readonly code?: string }} log */
  onLog: (_level, log) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? false : null),
};

export default defineConfig({
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  integrations: [
    mdx(),
    preact(),
    interpreterAssets(),
    browserOnly(['/src/playground/editor.ts']),
    relocatable(),
    thirdPartyNoticesFile(),
    offline(),
  ],
  markdown: {
    // Explicit heading ids keep anchors equal in every language.
    processor: satteri({
      features: { headingAttributes: true },
      mdastPlugins: [keepTogetherPlugin, scenePlugin],
    }),
    // The same grammar and colours as in playgrounds; classes instead of style attributes.
    shikiConfig: {
      theme: codeTheme('site-light'),
      langs: [SUSPENSION_GRAMMAR],
      transformers: [colourClasses],
    },
  },
  prefetch: { prefetchAll: true, defaultStrategy: 'hover' },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "frame-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
      scriptDirective: { resources: ["'self'"], hashes: [hashOf(themeScript)] },
      // Monaco writes style attributes and style elements; nothing else needs it, and styles cannot run anything.
      styleDirective: { resources: ["'self'", "'unsafe-inline'"] },
    },
  },
  devToolbar: { enabled: false },
  vite: {
    plugins: [quietDirectives, lazyStyles(), subsetFonts()],
    build: {
      target: 'es2022',
      // Browsers that know light-dark(); rewriting it for older ones would double every colour.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      // The editor is one large chunk, loaded only by readers who edit.
      chunkSizeWarningLimit: 5000,
    },
  },
});
