/** What `services: tables` of a playground may say: columns, and rows that fit them. */
import { z } from 'astro/zod';
import { field } from './field.ts';

const NAME = /^[a-z_][a-z0-9_]*$/;
const COLUMN = /^[a-z_][a-z0-9_]*( (integer|real|text))?( unique)?( not null)?$/;

const cellSchema = z.union([z.string(), z.number(), z.null()]);

type Cell = z.infer<typeof cellSchema>;

const tableSchema = z
  .strictObject({
    columns: field(
      z
        .array(z.string().regex(COLUMN, 'Write a name, and perhaps a type: id, title unique, price real.'))
        .min(1),
      'Its columns: a name, and where it matters integer, real or text, unique, not null. A first one named `id` is the key and counts up.',
      'columns: [id, title unique, price real]',
    ),
    rows: field(
      z.array(z.array(cellSchema)).optional(),
      'Its rows: a value for each column; null for none.',
      'rows: [[1, Dune, 9.5], [2, Emma, null]]',
    ),
  })
  .superRefine(({ columns, rows = [] }, context) => {
    const say = (path: readonly (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path: [...path], message });
    const names = columns.map((column) => column.split(' ')[0] ?? '');
    for (const [place, name] of names.entries())
      if (names.indexOf(name) < place) say(['columns', place], `there are two columns “${name}”`);
    for (const [place, row] of rows.entries())
      if (row.length !== columns.length)
        say(
          ['rows', place],
          `it has ${row.length} values for ${columns.length} columns (${names.join(', ')})`,
        );
    for (const [place, column] of columns.entries()) checkColumn(column, place, rows, say);
  });

type Say = (path: readonly (string | number)[], message: string) => void;

/** Says of each value in a column what the column does not take. */
function checkColumn(column: string, place: number, rows: readonly (readonly Cell[])[], say: Say): void {
  const isKey = place === 0 && column.startsWith('id') && column.split(' ')[0] === 'id';
  const isUnique = isKey || column.includes(' unique');
  const seen = new Set<Cell>();
  for (const [number, row] of rows.entries()) {
    const value = row[place];
    if (value === undefined) continue;
    const path = ['rows', number, place];
    if (isKey && !Number.isInteger(value)) say(path, 'a key that is named id takes whole numbers');
    else if (value === null && column.endsWith('not null')) say(path, `“${column}” takes no null`);
    else if (value !== null && !fits(value, column)) say(path, `“${column}” does not take “${value}”`);
    else if (isUnique && value !== null && seen.has(value)) say(path, `“${column}” has “${value}” already`);
    seen.add(value);
  }
}

function fits(value: string | number, column: string): boolean {
  const kind = column.split(' ')[1];
  if (kind === 'integer') return Number.isInteger(value);
  return kind === 'real' ? typeof value === 'number' : true;
}

/** Tables by name. */
export const tablesSchema = z.record(
  z.string().regex(NAME, 'Write a name in small letters: order_items.'),
  tableSchema,
);
