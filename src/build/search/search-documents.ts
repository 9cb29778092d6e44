/** Cuts the course into the documents that a reader can find: sections, programs, questions, pitfalls, terms. */
import { inLanguage, pitfallAnchor, questionAnchor } from '../../curriculum/index.ts';
import type { Course } from '../../curriculum/load/index.ts';
import type { Language } from '../../languages/index.ts';
import type { SearchData, SearchDocument } from '../../search/index.ts';

type Chapter = Course['chapters'][number];

/** Everything of `course` that can be found in `language`; what is not translated, in English. */
export function searchData(course: Course, language: Language): SearchData {
  const written = course.chapters.filter(({ prose }) => prose.en !== undefined);
  return {
    chapters: Object.fromEntries(written.map(({ number, title }) => [number, inLanguage(title, language)])),
    documents: [
      ...written.flatMap((chapter) => chapterDocuments(chapter, language)),
      ...course.pitfalls.map((pitfall) => pitfallDocument(pitfall, language)),
      ...course.glossary.map(({ id, term, definition }) =>
        document('term', inLanguage(term, language), plain(inLanguage(definition, language)), {
          page: 'glossary',
          anchor: id,
        }),
      ),
    ],
  };
}

interface Place {
  readonly page: string;
  readonly anchor: string;
  readonly chapter?: number;
}

function document(kind: SearchDocument['kind'], title: string, text: string, place: Place): SearchDocument {
  return { kind, title, text, chapter: 0, ...place };
}

function chapterDocuments(chapter: Chapter, language: Language): readonly SearchDocument[] {
  const { number, slug, playgrounds, questions } = chapter;
  return [
    ...sections(chapter, language),
    ...playgrounds.map(({ id, title, task, start }) => {
      const words = task === null ? '' : `${plain(inLanguage(task, language))}\n`;
      const program = start[language] ?? start.en;
      return document('program', inLanguage(title, language), words + program, {
        page: slug,
        anchor: id,
        chapter: number,
      });
    }),
    ...questions.map(({ id, text, options }) =>
      document(
        'question',
        plain(inLanguage(text, language)),
        options.map((option) => plain(inLanguage(option.text, language))).join(' · '),
        { page: slug, anchor: questionAnchor(id), chapter: number },
      ),
    ),
  ];
}

/** The prose from one heading to the next; what comes before the first one carries the title of the chapter. */
function sections(
  { number, slug, title, summary, prose }: Chapter,
  language: Language,
): readonly SearchDocument[] {
  const reading = (prose[language] ?? prose.en)?.reading;
  if (reading === undefined) return [];
  const { headings, texts } = reading;
  const between = (from: number, to: number) =>
    texts
      .filter(({ line }) => line > from && line < to)
      .map(({ text }) => text)
      .join(' ');
  const end = Number.POSITIVE_INFINITY;
  const opening = `${inLanguage(summary, language)} ${between(0, headings[0]?.line ?? end)}`;
  return [
    document('section', inLanguage(title, language), opening, { page: slug, anchor: '', chapter: number }),
    ...headings.map(({ id, line }, index) =>
      document(
        'section',
        texts
          .filter((one) => one.line === line)
          .map(({ text }) => text)
          .join(''),
        between(line, headings[index + 1]?.line ?? end),
        { page: slug, anchor: id, chapter: number },
      ),
    ),
  ];
}

function pitfallDocument(pitfall: Course['pitfalls'][number], language: Language): SearchDocument {
  const { id, name, sees, why, fix, code, rules } = pitfall;
  const texts = [sees, why, fix].map((text) => plain(inLanguage(text, language)));
  return document(
    'pitfall',
    `${id} ${plain(inLanguage(name, language))}`,
    [...texts, code, ...rules].join(' '),
    {
      page: 'pitfalls',
      anchor: pitfallAnchor(id),
    },
  );
}

/** Inline Markdown without its signs. */
function plain(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/`|\*\*|(?<!\w)[*_]|[*_](?!\w)/g, '')
    .trim();
}
