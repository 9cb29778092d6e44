import { expect, test } from 'vitest';
import { altered, type MistakeCase, mistakesOf, withContent } from './content-fixture.ts';
import { loadCourse } from './load-course.ts';

const PROSE = 'chapters/01-first/en.mdx';
const DRAWING = 'chapters/01-first/figures/chain.svg';
const SHOWN = altered(PROSE, 'Now mend this.', '<Figure id="chain">A chain.</Figure>\n\nNow mend this.');

function drawing(shapes: string, root = 'viewBox="0 0 300 100"', told = TOLD): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" ${root}>\n${told}\n${shapes}\n</svg>\n`;
}

const TOLD = '<title>A chain</title>\n<desc>Two links hold one another.</desc>';
const LINK = '<rect class="running" x="1" y="2" width="30" height="20"/>';
const AT = `content/${DRAWING}`;

const CASES: readonly MistakeCase[] = [
  {
    name: 'a figure without a file, and a file that no prose shows',
    changes: { ...SHOWN, 'chapters/01-first/figures/chains.svg': drawing(LINK) },
    says: [
      'content/chapters/01-first/en.mdx:1: The figure “chains” is never shown. Write <Figure id="chains">…</Figure> where it belongs, or remove its file.',
      'content/chapters/01-first/en.mdx:13: This chapter has no figure “chain”. Write “chains”. A figure is a file figures/chain.svg beside this one.',
    ],
  },
  {
    name: 'a figure shown twice',
    changes: {
      ...altered(
        PROSE,
        'Now mend this.',
        '<Figure id="chain">A.</Figure>\n\n<Figure id="chain">B.</Figure>\n\nMend.',
      ),
      [DRAWING]: drawing(LINK),
    },
    says: ['content/chapters/01-first/en.mdx:15: The figure “chain” is shown twice. Keep one of them.'],
  },
  {
    name: 'a figure inside a paragraph',
    changes: {
      ...altered(PROSE, 'Now mend this.', 'See <Figure id="chain">A.</Figure> here.'),
      [DRAWING]: drawing(LINK),
    },
    says: [
      'content/chapters/01-first/en.mdx:13: <Figure> stands inside a paragraph. Put it on a line of its own, between empty lines.',
    ],
  },
  {
    name: 'looks of its own, an unknown class, a script',
    changes: {
      ...SHOWN,
      [DRAWING]: drawing(
        '<rect fill="#f00" class="runing" x="1" y="2" width="3" height="4"/>\n<script>go()</script>',
      ),
    },
    says: [
      `${AT}:4: <rect> of a figure takes no “fill”. Looks come from classes: arrow, dashed, faint, code, small, strong, middle, end, created, ready, running, suspended, blocked, done, ok, violation.`,
      `${AT}:4: Figures have no class “runing”. Write “running”.`,
      `${AT}:5: A figure has no <script>. Write one of: svg, title, desc, g, rect, circle, ellipse, line, path, polyline, polygon, text, tspan.`,
    ],
  },
  {
    name: 'a drawing too wide for a phone, without words for who cannot see it',
    changes: { ...SHOWN, [DRAWING]: drawing(LINK, 'viewBox="0 0 800 100" style="x"', '') },
    says: [
      `${AT}:1: <svg> takes no “style”. Keep viewBox and xmlns: the page sets the rest.`,
      `${AT}:1: The drawing is 800 wide; on a phone its letters would be too small. Draw downwards instead: at most 360.`,
      `${AT}:1: The drawing has no name. Begin with <title>What it shows, in a few words</title>.`,
      `${AT}:1: Who cannot see the drawing learns nothing from it. After the title write <desc>All that it says, in sentences.</desc>`,
    ],
  },
  {
    name: 'a file that is no SVG, and one with another name',
    changes: {
      ...SHOWN,
      [DRAWING]: '<svg>\n<rect></svg>',
      'chapters/01-first/figures/Chain 2.svg': drawing(LINK),
    },
    says: [
      'content/chapters/01-first/figures/Chain 2.svg:1: A figure cannot be called so. Write lower-case words joined by hyphens: await-chain.svg, await-chain.zh-cn.svg.',
      `${AT}:2: This is not valid SVG: Unexpected close tag. Close every element.`,
    ],
  },
  {
    name: 'a translated drawing without its original',
    changes: { ...SHOWN, 'chapters/01-first/figures/chain.zh-cn.svg': drawing(LINK) },
    says: [`${AT}:1: This file is missing. Draw it in English first; other languages follow it.`],
  },
];

test.each(CASES)('$name', ({ changes, says }) => {
  expect(mistakesOf(changes)).toEqual(says);
});

test('a drawing keeps its words and its classes, and loses its spaces', () => {
  const figures = withContent({ ...SHOWN, [DRAWING]: drawing(LINK) }, (directory) => {
    return loadCourse(directory).chapters[0]?.figures;
  });
  expect(figures).toEqual([
    {
      id: 'chain',
      svg: {
        en: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><title>A chain</title><desc>Two links hold one another.</desc><rect width="30" height="20" x="1" y="2" class="running"/></svg>',
      },
    },
  ]);
});
