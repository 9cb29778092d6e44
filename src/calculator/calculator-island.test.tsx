import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { CalculatorIsland } from './calculator-island.tsx';

/** The calculator as the build writes it into a page. */
const page = render(<CalculatorIsland language="en" />);

test('a page has the worked example in words, formulas and times', () => {
  expect(page).toContain('6 jobs; each waits 1 s and computes 0.06 s; 3 threads in the pool; 3 cores');
  for (const formula of [
    '6 × (1 s + 0.06 s)',
    '2 rounds × 1 s + 6 × 0.06 s',
    '1 s + 6 × 0.06 s',
    '0.05 s + 2 rounds × (1 s + 0.06 s)',
  ])
    expect(page).toContain(`<code>${formula}</code>`);
  expect(page.match(/<strong>[^<]*<\/strong>/g)).toEqual(
    ['6.36 s', '2.36 s', '1.36 s', '2.17 s'].map((time) => `<strong>${time}</strong>`),
  );
});

test('each slider says its value in words, and has a field for the exact number', () => {
  expect(page.match(/type="range"[^>]*aria-valuetext="[^"]+"/g)).toHaveLength(6);
  expect(page).toContain('aria-valuetext="0.06 s"');
  expect(page.match(/type="number"[^>]*aria-label="[^"]+, exact number"/g)).toHaveLength(6);
});

test('one way is marked as the quickest', () => {
  expect(page.match(/data-quickest="yes"/g)).toHaveLength(1);
});

test('it speaks Chinese', () => {
  expect(render(<CalculatorIsland language="zh-cn" />)).toContain('每个任务等待');
});
