import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../languages/index.ts';
import { MISCONCEPTIONS, predictTextFor, type WhyFact } from '../languages/predict/index.ts';

const first = { type: 'task', name: 'fetch (Task-2)' } as const;
const second = { type: 'callback', name: 'print' } as const;
const WHYS: readonly WhyFact[] = [
  { type: 'same-task', who: first },
  { type: 'created-after', first, second },
  { type: 'woken', first, second: { type: 'program' } },
  { type: 'after-loop' },
  { type: 'same-step', who: first, from: 'a', to: 'b' },
  { type: 'goes-on', first, second },
  { type: 'blocked', first, second, deadline: 1 },
  { type: 'earlier', first: 1, second: 1.5 },
  { type: 'same-deadline', first, second, deadline: 2 },
  { type: 'creation-order', first, second },
  { type: 'queue', first, second: { type: 'thread', name: 'asyncio_0' } },
  { type: 'undecided' },
];

describe.each(LANGUAGES)('the words in %s', (language) => {
  const text = predictTextFor(language);

  it('name every misconception and what is true instead, each its own', () => {
    const names = MISCONCEPTIONS.map((key) => text.misconceptions[key].name);
    const truths = MISCONCEPTIONS.map((key) => text.misconceptions[key].truth);
    expect(new Set([...names, ...truths]).size).toBe(2 * MISCONCEPTIONS.length);
  });

  it('say every reason in a sentence of its own, with every backtick in pairs', () => {
    const sentences = WHYS.map((why) => text.answer.why(why));
    expect(new Set(sentences).size).toBe(WHYS.length);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[^a-z].*[.。]$/u);
      expect(sentence.split('`').length % 2).toBe(1);
    }
  });
});

it('a reason in English', () => {
  const { why } = predictTextFor('en').answer;
  expect(WHYS.map(why)).toMatchInlineSnapshot(`
    [
      "The task \`fetch (Task-2)\` prints both, one after the other.",
      "When the first line is printed, the callback \`print\` does not exist yet.",
      "The program itself waits until the task \`fetch (Task-2)\` has come that far.",
      "The program goes on only when \`asyncio.run\` is over.",
      "Between \`a\` and \`b\`, the task \`fetch (Task-2)\` does not suspend, so nothing can come between them.",
      "The callback \`print\` only stands in the ready queue: the task \`fetch (Task-2)\` goes on until it suspends.",
      "The callback \`print\` was due at 1 s, but the task \`fetch (Task-2)\` kept the event loop busy.",
      "The first comes at 1 s, the second only at 1.5 s.",
      "Both timers are due at 2 s; the one that was set first goes first.",
      "The task \`fetch (Task-2)\` was created before the callback \`print\`, and new tasks begin in the order of their creation.",
      "The task \`fetch (Task-2)\` was put into the ready queue before the thread \`asyncio_0\`, and the queue is first in, first out.",
      "Nothing in the program decides it: between threads, the system does.",
    ]
  `);
});
