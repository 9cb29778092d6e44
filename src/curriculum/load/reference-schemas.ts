/** What an author may write in the files behind the reference pages and the tables: `pitfalls.yaml`, `seeds.yaml`. */
import { z } from 'astro/zod';
import { field } from './field.ts';
import { localized, SEED_REF, sentence, slug } from './schemas.ts';

/** `pitfalls.yaml`. */
export const pitfallsSchema = z.strictObject({
  pitfalls: field(
    z.array(
      z.strictObject({
        id: field(
          z.string().regex(/^P\d\d$/, 'Write P and two digits: P07.'),
          'What the remarks of the runtime name it by.',
          'id: P16',
        ),
        name: field(localized, 'A few words; inline Markdown.', 'name: { en: Never awaited }'),
        chapter: field(slug, 'The slug of the chapter that teaches it.', 'chapter: blocking'),
        code: field(z.string().min(1), 'The wrong code, a few lines.', 'code: time.sleep(3)'),
        sees: field(
          localized,
          'What the reader notices; inline Markdown.',
          'sees: { en: Everything freezes. }',
        ),
        why: field(localized, 'What really happened; inline Markdown.', 'why: { en: The thread sleeps. }'),
        fix: field(localized, 'The way out; inline Markdown.', 'fix: { en: Await asyncio.sleep. }'),
        sources: field(
          z.array(sentence).min(1),
          'Where it is written: a document and its section, or an issue.',
          'sources: [PEP 789]',
        ),
        rules: field(
          z.array(sentence).default([]),
          'Rules of linters that find it without running the program.',
          'rules: [ruff ASYNC251]',
        ),
      }),
    ),
    'The pitfalls, by number.',
    'pitfalls: [{ id: P16, … }]',
  ),
});

/** `seeds.yaml`. */
export const seedsSchema = z.strictObject({
  sections: field(
    z.array(
      z.strictObject({
        ref: field(
          z.string().regex(SEED_REF, 'Write S0 to S4, and the section after a §: S4§3.1.'),
          'The article and its section, as `seeds` fields name it.',
          "ref: 'S4§3.1'",
        ),
        about: field(sentence, 'What it is about, for authors.', 'about: The life of a coroutine'),
        chapters: field(
          z.array(slug).min(1),
          'The chapters that take it up; each must name it in its `seeds`, or in those of a playground.',
          'chapters: [tasks, futures]',
        ),
      }),
    ),
    'The sections of the five articles.',
    'sections: [{ ref: S4§4, … }]',
  ),
});

export type PitfallsFields = z.output<typeof pitfallsSchema>;
export type SeedsFields = z.output<typeof seedsSchema>;
