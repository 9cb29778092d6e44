/** Checks that links in the prose lead somewhere: to an anchor, to a written chapter, or out of the site. */
import type { Prose } from '../course.ts';
import type { LoadedChapter } from './load-chapter.ts';
import type { MistakeList } from './mistake.ts';
import { suggestName } from './suggest-name.ts';

const FORMS =
  'Write #id, ../slug/, ../slug/#id, ../glossary/#term, ../pitfalls/#p07, or an address that begins with https://.';

/** The anchors of the pages that stand beside the chapters. */
interface ReferenceAnchors {
  readonly glossary: readonly string[];
  readonly pitfalls: readonly string[];
}

/** Adds links that lead nowhere to `mistakes`. */
export function checkLinks(
  chapters: readonly LoadedChapter[],
  reference: ReferenceAnchors,
  mistakes: MistakeList,
): void {
  for (const chapter of chapters) {
    for (const prose of Object.values(chapter.prose)) {
      for (const { address, line } of prose.reading.links) {
        const wrong = problemOf(address, chapter, prose, chapters, reference);
        if (wrong) mistakes.add(prose.file, line, ...wrong);
      }
    }
  }
}

type Wrong = readonly [problem: string, remedy: string];

function problemOf(
  address: string,
  here: LoadedChapter,
  prose: Prose,
  chapters: readonly LoadedChapter[],
  reference: ReferenceAnchors,
): Wrong | null {
  if (/^https:\/\/\S+$/.test(address)) return null;
  const parts = /^(?:\.\.\/(?<slug>[a-z0-9-]+)\/)?(?:#(?<id>.+))?$/.exec(address)?.groups;
  if (!parts || address === '') return [`The link “${address}” leads nowhere.`, FORMS];
  const slug = parts['slug'] ?? here.slug;
  const id = parts['id'];
  if (['play', 'cheat-sheet', 'progress', 'certificate'].includes(slug)) return null;
  if (slug === 'glossary') return missingAnchor('The glossary', id, reference.glossary);
  if (slug === 'pitfalls') return missingAnchor('The catalogue', id, reference.pitfalls);
  const target = chapters.find((chapter) => chapter.slug === slug);
  if (!target) {
    return [
      `No chapter “${slug}” is written.`,
      suggestName(
        slug,
        chapters.map((chapter) => chapter.slug),
      ),
    ];
  }
  return missingAnchor(`The chapter “${slug}”`, id, anchorsOf(target, prose));
}

function anchorsOf(target: LoadedChapter, { language }: Prose): readonly string[] {
  const reading = (target.prose[language] ?? target.prose.en)?.reading;
  return [...target.folders, ...(reading?.headings.map(({ id }) => id) ?? [])];
}

function missingAnchor(page: string, id: string | undefined, anchors: readonly string[]): Wrong | null {
  if (id === undefined || anchors.includes(id)) return null;
  return [`${page} has no “#${id}”.`, suggestName(id, anchors)];
}
