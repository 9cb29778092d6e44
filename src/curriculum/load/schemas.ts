/** What an author may write in each file of `content/`: every field described once, here. */
import { z } from 'astro/zod';
import { parseSignal, parseUserAct } from '../../screen/index.ts';
import { FAULT_FAMILIES, SCHEDULE_FAMILIES } from '../check-data.ts';
import type { PlaygroundKind } from '../playground-data.ts';
import { field } from './field.ts';
import { servicesSchema } from './services-schema.ts';

const KINDS = ['show', 'predict', 'fix', 'write', 'explore'] as const satisfies readonly PlaygroundKind[];

/** The most hints a reader can ask for in one playground. */
const MOST_HINTS = 4;

/** The most lines that a predict board offers besides the printed ones. */
const MOST_DISTRACTORS = 4;

/** The most options that a question has: more are not weighed, they are skimmed. */
const MOST_OPTIONS = 5;

export const sentence = z.string().trim().min(1);
export const localized = z.strictObject({
  en: field(sentence, 'The English text.', 'en: Two workers'),
  'zh-cn': field(sentence.optional(), 'The Chinese text.', 'zh-cn: 两个工人'),
});
export const slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Write lower-case words joined by hyphens.');
/** `S4`, `S4§3.1`, `S0 intro`. */
export const SEED_REF = /^S[0-4]((§| )\S.*)?$/;
const seeds = field(
  z.array(z.string().regex(SEED_REF, 'Write S0 to S4, and the section after a §: S4§3.1.')).default([]),
  'Which of the five source articles, S0 to S4, and which of its sections the program or text began from.',
  "seeds: ['S4§4']",
);

/** `playground.yaml`. */
export const playgroundSchema = z.strictObject({
  kind: field(
    z.enum(KINDS),
    'What the reader does: look (show), predict the output, mend (fix), write, or search for a schedule that breaks it (explore).',
    'kind: show',
  ),
  title: field(localized, 'The name of the playground, a few words.', 'title: { en: Two workers }'),
  task: field(
    localized.optional(),
    'One or two sentences of inline Markdown: the question, or what to do. Needed by every kind but show.',
    'task: { en: Make both downloads wait at the same time. }',
  ),
  hints: field(
    z.array(localized).max(MOST_HINTS).default([]),
    `At most ${MOST_HINTS}, each helping more than the one before; inline Markdown. Not for show.`,
    'hints: [{ en: How long does each await take on its own? }]',
  ),
  distractors: field(
    z.array(localized).max(MOST_DISTRACTORS).default([]),
    `For predict: at most ${MOST_DISTRACTORS} lines that the program seems to print and does not, for the board to offer. A \`print\` of one plain text that does not come is offered by itself.`,
    'distractors: [{ en: second step }]',
  ),
  'cpu-cost': field(
    z.number().positive().max(1).optional(),
    'Seconds that each line of the program takes, where the lesson is about computing; else none takes any time.',
    'cpu-cost: 0.001',
  ),
  services: field(
    servicesSchema.optional(),
    'The simulated world that the program meets, where it is not the usual one.',
    'services: { hosts: { api.test: { rate: 3 } } }',
  ),
  schedules: field(
    z.array(z.enum(FAULT_FAMILIES)).default([]),
    'For explore: what the search lets go wrong besides times and orders, where the task speaks of it.',
    'schedules: [faults]',
  ),
  signals: field(
    z
      .array(
        z
          .string()
          .refine((text) => parseSignal(text) !== null, 'write its name and the second, such as SIGINT@2'),
      )
      .default([]),
    'Signals that are sent to the program from outside, each at a second of virtual time.',
    'signals: [SIGINT@2]',
  ),
  user: field(
    z
      .array(
        z
          .string()
          .refine(
            (text) => parseUserAct(text).type === 'act',
            'write click Start @1, or type Ada into 1 @2, or close @3.5',
          ),
      )
      .default([]),
    'What the user does in the window that the program opens. Where nobody closes it, it is closed ten seconds after the last of it.',
    "user: ['click Start @1', close @3.5]",
  ),
  seeds,
  wrong: field(
    z.record(z.string(), sentence).default({}),
    'For start.py of an exercise and each wrong-….py: words that the message to the reader must contain.',
    'wrong: { wrong-one-by-one.py: must last }',
  ),
});

