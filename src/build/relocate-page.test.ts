import { describe, expect, it } from 'vitest';
import { relocatePage, relocateStyles } from './relocate-page.ts';

describe('a page that may stand under any sub-path', () => {
  it.each([
    ['a link, two folders down', 2, '<a href="/en/tasks/">x</a>', '<a href="../../en/tasks/">x</a>'],
    ['a link at the root', 0, '<a href="/en/">x</a>', '<a href="./en/">x</a>'],
    ['the root itself', 1, '<a class="home" href="/">x</a>', '<a class="home" href="../">x</a>'],
    [
      'an anchor beside it',
      2,
      '<a href="/en/glossary/#task">x</a>',
      '<a href="../../en/glossary/#task">x</a>',
    ],
    [
      'a script',
      1,
      '<script type="module" src="/_astro/a.js"></script>',
      '<script type="module" src="../_astro/a.js"></script>',
    ],
    ['a single-quoted address', 1, "<img src='/a.svg'>", "<img src='../a.svg'>"],
    [
      'an island',
      2,
      '<astro-island component-url="/_astro/P.js" renderer-url="/_astro/c.js" props="{&quot;href&quot;:&quot;/x&quot;}"></astro-island>',
      '<astro-island component-url="../../_astro/P.js" renderer-url="../../_astro/c.js" props="{&quot;href&quot;:&quot;/x&quot;}"></astro-island>',
    ],
    [
      'the base that scripts read',
      2,
      '<html lang="en" data-base="/">',
      '<html lang="en" data-base="../../">',
    ],
    [
      'an attribute value with > in it',
      1,
      '<a title="a > b" href="/x">y</a>',
      '<a title="a > b" href="../x">y</a>',
    ],
  ])('rewrites %s', (_what, depth, before, after) => {
    expect(relocatePage(before, depth)).toBe(after);
  });

  it.each([
    ['an anchor', '<a href="#top">x</a>'],
    ['another host', '<a href="https://docs.python.org/3/">x</a>'],
    ['an address without a scheme', '<a href="//example.org/">x</a>'],
    ['a data address', '<link rel="icon" href="data:,">'],
    ['an address in the text', '<code>href="/x" src="/y"</code>'],
    ['an escaped tag in the text', '<pre>&lt;a href="/x"&gt;</pre>'],
    ['a string in a script', '<script>const a = \'<a href="/x">\';</script>'],
    ['a rule in a style', '<style>a[href="/x"] { color: red }</style>'],
    ['a comment', '<!-- <a href="/x"> -->'],
    ['an address inside another value', '<div data-text=\'see href="/x"\'></div>'],
    ['an attribute that only ends like one', '<div data-href="/x"></div>'],
  ])('leaves alone %s', (_what, html) => {
    expect(relocatePage(html, 2)).toBe(html);
  });
});

describe('a style sheet that may stand under any sub-path', () => {
  it.each([
    ['url(/_astro/a.woff2)', 'url(../_astro/a.woff2)'],
    ['url( "/_astro/a.woff2" ) format("woff2")', 'url( "../_astro/a.woff2" ) format("woff2")'],
    ["src:url('/a.woff2'),url(/b.woff2)", "src:url('../a.woff2'),url(../b.woff2)"],
    ['url(./a.woff2)', 'url(./a.woff2)'],
    ['url(//example.org/a.woff2)', 'url(//example.org/a.woff2)'],
    ['url(data:image/svg+xml,/x)', 'url(data:image/svg+xml,/x)'],
  ])('%s becomes %s', (before, after) => {
    expect(relocateStyles(before, 1)).toBe(after);
  });
});
