/** Turns what a schema refuses into words for an author: what is wrong, and what to type instead. */
import { z } from 'astro/zod';
import { suggestName } from './suggest-name.ts';

/** One mistake at a path of the parsed value. */
export interface ExplainedIssue {
  readonly path: readonly PropertyKey[];
  readonly problem: string;
  readonly remedy: string;
}

type Path = readonly PropertyKey[];

/** Explains one issue of `schema` on the value `given`; unknown fields give one explanation each. */
export function explainIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  given: unknown,
): readonly ExplainedIssue[] {
  if (issue.code !== 'unrecognized_keys')
    return [{ path: issue.path, ...explainValue(issue, schema, given) }];
  const known = fieldsAt(schema, issue.path);
  return issue.keys.map((key) => ({
    path: [...issue.path, key],
    problem: `Unknown field “${key}”.`,
    remedy: key.includes(' ') ? QUOTES : (MOVED[key] ?? suggestName(key, known)),
  }));
}

/** No field has a space in its name: it is the rest of a text that a comma cut in two. */
const QUOTES = "Put a text that contains a comma in quotation marks: { en: 'Not now, later' }.";

/** Fields that authors look for where they do not belong, and where they do. */
const MOVED: Readonly<Record<string, string>> = {
  summary: 'The summary of a chapter stands in content/course.yaml; remove it here.',
  id: 'The name of the folder is the id; remove it here.',
  solution: 'Write the solution in a file of its own, solution.py.',
  correct: 'The right option says “right: true”.',
  stdin: 'Write what input() reads in a file of its own, stdin.txt.',
};

function explainValue(issue: z.core.$ZodIssue, schema: z.ZodType, given: unknown) {
  const name = nameOf(issue.path);
  const value = valueAt(given, issue.path);
  const example = exampleAt(schema, issue.path);
  const remedy = example === '' ? '' : `For example: ${example}`;
  if (issue.path.length === 0 && value === null) {
    return { problem: 'The file is empty.', remedy: `Write its fields: ${fieldsAt(schema, []).join(', ')}.` };
  }
  if (value === undefined || value === null) return { problem: `${capital(name)} is missing.`, remedy };
  switch (issue.code) {
    case 'invalid_value':
      return {
        problem: `${capital(name)} cannot be “${String(value)}”.`,
        remedy: suggestName(String(value), issue.values.map(String)),
      };
    case 'invalid_type':
      return {
        problem: `${capital(name)} must be ${NOUNS[issue.expected] ?? issue.expected}, not ${nounOf(value)}.`,
        remedy,
      };
    case 'too_big':
      return { problem: `${capital(name)} has too many entries.`, remedy: `Keep at most ${issue.maximum}.` };
    case 'too_small':
      return Array.isArray(value)
        ? { problem: `${capital(name)} has too few entries.`, remedy: `Write at least ${issue.minimum}.` }
        : { problem: `${capital(name)} is empty.`, remedy };
    case 'invalid_key':
      return { problem: `${capital(name)} is no name here.`, remedy: issue.issues[0]?.message ?? remedy };
    case 'invalid_union':
      return { problem: `${capital(name)} cannot be ${shown(value)}.`, remedy };
    case 'invalid_format':
      return { problem: `${capital(name)} cannot be “${String(value)}”.`, remedy: issue.message };
    default:
      return { problem: `${capital(name)} is not right: ${issue.message}.`, remedy };
  }
}

const NOUNS: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  number: 'a number',
};

/** A value as its author wrote it, if that is short. */
function shown(value: unknown): string {
  return typeof value === 'object' ? `${nounOf(value)} of this kind` : `“${String(value)}”`;
}

function nounOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'object') return 'a group of fields';
  return `${typeof value === 'number' ? 'the number' : 'the value'} ${String(value)} (put it in quotation marks to make it a text)`;
}

/** `hints.0.en` as people count: “en” of entry 1 of “hints”. */
function nameOf(path: Path): string {
  if (path.length === 0) return 'the file';
  return path
    .map((step) => (typeof step === 'number' ? `entry ${step + 1}` : `“${String(step)}”`))
    .reverse()
    .join(' of ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function valueAt(given: unknown, path: Path): unknown {
  let value = given;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === String(step))?.[1];
  }
  return value;
}

/** The schema of the field at `path`, without its wrappers. */
function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | null {
  const bare = unwrap(schema);
  const [step, ...rest] = path;
  if (step === undefined) return bare;
  if (bare instanceof z.ZodArray) return schemaAt(bare.element, rest);
  if (bare instanceof z.ZodRecord) return schemaAt(bare.valueType, rest);
  const member = bare instanceof z.ZodObject ? bare.shape[String(step)] : undefined;
  return member ? schemaAt(member, rest) : null;
}

/** The schema inside `optional`, `default` and the like. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const wraps =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNonOptional;
  return wraps ? unwrap(schema.unwrap()) : schema;
}

function fieldsAt(schema: z.ZodType, path: Path): readonly string[] {
  const found = schemaAt(schema, path);
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

/** The example beside the field at `path`, or beside the nearest field around it that has one. */
function exampleAt(schema: z.ZodType, path: Path): string {
  const holder = schemaAt(schema, path.slice(0, -1));
  const member = holder instanceof z.ZodObject ? holder.shape[String(path.at(-1))] : null;
  const example = member ? metaOf(member).example : '';
  return example === '' && path.length > 0 ? exampleAt(schema, path.slice(0, -1)) : example;
}

/** The description and example written beside a field of a schema. */
export interface FieldMeta {
  readonly description: string;
  readonly example: string;
}

/** Reads what `schemas.ts` registered for a field; empty texts where it said nothing. */
export function metaOf(schema: z.core.$ZodType): FieldMeta {
  const meta = z.globalRegistry.get(schema);
  return { description: String(meta?.['description'] ?? ''), example: String(meta?.['example'] ?? '') };
}
