import { describe, expect, it } from 'vitest';
import type { OutputLine } from '../trace/index.ts';
import { boardLines } from './board-lines.ts';

function linesOf(...texts: readonly string[]): readonly OutputLine[] {
  return texts.map((text, seq) => ({ seq, stream: 'out', text, at: 0, task: null, thread: null }));
}

const program = 'print("a")\nprint("never")\nprint(f"{x}")\n';

describe('the lines of a board', () => {
  it('are all that is printed, what the author adds, and plain prints that do not come', () => {
    const lines = boardLines({ name: 'p', program, output: linesOf('a', 'b', 'b'), distractors: ['z'] });
    expect(lines?.toSorted()).toEqual(['a', 'b', 'b', 'never', 'z']);
  });

  it('leave out what goes to standard error', () => {
    const output = [
      ...linesOf('a', 'b'),
      ...linesOf('oops').map((line) => ({ ...line, stream: 'err' as const })),
    ];
    expect(boardLines({ name: 'p', program: '', output, distractors: [] })?.toSorted()).toEqual(['a', 'b']);
  });

  it('never begin in the right order, whatever the name', () => {
    for (let name = 0; name < 200; name += 1) {
      for (const texts of [
        ['a', 'b'],
        ['a', 'b', 'c'],
      ]) {
        const arranged = { name: String(name), program: '', output: linesOf(...texts), distractors: ['z'] };
        const lines = boardLines(arranged) ?? [];
        expect(lines.filter((line) => line !== 'z')).not.toEqual(texts);
      }
    }
  });

  it('are the same each time', () => {
    const arranged = { name: 'p', program, output: linesOf('a', 'b', 'c'), distractors: [] };
    expect(boardLines(arranged)).toEqual(boardLines(arranged));
  });

  it('are none where there is nothing to arrange', () => {
    expect(boardLines({ name: 'p', program: '', output: linesOf('a'), distractors: [] })).toBeNull();
  });

  it('are refused when the author calls a printed line unprinted', () => {
    expect(() => boardLines({ name: 'p', program: '', output: linesOf('a'), distractors: ['a'] })).toThrow(
      'the distractor “a” of p is printed',
    );
  });
});
