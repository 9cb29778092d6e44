import { expect, test } from 'vitest';
import type { DrawnWidget } from '../../trace/index.ts';
import { type Arrangement, arrange, type Placed } from './rows.ts';

function widget(text: string, place: DrawnWidget['place'], ...children: readonly DrawnWidget[]): DrawnWidget {
  return { kind: text.startsWith('field') ? 'entry' : 'label', text, looks: {}, place, children };
}

function packed(text: string, side: string, ...children: readonly DrawnWidget[]): DrawnWidget {
  return widget(text, { manager: 'pack', side }, ...children);
}

function told(arrangement: Arrangement): unknown {
  const one = ({ widget: { text }, field, children }: Placed): string =>
    `${text}${text.startsWith('field') ? `#${field}` : ''}${arrangementIn(children)}`;
  const arrangementIn = (inner: Arrangement) =>
    inner.type === 'rows' && inner.rows.length === 0 ? '' : JSON.stringify(told(inner));
  return arrangement.type === 'rows'
    ? arrangement.rows.map((row) => row.map(one).join(' | '))
    : arrangement.cells.map(
        ({ row, column, columns, placed }) => `${row},${column}x${columns} ${one(placed)}`,
      );
}

test.each([
  ['one above the other', [packed('a', 'top'), packed('b', 'top')], ['a', 'b']],
  ['beside one another', [packed('a', 'left'), packed('b', 'left'), packed('c', 'left')], ['a | b | c']],
  ['a row below a label', [packed('a', 'top'), packed('b', 'left'), packed('c', 'left')], ['a', 'b | c']],
  ['from both sides', [packed('a', 'right'), packed('b', 'right'), packed('c', 'left')], ['c | b | a']],
  ['from the bottom', [packed('a', 'bottom'), packed('b', 'top'), packed('c', 'bottom')], ['b', 'c', 'a']],
  [
    'fields counted through frames',
    [packed('field', 'top'), packed('frame', 'top', packed('field', 'top')), packed('field', 'top')],
    ['field#1', 'frame["field#2"]', 'field#3'],
  ],
  [
    'cells',
    [
      widget('a', { manager: 'grid', row: 0, column: 1 }),
      widget('b', { manager: 'grid', row: 1, column: 0, columnspan: 2 }),
    ],
    ['0,1x1 a', '1,0x2 b'],
  ],
])('%s', (_name, children, expected) => {
  expect(told(arrange(widget('window', {}, ...children)))).toEqual(expected);
});
