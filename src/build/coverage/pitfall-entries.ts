/** Makes the catalogue ready for pages: texts become HTML, and each pitfall gets what shows it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pitfall, PitfallEntry, PitfallPrograms } from '../../curriculum/index.ts';
import { type Course, localizedHtml } from '../../curriculum/load/index.ts';
import { encodeShareLink } from '../../playground/share-link.ts';
import type { LivePitfalls } from './pitfall-coverage.ts';

/** The programs by which the tests of the runtime prove each diagnosis. */
const PROOFS = fileURLToPath(new URL('../../runtime/tests/pitfalls', import.meta.url));

/** Seconds of a line in the programs that compute, as in those tests. */
const COSTS: Readonly<Record<string, number>> = { P22: 0.001 };
/** What programs that ask are told, as in those tests. */
const TYPED = 'ann\nbob\n';

/** Renders Markdown as the prose of chapters is rendered. */
type RenderMarkdown = (markdown: string) => Promise<{ readonly html: string }>;

/** The pitfalls of `course`, by number. */
export function pitfallEntries(
  course: Course,
  live: LivePitfalls,
  render: RenderMarkdown,
): Promise<readonly PitfallEntry[]> {
  return Promise.all(course.pitfalls.map((pitfall) => pitfallEntry(pitfall, live, render)));
}

async function pitfallEntry(
  pitfall: Pitfall,
  live: LivePitfalls,
  render: RenderMarkdown,
): Promise<PitfallEntry> {
  const { html } = await render(`\`\`\`python\n${pitfall.code}\`\`\`\n`);
  return {
    ...pitfall,
    listing: html,
    name: localizedHtml(pitfall.name),
    sees: localizedHtml(pitfall.sees),
    why: localizedHtml(pitfall.why),
    fix: localizedHtml(pitfall.fix),
    live: live.get(pitfall.id) ?? [],
    programs: programsFor(pitfall.id),
  };
}

function programsFor(id: string): PitfallPrograms | null {
  const folder = join(PROOFS, id);
  if (!existsSync(folder)) return null;
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const expected: unknown = JSON.parse(read('expect.json'));
  return {
    wrong: linkFor(id, read('wrong.py')),
    mended: linkFor(id, read('fixed.py')),
    message: {
      en: String(Reflect.get(Object(expected), 'en')),
      'zh-cn': String(Reflect.get(Object(expected), 'zh-cn')),
    },
  };
}

function linkFor(id: string, text: string): string {
  const stdin = /\binput\(|\bstdin\b/.test(text) ? TYPED : '';
  const cpuCost = COSTS[id];
  const link = encodeShareLink({ text, stdin, spec: null, ...(cpuCost === undefined ? {} : { cpuCost }) });
  if (link === null) throw new Error(`The program that proves ${id} is too long for a link: shorten it`);
  return link;
}
