/** Checks one component in the prose: that it exists, and has the attributes and the content it needs. */
import type { MdastNode } from 'satteri';
import { COMPONENTS, type ComponentUse, ELEMENTS } from './components.ts';
import type { MistakeList } from './mistake.ts';
import { suggestName } from './suggest-name.ts';

type Component = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Adds what is wrong with `node` to `mistakes`. */
export function checkComponent(node: Component, file: string, mistakes: MistakeList): void {
  const line = node.position?.start.line ?? 1;
  const refuse = (problem: string, remedy: string) => mistakes.add(file, line, problem, remedy);
  const name = node.name ?? '';
  if (ELEMENTS.includes(name)) return;
  const use = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (!use) {
    refuse(`There is no component <${name}>.`, suggestName(name, [...Object.keys(COMPONENTS), ...ELEMENTS]));
    return;
  }
  checkAttributes(node, use, refuse);
  const isEmpty = node.children.length === 0;
  if (use.content === 'needed' && isEmpty) refuse(`<${name}> is empty.`, `For example: ${use.example}`);
  if (use.content === 'none' && !isEmpty) refuse(`<${name}> holds nothing.`, `Write ${use.example}`);
}

function checkAttributes(
  node: Component,
  use: ComponentUse,
  refuse: (problem: string, remedy: string) => void,
): void {
  const known = [...use.required, ...use.optional];
  for (const attribute of node.attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '…';
    if (!known.includes(name)) refuse(`<${node.name}> takes no “${name}”.`, suggestName(name, known));
    else if (literalAttribute(node, name) === null) {
      refuse(`“${name}” of <${node.name}> must be a text in quotation marks.`, `For example: ${use.example}`);
    }
  }
  for (const name of use.required) {
    const given = node.attributes.some(
      (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name,
    );
    if (!given) refuse(`<${node.name}> needs “${name}”.`, `For example: ${use.example}`);
  }
}

/** The value of an attribute written as a text, or null. */
export function literalAttribute(node: Component, name: string): string | null {
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === name) {
      return typeof attribute.value === 'string' && attribute.value.trim() !== '' ? attribute.value : null;
    }
  }
  return null;
}
