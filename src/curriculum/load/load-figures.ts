/** Loads the drawings of one chapter, `figures/NAME.svg`, and checks that the prose shows each of them once. */
import { LANGUAGES, type Language } from '../../languages/index.ts';
import type { Figure, FileTexts, Prose } from '../course.ts';
import { checkFigure } from './check-figure.ts';
import type { MistakeList } from './mistake.ts';
import type { ContentFolder } from './source-file.ts';
import { suggestName } from './suggest-name.ts';

/** The folder of a chapter that holds its drawings, and no playground. */
export const FIGURES_FOLDER = 'figures';

const FILE = /^(?<id>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?:\.(?<language>[a-z-]+))?\.svg$/;

/** The drawings of the chapter in the folder `path`, in the order in which the English prose shows them. */
export function loadFigures(
  content: ContentFolder,
  path: string,
  prose: Readonly<Partial<Record<Language, Prose>>>,
  mistakes: MistakeList,
): readonly Figure[] {
  const folder = `${path}/${FIGURES_FOLDER}`;
  const files = content.has(folder) ? content.list(folder).map(({ name }) => name) : [];
  const texts = new Map<string, Partial<Record<Language, string>>>();
  for (const name of files) {
    const file = named(name);
    if (file === null)
      mistakes.add(content.nameOf(`${folder}/${name}`), 1, 'A figure cannot be called so.', NAMES);
    else {
      const svg = soundSvg(content, `${folder}/${name}`, mistakes);
      texts.set(file.id, { ...texts.get(file.id), [file.language]: svg });
    }
  }
  for (const file of Object.values(prose)) checkShown(file, [...texts.keys()], mistakes);
  const shown = prose.en?.reading.figures.map(({ id }) => id) ?? [];
  return [...texts]
    .map(([id, svg]) => ({ id, svg: inEnglish(content.nameOf(`${folder}/${id}`), svg, mistakes) }))
    .toSorted((a, b) => shown.indexOf(a.id) - shown.indexOf(b.id));
}

const NAMES = 'Write lower-case words joined by hyphens: await-chain.svg, await-chain.zh-cn.svg.';

function named(file: string): { readonly id: string; readonly language: Language } | null {
  const parts = FILE.exec(file)?.groups;
  const language = LANGUAGES.find((one) => one === (parts?.['language'] ?? 'en'));
  return parts?.['id'] === undefined || language === undefined ? null : { id: parts['id'], language };
}

function soundSvg(content: ContentFolder, path: string, mistakes: MistakeList): string {
  const checked = checkFigure(content.read(path));
  if (checked.type === 'sound') return checked.svg;
  for (const { line, problem, remedy } of checked.mistakes)
    mistakes.add(content.nameOf(path), line, problem, remedy);
  return '';
}

function inEnglish(file: string, svg: Partial<Record<Language, string>>, mistakes: MistakeList): FileTexts {
  const { en } = svg;
  if (en === undefined)
    mistakes.add(
      `${file}.svg`,
      1,
      'This file is missing.',
      'Draw it in English first; other languages follow it.',
    );
  return { ...svg, en: en ?? '' };
}

function checkShown({ file, reading }: Prose, known: readonly string[], mistakes: MistakeList): void {
  const shown = new Set<string>();
  for (const { id, line } of reading.figures) {
    if (!known.includes(id)) {
      const remedy = `${suggestName(id, known)} A figure is a file ${FIGURES_FOLDER}/${id}.svg beside this one.`;
      mistakes.add(file, line, `This chapter has no figure “${id}”.`, remedy);
    }
    if (shown.has(id)) mistakes.add(file, line, `The figure “${id}” is shown twice.`, 'Keep one of them.');
    shown.add(id);
  }
  for (const id of known.filter((one) => !shown.has(one)))
    mistakes.add(
      file,
      1,
      `The figure “${id}” is never shown.`,
      `Write <Figure id="${id}">…</Figure> where it belongs, or remove its file.`,
    );
}
