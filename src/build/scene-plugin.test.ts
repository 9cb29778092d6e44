import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { scenePlugin } from './scene-plugin.ts';

/** The element names and classes of the compiled text, in order. */
async function outline(source: string): Promise<string[]> {
  const { code } = await mdxToJs(source, { mdastPlugins: [scenePlugin] });
  return [
    ...code.matchAll(
      /className: "(scene[\w-]*)"|class: "(scene[\w-]*)"|_components\.(p|h2), \{|jsxs?\((Playground)/g,
    ),
  ].map(([, one, other, element, component]) => one ?? other ?? element ?? component ?? '');
}

describe('a chapter with scenes', () => {
  it('wraps question, playground and explanation, and leaves other text alone', async () => {
    const source = 'Opening.\n\n## One\n\nAsk.\n\n<Playground id="a" />\n\nExplain.\n\n## Two\n\nEnd.\n';
    const found = await outline(source);
    expect(found.filter((name) => name.startsWith('scene')).sort()).toEqual([
      'scene',
      'scene-explanation',
      'scene-question',
      'scene-stage',
    ]);
    expect(found.filter((name) => !name.startsWith('scene')).sort()).toEqual([
      'Playground',
      'h2',
      'h2',
      'p',
      'p',
      'p',
      'p',
    ]);
  });

  it('changes nothing where there is no playground', async () => {
    const source = 'Opening.\n\n## One\n\nText.\n';
    const plain = mdxToJs(source, {});
    expect((await mdxToJs(source, { mdastPlugins: [scenePlugin] })).code).toBe(plain.code);
  });

  it('keeps imports outside of every scene', async () => {
    const { code } = await mdxToJs('import x from "./x.js"\n\nAsk.\n\n<Playground id="a" />\n', {
      mdastPlugins: [scenePlugin],
    });
    expect(code).toMatch(/^import x from "\.\/x\.js"/m);
  });
});