/** `checks.yaml`. */
export const checksSchema = z.strictObject({
  checks: field(
    z.array(
      z.strictObject({
        id: field(slug, 'Unique in the playground; `check-ID.py` is its program.', 'id: other-times'),
        says: field(
          localized,
          'What it demands, in the words of the task; inline Markdown.',
          'says: { en: It works for other machines, too. }',
        ),
        expect: field(
          z.string().trim().min(1),
          'An order spec that each run of the check must keep to.',
          'expect: duration ..5',
        ),
        stdin: field(z.string().optional(), 'What `input()` reads instead of stdin.txt.', 'stdin: "3"'),
        schedules: field(
          z.array(z.enum(SCHEDULE_FAMILIES)).default([]),
          'Kinds of schedules under which the rules must hold, too; none for the usual run alone.',
          'schedules: [latencies, cancels]',
        ),
      }),
    ),
    'The checks, in the order in which they run.',
    'checks: [{ id: other-times, … }]',
  ),
  equivalent: field(
    z
      .array(
        z.strictObject({
          mutant: field(sentence, 'Its name, as the mutation tool prints it.', 'mutant: drop-await 14'),
          because: field(sentence, 'Why no reader could tell.', 'because: The task is awaited below anyway.'),
        }),
      )
      .default([]),
    'Mutants of the solution that are as right as it is.',
    'equivalent: [{ mutant: drop-await 14, … }]',
  ),
});

/** The front matter of `en.mdx` and `zh-cn.mdx`. */
export const frontMatterSchema = z.strictObject({
  goals: field(
    z
      .array(z.string().regex(/^(?!\p{Lu}).*[^.。]$/u, 'Begin in lower case, and leave out the full stop.'))
      .min(2)
      .max(5),
    'Two to five things the reader can do afterwards, each beginning with a verb in lower case, without a full stop; inline Markdown.',
    'goals: [tell waiting from computing, read the times beside the output]',
  ),
  seeds,
});

const chapterPlanSchema = z.strictObject({
  slug: field(
    slug,
    'The address of the chapter, and the name of its folder after the number.',
    'slug: tasks',
  ),
  title: field(localized, 'The title.', 'title: { en: One turn of the loop }'),
  summary: field(
    localized,
    'One line for the map of the course.',
    'summary: { en: What one iteration runs. }',
  ),
});

/** `course.yaml`: the plan; a chapter without a folder is still to come. */
export const courseSchema = z.strictObject({
  parts: field(
    z
      .array(
        z.strictObject({
          title: field(localized, 'The title of the part.', 'title: { en: First contact }'),
          chapters: field(
            z.array(chapterPlanSchema).min(1),
            'Its chapters, in order.',
            'chapters: [{ slug: tasks, … }]',
          ),
        }),
      )
      .min(1),
    'The parts, in order. Chapters are numbered through all parts.',
    'parts: [{ title: { en: First contact }, chapters: […] }]',
  ),
});

/** `glossary.yaml`. */
export const glossarySchema = z.strictObject({
  terms: field(
    z.array(
      z.strictObject({
        id: field(
          slug,
          'What `<Term id="…">` names; also the anchor on the glossary page.',
          'id: event-loop',
        ),
        term: field(
          localized.required(),
          'The term in both languages.',
          'term: { en: event loop, zh-cn: 事件循环 }',
        ),
        definition: field(
          localized,
          'One or two sentences; inline Markdown.',
          'definition: { en: What runs ready callbacks. }',
        ),
        see: field(z.array(slug).default([]), 'Ids of related terms.', 'see: [task]'),
        chapter: field(slug.optional(), 'The slug of the chapter that shows it.', 'chapter: event-loop'),
      }),
    ),
    'The terms, in any order.',
    'terms: [{ id: event-loop, … }]',
  ),
});

const optionSchema = z.strictObject({
  text: field(localized, 'What the reader may choose; inline Markdown.', 'text: { en: At its first await. }'),
  explanation: field(
    localized,
    'Why it is right; or why one would think so, and what shows otherwise. Inline Markdown.',
    'explanation: { en: Nothing of the body has run yet. }',
  ),
  right: field(z.boolean().default(false), 'The one right option of a question says so.', 'right: true'),
});

/** `quiz.yaml`. */
export const quizSchema = z.strictObject({
  final: field(
    z.boolean().default(false),
    'Whether it is the quiz of the whole course: asked one by one at the end of its chapter, with a result; none is placed in the prose.',
    'final: true',
  ),
  questions: field(
    z
      .array(
        z.strictObject({
          id: field(slug, 'What `<Quiz id="…" />` names; unique in the whole course.', 'id: first-line'),
          text: field(
            localized,
            'The question, one paragraph of inline Markdown.',
            'text: { en: When does the body begin? }',
          ),
          options: field(
            z.array(optionSchema).min(2).max(MOST_OPTIONS),
            `Two to ${MOST_OPTIONS} answers, one of them right.`,
            'options: [{ text: …, explanation: …, right: true }, …]',
          ),
          proof: field(
            slug.optional(),
            'The playground that shows the answer, of this chapter or another one.',
            'proof: two-workers',
          ),
        }),
      )
      .min(1),
    'The questions, in order. One that the prose does not place is asked at the end of the chapter.',
    'questions: [{ id: first-line, … }]',
  ),
});

export type PlaygroundFields = z.output<typeof playgroundSchema>;
export type ChecksFields = z.output<typeof checksSchema>;
export type FrontMatter = z.output<typeof frontMatterSchema>;
export type CourseFields = z.output<typeof courseSchema>;
export type QuizFields = z.output<typeof quizSchema>;
export type GlossaryFields = z.output<typeof glossarySchema>;
