import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { readRecorded } from '../../trace/recorded-traces.ts';
import { Still } from './still.tsx';

const { trace } = readRecorded('sleeping');
const picture = (pictures: number) => render(<Still trace={trace} language="en" pictures={pictures} />);

describe('a still timeline', () => {
  test('shows a short run whole on a page with few pictures', () => {
    expect(picture(1)).not.toContain('steps are drawn');
  });

  test('is the shorter, the more pictures share the page', () => {
    expect(picture(20)).toContain('The first 3 steps are drawn.');
    expect(picture(20).length).toBeLessThan(picture(1).length);
  });
});
