/** Markdown plugin that wraps the passages of a chapter, so that styles can set prose and playground side by side. */
import type { MdastHookFn, MdastPluginDefinition } from 'satteri';
import { type Passage, passagesOf } from './scenes.ts';

type Block = Parameters<MdastHookFn>[0]['children'][number];
type Wrapper = Extract<Block, { readonly type: 'mdxJsxFlowElement' }>;
type Flow = Extract<Block, Wrapper['children'][number]>;

/** Blocks of the text itself, which may stand inside another one; front matter and imports may not. */
function isFlow(node: Block): node is Flow {
  return !['yaml', 'toml', 'mdxjsEsm'].includes(node.type);
}

function wrapped(className: string, children: readonly Flow[]): Wrapper {
  return {
    type: 'mdxJsxFlowElement',
    name: 'div',
    attributes: [{ type: 'mdxJsxAttribute', name: 'class', value: className }],
    children: [...children],
  };
}

function blocksOf(passage: Passage<Flow>): Block[] {
  switch (passage.type) {
    case 'prose':
      return [...passage.nodes];
    case 'scene': {
      const parts: Flow[] = [];
      if (passage.question.length > 0) parts.push(wrapped('scene-question', passage.question));
      parts.push(wrapped('scene-stage', [passage.playground]));
      if (passage.explanation.length > 0) parts.push(wrapped('scene-explanation', passage.explanation));
      return [wrapped('scene', parts)];
    }
  }
}

/** Puts each playground, what leads up to it and what explains it into one `<div class="scene">`. */
export const scenePlugin: MdastPluginDefinition = {
  name: 'scenes',
  after: (root, context) => {
    const passages = passagesOf(root.children.filter(isFlow));
    if (!passages.some(({ type }) => type === 'scene')) return;
    const apart = root.children.filter((node) => !isFlow(node));
    context.setProperty(root, 'children', [...apart, ...passages.flatMap((passage) => blocksOf(passage))]);
  },
};
