/** Reads one file of prose: its front matter, what it places and names, and every mistake in its MDX. */
import { type MdastNode, mdxToMdast } from 'satteri';
import type { Placement, ProseReading } from '../course.ts';
import { checkComponent, literalAttribute } from './check-component.ts';
import type { MistakeList } from './mistake.ts';
import { readYaml, type YamlRead } from './read-yaml.ts';
import { type FrontMatter, frontMatterSchema } from './schemas.ts';
import type { SourceText } from './source-file.ts';

/** One file of prose, read. */
export interface ProseFile {
  readonly frontMatter: YamlRead<FrontMatter>;
  readonly reading: ProseReading;
}

/** The parser's switches, the same as those the site renders with. */
const FEATURES = { frontmatter: true, headingAttributes: true } as const;

/** Reads `source`; null when it cannot be used, and then `mistakes` says why. */
export function readProse(source: SourceText, mistakes: MistakeList): ProseFile | null {
  const tree = parse(source, mistakes);
  if (!tree) return null;
  const frontMatter = readFrontMatter(tree, source, mistakes);
  const reader = new ProseReader(source.file, mistakes);
  reader.visit(tree, null, 0);
  return frontMatter && { frontMatter, reading: reader.reading() };
}

function parse(source: SourceText, mistakes: MistakeList): MdastNode | null {
  try {
    return mdxToMdast(source.text, { features: FEATURES });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const place = /^(?<line>\d+):\d+: (?<what>.*?)(?: \([\w-]+:[\w-]+\))?$/s.exec(message)?.groups;
    const what = place?.['what'] ?? message;
    mistakes.add(
      source.file,
      Number(place?.['line'] ?? 1),
      `This is not valid MDX: ${what.replace(/\.?$/, '.')}`,
      'Close every tag and brace; write a literal < or { in backticks, or as \\< or \\{.',
    );
    return null;
  }
}

function readFrontMatter(
  tree: MdastNode,
  source: SourceText,
  mistakes: MistakeList,
): YamlRead<FrontMatter> | null {
  const first = childrenOf(tree)[0];
  if (first?.type !== 'yaml') {
    mistakes.add(
      source.file,
      1,
      'The front matter is missing.',
      'Begin the file with --- lines around “goals:”.',
    );
    return null;
  }
  return readYaml({ ...source, firstLine: 2, text: first.value }, frontMatterSchema, mistakes);
}

function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? node.children : [];
}

/** Walks the tree once and keeps what the course must know. */
class ProseReader {
  readonly #file: string;
  readonly #mistakes: MistakeList;
  readonly #playgrounds: Placement[] = [];
  readonly #questions: Placement[] = [];
  readonly #comparisons: { ids: readonly [string, string]; line: number }[] = [];
  readonly #figures: { id: string; line: number }[] = [];
  readonly #terms: { id: string; line: number }[] = [];
  readonly #links: { address: string; line: number }[] = [];
  readonly #headings: { id: string; line: number; depth: number }[] = [];
  readonly #fences: { language: string; text: string; line: number }[] = [];
  readonly #texts: { text: string; line: number }[] = [];

  constructor(file: string, mistakes: MistakeList) {
    this.#file = file;
    this.#mistakes = mistakes;
  }

  reading(): ProseReading {
    return {
      playgrounds: this.#playgrounds,
      questions: this.#questions,
      figures: this.#figures,
      comparisons: this.#comparisons,
      terms: this.#terms,
      links: this.#links,
      headings: this.#headings,
      fences: this.#fences,
      texts: this.#texts,
      words: this.#texts.reduce((sum, { text }) => sum + countWords(text), 0),
    };
  }

