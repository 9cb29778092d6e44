import { describe, expect, it } from 'vitest';
import { linesOf } from './fixtures/recorded-results.ts';
import { HEAD_LINES, outputRows, TAIL_LINES } from './output-rows.ts';

type Parts = ReturnType<typeof outputRows>;

/** One string a row: time, text and speaker as a reader sees them. */
function drawn(parts: Parts): readonly string[] {
  return parts.flatMap((part) =>
    part.type === 'gap'
      ? [`… ${part.count}`]
      : part.rows.map(
          ({ time, speaker, line, guilty }) =>
            `${time ?? '-'} | ${line.text} | ${speaker ?? '-'}${guilty === 'yes' ? ' !' : ''}`,
        ),
  );
}

describe('the rows of an output', () => {
  it('name a virtual time once for all lines of that instant', () => {
    const lines = linesOf(['a', 0], ['b', 0], ['c', 1], ['d', 1.5]);
    expect(drawn(outputRows(lines, null, 'short'))).toEqual([
      '0.0 | a | -',
      '- | b | -',
      '1.0 | c | -',
      '1.5 | d | -',
    ]);
  });

  it('name tasks where more than one speaks, and only when it changes', () => {
    const lines = linesOf(['a', 0, 'A'], ['b', 0, 'A'], ['c', 0, 'B'], ['d', 1, 'B'], ['e', 1, null]);
    expect(drawn(outputRows(lines, null, 'short'))).toEqual([
      '0.0 | a | A',
      '- | b | -',
      '- | c | B',
      '1.0 | d | B',
      '- | e | -',
    ]);
  });

  it('name a thread that speaks without a task, and both where a task runs in another thread', () => {
    const lines = linesOf(['a', 0, 'A'], ['b', 0, null], ['c', 0, 'C']).map((line) =>
      line.task === 'A' ? line : { ...line, thread: 'asyncio_0' },
    );
    expect(drawn(outputRows(lines, null, 'short'))).toEqual([
      '0.0 | a | A',
      '- | b | asyncio_0',
      '- | c | asyncio_0 · C',
    ]);
  });

  it.each([
    ['usual', 12.5],
    ['wide', 10.011],
    ['widest', 3600.001],
  ] as const)('have %s room for times up to %d', (room, at) => {
    const parts = outputRows(linesOf(['a', 0], ['b', at]), null, 'short');
    expect(parts.map((part) => part.type === 'instant' && part.room)).toEqual([room, room]);
  });

  it('have as many decimals everywhere as the finest time needs, to the millisecond', () => {
    const lines = linesOf(['a', 0], ['b', 0.25], ['c', 2.000001]);
    expect(drawn(outputRows(lines, null, 'short')).map((row) => row.split(' ')[0])).toEqual([
      '0.00',
      '0.25',
      '2.00',
    ]);
  });

  it('name a stream that is not standard output, once for lines that follow one another', () => {
    const streams = ['out', 'err', 'err', 'log', 'out', 'err'] as const;
    const lines = linesOf(...streams.map((stream) => [stream, 0] as const)).map((line, index) => ({
      ...line,
      stream: streams[index] ?? 'out',
    }));
    const rows = outputRows(lines, null, 'short').flatMap((part) => (part.type === 'gap' ? [] : part.rows));
    expect(rows.map((row) => row.stream)).toEqual([null, 'err', null, 'log', null, 'err']);
  });

  it('mark the guilty line by its place in the run', () => {
    const [, ...rest] = linesOf(['x', 0], ['a', 0], ['b', 1]);
    expect(drawn(outputRows(rest, 2, 'short'))).toEqual(['0.0 | a | -', '1.0 | b | - !']);
  });

  it('are none for no lines', () => {
    expect(outputRows([], null, 'short')).toEqual([]);
  });
});

describe('a long output', () => {
  const many = linesOf(...Array.from({ length: 10_000 }, (_, index) => [`line ${index}`, 0] as const));
  const rowsOf = (parts: Parts) => parts.flatMap((part) => (part.type === 'gap' ? [] : part.rows));
  const gapsOf = (parts: Parts) => parts.flatMap((part) => (part.type === 'gap' ? [part.count] : []));

  it('is drawn at its ends only', () => {
    const parts = outputRows(many, null, 'short');
    expect(rowsOf(parts)).toHaveLength(HEAD_LINES + TAIL_LINES);
    expect(gapsOf(parts)).toEqual([10_000 - HEAD_LINES - TAIL_LINES]);
  });

  it('is drawn whole when that is asked for', () => {
    expect(rowsOf(outputRows(many, null, 'all'))).toHaveLength(10_000);
  });

  it('shows the guilty line and its neighbours wherever it is', () => {
    for (const guilty of [0, HEAD_LINES, HEAD_LINES + 3, 5_000, 10_000 - TAIL_LINES - 1, 9_999]) {
      const parts = outputRows(many, guilty, 'short');
      expect(
        rowsOf(parts)
          .filter((row) => row.guilty === 'yes')
          .map((row) => row.line.seq),
      ).toEqual([guilty]);
      expect(rowsOf(parts).length + gapsOf(parts).reduce((sum, count) => sum + count, 0)).toBe(10_000);
    }
  });

  it('hides nothing for the sake of a single line', () => {
    const lines = many.slice(0, HEAD_LINES + TAIL_LINES);
    expect(gapsOf(outputRows(lines, null, 'short'))).toEqual([]);
  });
});
