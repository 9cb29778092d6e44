import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { QuestionData } from '../curriculum/index.ts';
import { QuestionIsland } from './question-island.tsx';

const DATA: QuestionData = {
  id: 'first-line',
  chapter: 'tasks',
  version: 'v',
  text: 'When does <code>work</code> begin?',
  options: [
    { text: 'In the call.', explanation: 'It is only scheduled.', right: false },
    { text: 'When <code>main</code> suspends.', explanation: 'Then the loop has its turn.', right: true },
  ],
  proof: { playground: 'no-yield', chapter: 'await', title: 'At the door' },
};

/** The question as the build writes it into a page. */
const page = render(<QuestionIsland data={DATA} language="en" />);
/** What stands before the fold with the answers. */
const asked = page.slice(0, page.indexOf('<details'));

test('a page has the question, its options as radio buttons of one group, and nothing chosen', () => {
  expect(asked).toContain('When does <code>work</code> begin?');
  expect(asked.match(/<input type="radio"[^>]*name="question-first-line"/g)).toHaveLength(2);
  expect(asked).not.toContain('checked');
});

test('no explanation is given away before an answer, and all are in the fold for pages without scripts', () => {
  for (const { explanation } of DATA.options) {
    expect(asked).not.toContain(explanation);
    expect(page).toContain(explanation);
  }
});

test('the proof is a link to its chapter', () => {
  expect(page).toContain('<a href="../await/#no-yield">At the door</a>');
});
