/** Vite plugin that takes out of the fonts what no page shows: the reader waits for them at the first visit. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

/** The characters of Basic Latin and Latin-1, and the signs of `unicode-range` in fonts.css that prose and code use. */
const CHARACTERS = [
  ...between(0x20, 0x7e),
  ...between(0xa0, 0xff),
  ...'ıŒœˆ˚˜\u2009–—‘’‚“”„†‡•…‰‹›⁄€™↑↓−∕�',
].join('');

/** What is kept of each font; the styles use weights from 400 to 700. */
const FONTS = {
  '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2': {
    variationAxes: { wght: { min: 400, max: 700 } },
  },
  // Ligatures are switched off wherever there is code.
  '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2': { noLayoutClosure: true },
} as const;

const FOLDER = fileURLToPath(new URL('../../.cache/fonts/', import.meta.url));

/** The lighter fonts stand in for those of the packages, in styles and scripts alike. */
export function subsetFonts(): Plugin {
  return {
    name: 'subset-fonts',
    async config() {
      await mkdir(FOLDER, { recursive: true });
      const made = Object.entries(FONTS).map(async ([name, kept]) => {
        const whole = await readFile(fileURLToPath(import.meta.resolve(name)));
        const path = FOLDER + basename(name);
        await writeFile(path, await subsetFont(whole, CHARACTERS, { targetFormat: 'woff2', ...kept }));
        // With whatever query follows.
        return { find: new RegExp(`^${name.replaceAll('.', '\\.')}`), replacement: path };
      });
      return { resolve: { alias: await Promise.all(made) } };
    },
  };
}

function between(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}
