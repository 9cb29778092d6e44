/** A small sound course in a temporary directory, for tests that break one thing in it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadCourse } from './load-course.ts';
import { CourseError, formatMistake } from './mistake.ts';

/** Files of a course by their path below `content`; null takes a file away. */
export type ContentFiles = Readonly<Record<string, string | null>>;

const PROSE = `---
goals: [read a program, mend it]
---

What does it print?

<Playground id="hello" />

It prints one line.

## A broken one {#broken}

Now mend this.

<Playground id="mend" />

That was a <Term id="task">task</Term>.
`;

const SOUND: ContentFiles = {
  'course.yaml': `parts:
  - title: { en: Beginnings, zh-cn: 开始 }
    chapters:
      - slug: first
        title: { en: The first }
        summary: { en: How it begins. }
      - slug: second
        title: { en: The second }
        summary: { en: How it goes on. }
`,
  'glossary.yaml': `terms:
  - id: task
    term: { en: task, zh-cn: 任务 }
    definition: { en: What the loop runs. }
    chapter: first
`,
  'chapters/01-first/en.mdx': PROSE,
  'chapters/01-first/hello/playground.yaml': 'kind: show\ntitle: { en: Hello }\n',
  'chapters/01-first/hello/start.py': 'print("hello")\n',
  'chapters/01-first/hello/expected.order': 'lines { "hello" }\n',
  'chapters/01-first/mend/playground.yaml': `kind: fix
title: { en: Mend it }
task: { en: Make it print \`done\`. }
hints:
  - { en: Read the last line. }
wrong:
  start.py: never came
`,
  'chapters/01-first/mend/start.py': 'print("don")\n',
  'chapters/01-first/mend/expected.order': 'lines { "done" }\n',
  'chapters/01-first/mend/solution.py': 'print("done")\n',
  'chapters/01-first/mend/wrong-two.py': 'print("done")\nprint("done")\n',
};

/** Writes the sound course with `changes`, hands its `content` directory to `use`, and removes it. */
export function withContent<Result>(changes: ContentFiles, use: (directory: string) => Result): Result {
  const root = mkdtempSync(join(tmpdir(), 'course-'));
  try {
    for (const [path, text] of Object.entries({ ...SOUND, ...changes })) {
      const file = join(root, 'content', path);
      mkdirSync(dirname(file), { recursive: true });
      if (text !== null) writeFileSync(file, text);
    }
    return use(join(root, 'content'));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** A file of the sound course with one passage replaced. */
export function altered(path: string, passage: string, replacement: string): ContentFiles {
  const text = SOUND[path];
  if (!text?.includes(passage))
    throw new Error(`should never happen, because ${path} of the fixture has “${passage}”`);
  return { [path]: text.replace(passage, replacement) };
}

/** What an author does wrong, and what the author then reads. */
export interface MistakeCase {
  readonly name: string;
  readonly changes: ContentFiles;
  readonly says: readonly string[];
}

/** The mistakes of the sound course with `changes`, as an author reads them. */
export function mistakesOf(changes: ContentFiles): readonly string[] {
  return withContent(changes, (directory) => {
    try {
      loadCourse(directory);
      return [];
    } catch (error) {
      if (error instanceof CourseError) return error.mistakes.map(formatMistake);
      throw error;
    }
  });
}
