/** Markdown plugin that wraps the passages of a chapter, so that styles can set prose and playground side by side. */
import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import { type Passage, passagesOf } from './scenes.ts';

type Entry = NonNullable<SatteriProcessorOptions['mdastPlugins']>[number];
type Plugin = Extract<Entry, { readonly name: string; readonly after?: unknown }>;
type Root = Parameters<NonNullable<Plugin['after']>>[0];
type Block = Root['children'][number];
type Wrapper = Extract<Block, { readonly type: 'mdxJsxFlowElement' }>;

function wrapped(className: string, children: readonly Block[]): Wrapper {
  // The tree's own type allows only flow content here, which is all that a chapter has at its top level.
  return {
    type: 'mdxJsxFlowElement',
    name: 'div',
    attributes: [{ type: 'mdxJsxAttribute', name: 'class', value: className }],
    children: children.filter(isFlow),
  };
}

type Flow = Wrapper['children'][number];

/** Blocks that may stand inside another one; front matter and imports stay outside. */
function isFlow(node: Block): node is Extract<Block, Flow> {
  return !['yaml', 'toml', 'mdxjsEsm'].includes(node.type);
}

function blocksOf(passage: Passage<Block>): Block[] {
  switch (passage.type) {
    case 'prose':
      return [...passage.nodes];
    case 'scene': {
      const parts: Block[] = [];
      if (passage.question.length > 0) parts.push(wrapped('scene-question', passage.question));
      parts.push(wrapped('scene-stage', [passage.playground]));
      if (passage.explanation.length > 0) parts.push(wrapped('scene-explanation', passage.explanation));
      return [wrapped('scene', parts)];
    }
  }
}

/** Puts each playground, the block before it and the blocks after it into one `<div class="scene">`. */
export const scenePlugin: Plugin = {
  name: 'scenes',
  after: (root, context) => {
    const children = passagesOf(root.children).flatMap((passage) => blocksOf(passage));
    if (children.some((child) => child.type === 'mdxJsxFlowElement' && !root.children.includes(child)))
      context.setProperty(root, 'children', children);
  },
};
