/** Makes a course of many times as many chapters out of the course, in a copy of the project that can be built. */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

/** What a build reads besides the content, and does not change. */
const COPIED = ['src', 'package.json', 'astro.config.mjs', 'tsconfig.json', 'licenses', 'public'];
const LINKED = ['node_modules', '.cache'];

/** Copies the project at `root` to `target`, with its chapters `times` times. Recorded runs are shared: programs are the same. */
export function copyProject(root: string, target: string, times: number): void {
  mkdirSync(target, { recursive: true });
  for (const name of COPIED) cpSync(join(root, name), join(target, name), { recursive: true });
  for (const name of LINKED) symlinkSync(join(root, name), join(target, name));
  cpSync(join(root, 'content'), join(target, 'content'), { recursive: true });
  multiply(join(target, 'content'), times);
}

interface Plan {
  readonly parts: readonly { readonly chapters: readonly { readonly slug: string }[] }[];
}

function multiply(content: string, times: number): void {
  const chapters = join(content, 'chapters');
  const written = readdirSync(chapters).sort();
  const plan: Plan = parse(readFileSync(join(content, 'course.yaml'), 'utf8'));
  const planned = plan.parts.flatMap((part) => part.chapters).length;
  // All copies belong to the last part: a course has few parts, however long it is.
  const copies = Array.from({ length: times - 1 }, (_, index) =>
    plan.parts
      .flatMap((part) => part.chapters)
      .map((chapter) => ({ ...chapter, slug: `${chapter.slug}-${index + 2}` })),
  ).flat();
  const parts = plan.parts.map((part, index) =>
    index === plan.parts.length - 1 ? { ...part, chapters: [...part.chapters, ...copies] } : part,
  );
  writeFileSync(join(content, 'course.yaml'), stringify({ parts }));
  for (let copy = 2; copy <= times; copy += 1) {
    for (const folder of written) {
      const [number = '', ...slug] = folder.split('-');
      const place = String(Number(number) + planned * (copy - 1)).padStart(2, '0');
      copyChapter(join(chapters, folder), join(chapters, `${place}-${slug.join('-')}-${copy}`), copy);
    }
  }
}

/** Ids are unique in the whole course: those of a copy get its number. */
function copyChapter(from: string, to: string, copy: number): void {
  const folders = readdirSync(from, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const ids = new Set(folders.map(({ name }) => name).filter((name) => name !== 'figures'));
  mkdirSync(to, { recursive: true });
  for (const id of ids) cpSync(join(from, id), join(to, `${id}-${copy}`), { recursive: true });
  const figures = folders.some(({ name }) => name === 'figures') ? readdirSync(join(from, 'figures')) : [];
  for (const file of figures)
    cpSync(join(from, 'figures', file), join(to, 'figures', file.replace('.', `-${copy}.`)));
  const renamed = (id: string): string => (ids.has(id) ? `${id}-${copy}` : id);
  const prose = readFileSync(join(from, 'en.mdx'), 'utf8')
    .replaceAll(/(<Playground id|first|second)="([^"]+)"/g, (_all, name, id) => `${name}="${renamed(id)}"`)
    .replaceAll(/\]\(#([^)]+)\)/g, (_all, id) => `](#${renamed(id)})`)
    .replaceAll(/<(Quiz|Figure) id="([^"]+)"/g, `<$1 id="$2-${copy}"`);
  writeFileSync(join(to, 'en.mdx'), prose);
  const quiz = readFileSync(join(from, 'quiz.yaml'), 'utf8')
    .replaceAll(/^( +- id: )(\S+)$/gm, `$1$2-${copy}`)
    .replaceAll(/^( +proof: )(\S+)$/gm, (_all, name, id) => `${name}${renamed(id)}`);
  writeFileSync(join(to, 'quiz.yaml'), quiz);
}