  visit(node: MdastNode, parent: MdastNode | null, index: number): void {
    const line = node.position?.start.line ?? 1;
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        this.#texts.push({ text: node.value, line });
        break;
      case 'code':
        this.#fences.push({
          language: [node.lang, node.meta].filter(Boolean).join(' '),
          text: node.value,
          line,
        });
        break;
      case 'link':
        this.#links.push({ address: node.url, line });
        break;
      case 'heading':
        this.#heading(node, line);
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        checkComponent(node, this.#file, this.#mistakes);
        this.#component(node, parent, index, line);
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!isComment(node)) this.#refuse(line, `{${node.value}} is computed code.`, BRACES);
        break;
      case 'mdxjsEsm':
        this.#refuse(
          line,
          'Prose imports and exports nothing.',
          'Remove the line: the components are there without it.',
        );
        break;
      default:
    }
    for (const [position, child] of childrenOf(node).entries()) this.visit(child, node, position);
  }

  #heading(node: Extract<MdastNode, { type: 'heading' }>, line: number): void {
    if (node.depth === 1)
      this.#refuse(line, 'The title of the chapter is its only # heading.', 'Begin with ##.');
    const last = this.#headings.at(-1)?.depth ?? 1;
    if (node.depth > last + 1) {
      this.#refuse(
        line,
        `A heading of level ${node.depth} follows one of level ${last}.`,
        `Write ${'#'.repeat(last + 1)}.`,
      );
    }
    const id = headingId(node);
    if (this.#headings.some((heading) => heading.id === id)) {
      this.#refuse(
        line,
        `Two headings have the id “${id}”.`,
        'Give this one another: ## Title {#another-id}.',
      );
    }
    this.#headings.push({ id, line, depth: node.depth });
  }

  #component(node: Component, parent: MdastNode | null, index: number, line: number): void {
    if (node.name === 'Compare') this.#comparison(node, line);
    const id = literalAttribute(node, 'id');
    if (id === null) return;
    if (node.name === 'Term') this.#terms.push({ id, line });
    if (node.name === 'Figure') this.#figure(node, id, line);
    const placed = this.#placedBy(node.name);
    if (!placed) return;
    this.#onLinesOfItsOwn(node, `<${node.name} id="${id}" />`, line);
    const siblings = parent ? childrenOf(parent) : [];
    placed.push({
      id,
      line,
      textBefore: isText(siblings.slice(0, index).findLast((sibling) => !isComment(sibling))),
      textAfter: isText(siblings.slice(index + 1).find((sibling) => !isComment(sibling))),
    });
  }

  /** Where placements of a component are kept; null for one that places nothing. */
  #placedBy(name: string | null): Placement[] | null {
    if (name === 'Playground') return this.#playgrounds;
    return name === 'Quiz' ? this.#questions : null;
  }

  #figure(node: Component, id: string, line: number): void {
    this.#figures.push({ id, line });
    this.#onLinesOfItsOwn(node, '<Figure>', line);
  }

  #comparison(node: Component, line: number): void {
    const [first, second] = [literalAttribute(node, 'first'), literalAttribute(node, 'second')];
    if (first !== null && second !== null) this.#comparisons.push({ ids: [first, second], line });
    this.#onLinesOfItsOwn(node, '<Compare>', line);
  }

  #onLinesOfItsOwn(node: Component, name: string, line: number): void {
    if (node.type === 'mdxJsxFlowElement') return;
    const remedy = 'Put it on a line of its own, between empty lines.';
    this.#refuse(line, `${name} stands inside a paragraph.`, remedy);
  }

  #refuse(line: number, problem: string, remedy: string): void {
    this.#mistakes.add(this.#file, line, problem, remedy);
  }
}

type Component = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const BRACES = 'Write braces in backticks, or as \\{ and \\}; a comment as {/* … */}.';

function isComment(node: MdastNode): boolean {
  const isExpression = node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
  return isExpression && /^\s*(\/\*.*\*\/\s*)?$/s.test(node.value);
}

/** Whether a block speaks to the reader, so that it can ask before a playground or explain after it. */
function isText(node: MdastNode | undefined): boolean {
  if (!node) return false;
  if (node.type === 'mdxJsxFlowElement') return node.name !== 'Playground' && node.name !== 'Compare';
  return ['paragraph', 'list', 'blockquote', 'table', 'code'].includes(node.type);
}

/** The id that a heading gets on the page: its own, or one made from its words. */
function headingId(node: Extract<MdastNode, { type: 'heading' }>): string {
  const properties: unknown = node.data && 'hProperties' in node.data ? node.data.hProperties : null;
  if (typeof properties === 'object' && properties !== null && 'id' in properties)
    return String(properties.id);
  const words = textOf(node).toLowerCase();
  return words.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
}

function textOf(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return childrenOf(node).map(textOf).join('');
}

/** Words of a text; each Chinese character counts as one. */
function countWords(text: string): number {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’_-]*/gu)?.length ?? 0;
  return characters + words;
}
