/** field: a schema with what its author page and the messages on mistakes say of it. */
import type { z } from 'astro/zod';

/** Describes a field for the author page and for the messages on mistakes. */
export function field<Schema extends z.ZodType>(
  schema: Schema,
  description: string,
  example: string,
): Schema {
  return schema.meta({ description, example });
}
