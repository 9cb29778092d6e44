/** The tables of `npm run content`, as lines of text. */
import type { Course } from '../../curriculum/load/index.ts';
import type { RunResult } from '../../trace/index.ts';
import type { ChapterReport, MutantCount, Share } from './chapter-report.ts';
import type { PitfallRow } from './pitfall-coverage.ts';
import type { SeedRow } from './seed-coverage.ts';

type Row = readonly string[];

const HEAD: Row = [
  '',
  'chapter',
  'words',
  'show',
  'predict',
  'fix',
  'write',
  'explore',
  'quiz',
  'seeds',
  'pitfalls',
  'mutants alive',
  'schedules',
  'not in',
];

/** One row a chapter, and their sums. */
export function chapterTable(reports: readonly ChapterReport[]): readonly string[] {
  const sum = (figure: (report: ChapterReport) => number) =>
    String(reports.reduce((total, one) => total + figure(one), 0));
  const total: Row = [
    '',
    'all',
    sum(({ words }) => words),
    sum(({ playgrounds }) => playgrounds.show),
    sum(({ playgrounds }) => playgrounds.predict),
    sum(({ playgrounds }) => playgrounds.fix),
    sum(({ playgrounds }) => playgrounds.write),
    sum(({ playgrounds }) => playgrounds.explore),
    sum(({ questions }) => questions),
    `${sum(({ seeds }) => seeds.done)}/${sum(({ seeds }) => seeds.of)}`,
    `${sum(({ pitfalls }) => pitfalls.done)}/${sum(({ pitfalls }) => pitfalls.of)}`,
    `${sum(({ mutants }) => mutants.survivors)} of ${sum(({ mutants }) => mutants.mutants)}`,
    '',
    '',
  ];
  return aligned([HEAD, ...reports.map(chapterRow), total]);
}

function chapterRow(report: ChapterReport): Row {
  const { number, slug, words, playgrounds: kinds, questions, schedules, untranslated } = report;
  if (words === 0) {
    const rest = Array.from({ length: 7 }, () => '');
    return [String(number), slug, 'to come', ...rest.slice(1), share(report.seeds), share(report.pitfalls)];
  }
  return [
    ...[number, slug, words, kinds.show, kinds.predict, kinds.fix, kinds.write, kinds.explore].map(String),
    String(questions),
    share(report.seeds),
    share(report.pitfalls),
    mutants(report.mutants),
    String(schedules),
    untranslated.join(' '),
  ];
}

function share({ done, of }: Share): string {
  return `${done}/${of}`;
}

function mutants({ exercises, survivors, equivalent, mutants: tried }: MutantCount): string {
  if (exercises.of === 0) return 'none to try';
  if (exercises.done === 0) return 'not tried';
  const excused = equivalent > 0 ? `, ${equivalent} equivalent` : '';
  const open = exercises.done < exercises.of ? ` (${exercises.of - exercises.done} not tried)` : '';
  return `${survivors} of ${tried}${excused}${open}`;
}

/** One row a section and chapter: who takes it up, and what the program prints. */
export function seedTable(
  course: Course,
  rows: readonly SeedRow[],
  runOf: (playground: string) => RunResult | null,
): readonly string[] {
  return aligned([
    ['section', 'chapter', 'playground', 'prints', 'what it is about'],
    ...rows.flatMap((row): readonly Row[] => {
      const chapter = `${numberOf(course, row.chapter)} ${row.chapter}`;
      if (row.state !== 'covered') return [[row.ref, chapter, row.state.toUpperCase(), '', row.about]];
      if (row.playgrounds.length === 0) return [[row.ref, chapter, '(prose)', '', row.about]];
      return row.playgrounds.map((id) => [row.ref, chapter, id, printed(runOf(id)), row.about]);
    }),
  ]);
}

/** The first lines of a run and its length: `hello | world | … t=2`. */
function printed(run: RunResult | null): string {
  if (run === null) return '';
  const lines = run.output.map(({ text }) => text.trim()).filter((text) => text !== '');
  const shown = lines.slice(0, 2).map((text) => (text.length > 28 ? `${text.slice(0, 27)}…` : text));
  return [...shown, ...(lines.length > 2 ? ['…'] : []), `t=${run.duration}`].join(' | ');
}

/** One row a pitfall: which playgrounds show it. */
export function pitfallTable(course: Course, rows: readonly PitfallRow[]): readonly string[] {
  return aligned([
    ['pitfall', 'chapter', 'shown live in'],
    ...rows.map(({ id, chapter, state, live }) => [
      id,
      `${numberOf(course, chapter)} ${chapter}`,
      state === 'covered' ? live.map(({ playground }) => playground).join(', ') : state.toUpperCase(),
    ]),
  ]);
}

function numberOf(course: Course, slug: string): string {
  const number = course.chapters.find((chapter) => chapter.slug === slug)?.number ?? 0;
  return String(number).padStart(2, '0');
}

/** Columns as wide as their widest cell; what ends a line is not padded. */
function aligned(rows: readonly Row[]): readonly string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
