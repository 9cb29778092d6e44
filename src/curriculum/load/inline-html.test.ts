/** The one line of Markdown that tasks, options and definitions are: as in the prose, and nothing that is code is touched. */
import { expect, test } from 'vitest';
import { inlineHtml } from './inline-html.ts';

test.each([
  ['`C` is "ready", so it can\'t wait', '<code>C</code> is “ready”, so it can’t wait'],
  ['It is printed as "never retrieved".', 'It is printed as “never retrieved”.'],
  ['`print("don\'t --")`', '<code>print("don\'t --")</code>'],
  ['*All* of **them**', '<em>All</em> of <strong>them</strong>'],
])('%s', (markdown, html) => {
  expect(inlineHtml(markdown)).toBe(html);
});
