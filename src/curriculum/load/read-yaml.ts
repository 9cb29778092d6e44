/** Reads a YAML text through a schema; every mistake gets its line and a remedy. */
import type { z } from 'astro/zod';
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { explainIssue } from './explain-issue.ts';
import type { MistakeList } from './mistake.ts';
import type { SourceText } from './source-file.ts';

type Path = readonly PropertyKey[];

/** A value that passed its schema, and where its parts stand. */
export interface YamlRead<Value> {
  readonly value: Value;
  /** The line of the file on which the field at `path` stands, or of the nearest field around it. */
  lineOf(path: Path): number;
}

/** Parses `source`; null when there were mistakes, which are then in `mistakes`. */
export function readYaml<Schema extends z.ZodType>(
  source: SourceText,
  schema: Schema,
  mistakes: MistakeList,
): YamlRead<z.output<Schema>> | null {
  const counter = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(counter.linePos(offset).line, 1) + source.firstLine - 1;
  const problems = [...document.errors, ...document.warnings];
  for (const error of problems) {
    mistakes.add(source.file, lineAt(error.pos[0]), ...explainSyntax(error));
  }
  if (problems.length > 0) return null;
  const lineOf = (path: Path) => lineAt(offsetOf(document, path));
  const given: unknown = document.toJS();
  const parsed = schema.safeParse(given);
  if (parsed.success) return { value: parsed.data, lineOf };
  for (const issue of parsed.error.issues) {
    for (const { path, problem, remedy } of explainIssue(issue, schema, given)) {
      mistakes.add(source.file, lineOf(path), problem, remedy);
    }
  }
  return null;
}

/** Where the field at `path` begins; where it is missing, the field that should hold it. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const step of path) {
    const found = isMap(node)
      ? memberOf(node.items, String(step))
      : isSeq(node)
        ? itemOf(node.items, step)
        : null;
    if (!found) return offset;
    offset = found.offset;
    node = found.node;
  }
  return offset;
}

interface Found {
  readonly offset: number;
  readonly node: unknown;
}

function memberOf(items: readonly { key: unknown; value: unknown }[], name: string): Found | null {
  for (const { key, value } of items) {
    if (isScalar(key) && String(key.value) === name) return { offset: key.range?.[0] ?? 0, node: value };
  }
  return null;
}

function itemOf(items: readonly unknown[], step: PropertyKey): Found | null {
  const node = typeof step === 'number' ? items[step] : undefined;
  if (isScalar(node) || isMap(node) || isSeq(node)) return { offset: node.range?.[0] ?? 0, node };
  return null;
}

/** Words for what YAML itself refuses. */
function explainSyntax(error: YAMLError): [problem: string, remedy: string] {
  const problem = `This is not valid YAML: ${error.message.replace(/\.?$/, '.')}`;
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return ['A field is given twice.', 'Keep one of them.'];
    case 'TAB_AS_INDENT':
      return ['A line is indented with a tab.', 'Indent with spaces.'];
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return [problem, "Put a text that contains a colon in quotation marks: en: 'Tasks: scheduled now'."];
    case 'BAD_SCALAR_START':
      return [problem, 'Put a text that begins with a backtick or @ in quotation marks.'];
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
    case 'BAD_COLLECTION_TYPE':
      return [problem, 'Check the indentation, and close every quotation mark, bracket and brace.'];
    default:
      return [
        problem,
        'A text with special characters stands in quotation marks, or below “>-” on lines of its own.',
      ];
  }
}
