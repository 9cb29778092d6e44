import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { PlaygroundData } from '../curriculum/index.ts';
import { playgroundEn } from '../languages/playground-text.ts';
import { Still } from '../timeline/static/index.ts';
import { readRecorded } from '../trace/recorded-traces.ts';
import { CodeLines, plainLines } from './code-lines.tsx';
import { linesOf, resultOf } from './fixtures/recorded-results.ts';
import { islandData } from './island-data.ts';
import { PlaygroundIsland } from './playground-island.tsx';
import { Expected } from './static/expected.tsx';

const data: PlaygroundData = {
  id: 'two-workers',
  chapter: 'tasks',
  kind: 'predict',
  title: 'Two workers',
  task: 'Which comes <em>first</em>?',
  distractors: [],
  hints: ['Look at the delays.'],
  start: 'print(1)\n\nprint(2)\n',
  startVersion: 'v1',
  solution: null,
  spec: 'lines { "1" "2" }',
  stdin: '',
  recording: resultOf(linesOf(['1', 0], ['2', 1.5])),
  trace: null,
  checks: [],
  tolerated: [],
  solutionRecording: null,
};

/** The playground as the build writes it into a page. */
function page(): string {
  return render(
    <PlaygroundIsland
      data={islandData(data)}
      language="en"
      still={<Still trace={readRecorded('sleeping').trace} language="en" pictures={1} />}
      expected={<Expected data={data} sentences={['`1` comes before `2`.']} text={playgroundEn} />}
    >
      <CodeLines lines={plainLines('print(1)\n\nprint(2)')} />
    </PlaygroundIsland>,
  );
}

describe('a playground without scripts', () => {
  it('is a region named by its title, with its task', () => {
    expect(page()).toContain('aria-labelledby="two-workers-title"');
    expect(page()).toContain('<h3 id="two-workers-title">Two workers</h3>');
    expect(page()).toContain('Which comes <em>first</em>?');
  });

  it('holds the program once, line by line', () => {
    const code = /<code>(.*?)<\/code>/s.exec(page())?.[1]?.replaceAll(/<[^>]+>/g, '');
    expect(code).toBe('print(1)\n\nprint(2)\n');
    expect(page().split('print(2)')).toHaveLength(2);
  });

  it('has what was expected folded up, with virtual times', () => {
    const expected = page().slice(page().indexOf('<details'));
    expect(expected).toContain('<code>1</code> comes before <code>2</code>.');
    expect(expected).toContain('data-time="0.0 s"');
    expect(expected).toContain('data-time="1.5 s"');
    expect(expected).toContain('and takes 1.5 s of virtual time.');
  });

  it('has a timeline of the recorded run, folded up', () => {
    const fold = /<details class="timeline-fold">(.*?)<\/details>/s.exec(page())?.[1] ?? '';
    expect(fold).toContain('<summary>Timeline</summary>');
    expect(fold).toContain('One run of the original program, step by step.');
    expect(fold).toContain('main');
  });

  it('is not alive: no editor, no hint, no output', () => {
    expect(page()).toContain('data-live="no"');
    expect(page()).not.toContain('<textarea');
    expect(page()).not.toContain('Look at the delays');
    expect(page()).toMatch(/role="log"[^>]*><\/div>/);
  });
});

describe('what the island gets with the page', () => {
  it('is neither the program nor a recording: both stand on the page', () => {
    const sent = JSON.stringify(islandData(data));
    expect(sent).not.toContain('print');
    expect(islandData(data).recordedLines).toBe(2);
  });
});
