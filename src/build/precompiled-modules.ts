/** The modules of the standard library that the course's programs are likely to import: shipped compiled. */

/**
 * Whatever these load is compiled when the site is built; the rest of the library is there too, as source,
 * and is compiled when a program first imports it. Adding a name costs readers some bytes on their first visit.
 */
export const PRECOMPILED_MODULES: readonly string[] = [
  'asyncio',
  'bisect',
  'calendar',
  'concurrent.futures',
  'contextlib',
  'csv',
  'dataclasses',
  'datetime',
  'decimal',
  'fractions',
  'hashlib',
  'heapq',
  'json',
  'logging',
  'pathlib',
  'platform',
  'pprint',
  'queue',
  'random',
  'secrets',
  'statistics',
  'tempfile',
  'textwrap',
  'threading',
  'traceback',
  'typing',
  'unittest',
  'uuid',
];
