/** Vite plugin that takes out of the fonts what no page shows: the reader waits for them at the first visit. */
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

/** The characters of Basic Latin and Latin-1, and the signs of `unicode-range` in fonts.css that prose and code use. */
const CHARACTERS = [
  ...between(0x20, 0x7e),
  ...between(0xa0, 0xff),
  ...'ıŒœˆ˚˜\u2009–—‘’‚“”„†‡•…‰‹›⁄€™↑↓−∕�',
].join('');

/** What is kept of each font, by the beginning of its file's name; the styles use weights from 400 to 700. */
const FONTS = {
  literata: { variationAxes: { wght: { min: 400, max: 700 } } },
  // Ligatures are switched off wherever there is code.
  'jetbrains-mono': { noLayoutClosure: true },
} as const;

export function subsetFonts(): Plugin {
  return {
    name: 'subset-fonts',
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.woff2')) continue;
        const known = Object.entries(FONTS).find(([name]) => file.names[0]?.startsWith(name));
        if (known === undefined)
          throw new Error(`${file.fileName} is a font that src/build/subset-fonts.ts does not know`);
        file.source = await subsetFont(Buffer.from(file.source), CHARACTERS, {
          targetFormat: 'woff2',
          ...known[1],
        });
      }
    },
  };
}

function between(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}
