/** Groups a chapter's prose into scenes, each a playground or comparison with the question before it and the explanation after it. */

/** As much as this file needs to know of a node of the prose. */
export interface ProseNode {
  readonly type: string;
  readonly name?: string | null;
}

/** Part of a page: prose that stands alone, or what has a stage between its question and its explanation. */
export type Passage<Node extends ProseNode> =
  | { readonly type: 'prose'; readonly nodes: readonly Node[] }
  | {
      readonly type: 'scene';
      readonly question: readonly Node[];
      readonly playground: Node;
      readonly explanation: readonly Node[];
    };

/** The components that get a stage of their own. */
const STAGES: ReadonlySet<string> = new Set(['Playground', 'Compare']);

function isStage(node: ProseNode): boolean {
  return node.type === 'mdxJsxFlowElement' && STAGES.has(node.name ?? '');
}

/** Splits before each heading, so that no scene reaches over one. */
function sections<Node extends ProseNode>(nodes: readonly Node[]): Node[][] {
  const found: Node[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'heading') found.push([]);
    found.at(-1)?.push(node);
  }
  return found;
}

/**
 * Where the question of the playground at `at` begins. The first one of a section is led up to by all that follows the
 * heading; a later one by the block before it, since what comes earlier explains the playground before.
 */
function questionStart<Node extends ProseNode>(nodes: readonly Node[], at: number): number {
  const first = !nodes.slice(0, at).some(isStage);
  if (first) return nodes[0]?.type === 'heading' ? 1 : 0;
  const before = nodes[at - 1];
  return before === undefined || isStage(before) ? at : at - 1;
}

function sectionPassages<Node extends ProseNode>(nodes: readonly Node[]): Passage<Node>[] {
  const places = nodes.flatMap((node, index) => (isStage(node) ? [index] : []));
  const starts = places.map((place) => questionStart(nodes, place));
  const opening = nodes.slice(0, starts[0] ?? nodes.length);
  const passages: Passage<Node>[] = opening.length === 0 ? [] : [{ type: 'prose', nodes: opening }];
  for (const [index, place] of places.entries()) {
    const playground = nodes[place];
    if (playground === undefined) throw new Error('should never happen, because places are indices of nodes');
    passages.push({
      type: 'scene',
      question: nodes.slice(starts[index], place),
      playground,
      explanation: nodes.slice(place + 1, starts[index + 1] ?? nodes.length),
    });
  }
  return passages;
}

/** The passages of a chapter, in the order of its text. Nothing is lost, added or moved. */
export function passagesOf<Node extends ProseNode>(nodes: readonly Node[]): Passage<Node>[] {
  return sections(nodes).flatMap((section) => sectionPassages(section));
}
