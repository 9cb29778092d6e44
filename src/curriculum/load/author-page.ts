/** Writes the tables of fields on the author page from the schemas, so that the page says what is checked. */
import { z } from 'astro/zod';
import { metaOf, unwrap } from './explain-issue.ts';
import { pitfallsSchema, seedsSchema } from './reference-schemas.ts';
import {
  checksSchema,
  courseSchema,
  frontMatterSchema,
  glossarySchema,
  playgroundSchema,
  quizSchema,
} from './schemas.ts';
import { servicesSchema } from './services-schema.ts';

const TABLES: Readonly<Record<string, z.ZodType>> = {
  'front matter': frontMatterSchema,
  playground: playgroundSchema,
  services: servicesSchema,
  checks: checksSchema,
  quiz: quizSchema,
  course: courseSchema,
  glossary: glossarySchema,
  pitfalls: pitfallsSchema,
  seeds: seedsSchema,
};

/** The author page `text` with its tables of fields brought up to date. */
export function withFieldTables(text: string): string {
  return text.replace(
    /(<!-- fields: (.+?) -->\n).*?(?=<!-- end -->)/gs,
    (_whole, head: string, name: string) => {
      const schema = TABLES[name];
      if (!schema)
        throw new Error(
          `The author page asks for the fields of “${name}”; there are ${Object.keys(TABLES).join(', ')}.`,
        );
      return `${head}${fieldTable(schema)}\n`;
    },
  );
}

/** One row a field: its name, whether it is needed, what it means, an example. */
function fieldTable(schema: z.ZodType): string {
  return ['| field | | meaning | for example |', '|---|---|---|---|', ...rows(schema, '')].join('\n');
}

function rows(schema: z.core.$ZodType, prefix: string): readonly string[] {
  const bare = unwrap(schema);
  if (!(bare instanceof z.ZodObject)) return [];
  return Object.entries(bare.shape).flatMap(([name, member]) => {
    const { description, example } = metaOf(member);
    const row = `| \`${prefix}${name}\` | ${isOptional(member) ? '' : 'needed'} | ${description} | \`${example}\` |`;
    return [row, ...rowsWithin(member, `${prefix}${name}`)];
  });
}

/** Rows of the fields inside a list, or of each entry by name; the languages of a text are the same everywhere and get no rows. */
function rowsWithin(member: z.core.$ZodType, name: string): readonly string[] {
  const bare = unwrap(member);
  if (bare instanceof z.ZodRecord) return rows(bare.valueType, `${name}.NAME.`);
  return bare instanceof z.ZodArray && !hasLanguages(bare.element) ? rows(bare.element, `${name}[].`) : [];
}

function hasLanguages(schema: z.core.$ZodType): boolean {
  const bare = unwrap(schema);
  return bare instanceof z.ZodObject && 'en' in bare.shape;
}

function isOptional(schema: z.core.$ZodType): boolean {
  return z.safeParse(schema, undefined).success;
}
