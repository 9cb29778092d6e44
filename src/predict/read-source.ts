/** What the lines of a program say about each other: which function a line is in, and where it awaits. Pure. */

export interface Source {
  /** Name of the innermost function that the line is in; null outside all. */
  functionAt(line: number): string | null;
  /** Whether the program awaits anything after the line `after`, up to the line `upTo`, when it goes from one to the other. */
  awaitsBetween(after: number, upTo: number): boolean;
}

interface Block {
  readonly name: string;
  readonly from: number;
  to: number;
  readonly indent: number;
}

const DEFINES = /^(\s*)(?:async\s+)?def\s+(\w+)/;
const AWAITS = /\bawait\b|\basync\s+(?:for|with)\b/;

/** Reads a program by its lines and their indentation; lines are counted from 1. */
export function readSource(program: string): Source {
  const lines = program.split('\n').map(withoutComment);
  const blocks = blocksOf(lines);
  const blockAt = (line: number) => blocks.findLast(({ from, to }) => from <= line && line <= to) ?? null;
  const awaits = (from: number, to: number) =>
    lines.slice(from - 1, to).some((text) => AWAITS.test(text.replaceAll(/(["']).*?\1/g, '')));
  const isAwaited = ({ name }: Block) => lines.some((text) => new RegExp(`await\\s+${name}\\(`).test(text));
  return {
    functionAt: (line) => blockAt(line)?.name ?? null,
    awaitsBetween: (after, upTo) => {
      const [block, next] = [blockAt(after), blockAt(upTo)];
      if (block === null || block !== next) return block !== null && isAwaited(block);
      if (upTo > after) return awaits(after + 1, upTo);
      return isAwaited(block) || awaits(block.from, block.to);
    },
  };
}

function withoutComment(line: string): string {
  return line.replace(/^([^"'#]*)#.*$/, '$1').trimEnd();
}

function blocksOf(lines: readonly string[]): readonly Block[] {
  const open: Block[] = [];
  const blocks: Block[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const indent = line.length - line.trimStart().length;
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    for (const block of open) block.to = index + 1;
    const [, , name] = DEFINES.exec(line) ?? [];
    if (name === undefined) continue;
    const block: Block = { name, from: index + 1, to: index + 1, indent };
    blocks.push(block);
    open.push(block);
  }
  return blocks;
}
