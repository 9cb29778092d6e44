import { describe, expect, it } from 'vitest';
import { type Passage, type ProseNode, passagesOf } from './scenes.ts';

interface Named extends ProseNode {
  readonly label: string;
}

/** `h` a heading, `P…` a playground, anything else a paragraph. */
function node(label: string): Named {
  if (label.startsWith('h')) return { type: 'heading', label };
  if (label.startsWith('C')) return { type: 'mdxJsxFlowElement', name: 'Compare', label };
  if (label.startsWith('P')) return { type: 'mdxJsxFlowElement', name: 'Playground', label };
  return { type: 'paragraph', label };
}

const labels = (nodes: readonly Named[]): string => nodes.map((one) => one.label).join(' ');

function show(passage: Passage<Named>): string {
  if (passage.type === 'prose') return labels(passage.nodes);
  return `(${labels(passage.question)} | ${passage.playground.label} | ${labels(passage.explanation)})`;
}

const shown = (text: string): string[] =>
  passagesOf(text.split(' ').filter(Boolean).map(node)).map((passage) => show(passage));

describe('the passages of a chapter', () => {
  it.each([
    ['prose alone', 'a b', ['a b']],
    ['nothing', '', []],
    [
      'all before the first playground leads up to it, all after it explains',
      'a b P1 c d',
      ['(a b | P1 | c d)'],
    ],
    ["a heading is nobody's question", 'h1 P1 a', ['h1', '( | P1 | a)']],
    ['a heading ends a scene', 'a P1 b h2 c d P2 e', ['(a | P1 | b)', 'h2', '(c d | P2 | e)']],
    [
      'a paragraph between two playgrounds asks for the second',
      'a P1 b P2 c',
      ['(a | P1 | )', '(b | P2 | c)'],
    ],
    ['a comparison has a stage, too', 'a P1 b C1 c', ['(a | P1 | )', '(b | C1 | c)']],
    ['two playgrounds in a row', 'a P1 P2 b', ['(a | P1 | )', '( | P2 | b)']],
    [
      'what stands between explains, but for its last block',
      'a P1 b c d P2',
      ['(a | P1 | b c)', '(d | P2 | )'],
    ],
  ])('%s', (_rule, text, passages) => {
    expect(shown(text)).toEqual(passages);
  });
});
