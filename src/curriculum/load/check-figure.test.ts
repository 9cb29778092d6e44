import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FIGURE_CLASSES } from './check-figure.ts';

test('the style sheet gives looks to the very classes that drawings may use', () => {
  const css = readFileSync(new URL('../../styles/figure.css', import.meta.url), 'utf8');
  const styled = [...css.matchAll(/^\.figure \.([a-z]+)/gm)].map((found) => found[1]);
  expect(styled.toSorted()).toEqual(FIGURE_CLASSES.toSorted());
});
