/** Checks that a drawing keeps to what the site can style and every reader can see, and makes it small. */
import { type CustomPlugin, optimize } from 'svgo';
import { suggestName } from './suggest-name.ts';

/** What is wrong with a drawing, and what to do; the line counts from 1. */
export interface FigureMistake {
  readonly line: number;
  readonly problem: string;
  readonly remedy: string;
}

/** The widest drawing, in its own units: as wide as the text on a phone, so that its letters stay legible there. */
const MOST_WIDTH = 360;

/** Classes that give a shape or a text its looks: `src/styles/figure.css` has each of them. */
export const FIGURE_CLASSES: readonly string[] = [
  ...['arrow', 'dashed', 'faint', 'code', 'small', 'strong', 'middle', 'end'],
  ...['created', 'ready', 'running', 'suspended', 'blocked', 'done', 'ok', 'violation'],
];

const GEOMETRY = ['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy', 'd', 'points'];
const ATTRIBUTES: readonly string[] = [...GEOMETRY, 'width', 'height', 'class', 'transform'];
const SHAPES = ['g', 'rect', 'circle', 'ellipse', 'line', 'path', 'polyline', 'polygon', 'text', 'tspan'];
const ELEMENTS: readonly string[] = ['svg', 'title', 'desc', ...SHAPES];

/** A drawing without mistakes, made small; or what is wrong with it. */
export type CheckedFigure =
  | { readonly type: 'sound'; readonly svg: string }
  | { readonly type: 'mistaken'; readonly mistakes: readonly FigureMistake[] };

/** Checks the text of an SVG file. */
export function checkFigure(source: string): CheckedFigure {
  const mistakes: FigureMistake[] = [];
  const check = new FigureCheck(source, (mistake) => mistakes.push(mistake));
  const notRead = read(source, check.plugin());
  if (notRead !== null) return { type: 'mistaken', mistakes: [notRead] };
  check.finish();
  if (mistakes.length > 0) return { type: 'mistaken', mistakes };
  return { type: 'sound', svg: optimize(source, { plugins: [SMALLER] }).data };
}

/** Kept: the text alternative, and shapes of their own kind, since the style sheet names them. */
const SMALLER = {
  name: 'preset-default',
  params: {
    overrides: { removeDesc: false, cleanupIds: false, mergePaths: false, convertShapeToPath: false },
  },
} as const;

/** Walks through the drawing with `check`; says what is wrong when it is no XML. */
function read(source: string, check: CustomPlugin): FigureMistake | null {
  try {
    optimize(source, { plugins: [check] });
    return null;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'SvgoParserError') throw error;
    const line = 'line' in error && typeof error.line === 'number' ? error.line : 1;
    const reason = 'reason' in error ? String(error.reason) : error.message;
    return { line, problem: `This is not valid SVG: ${reason}.`, remedy: 'Close every element.' };
  }
}

class FigureCheck {
  readonly #source: string;
  readonly #refuse: (mistake: FigureMistake) => void;
  readonly #told = new Map<string, string>();
  #isMeasured = false;

  constructor(source: string, refuse: (mistake: FigureMistake) => void) {
    this.#source = source;
    this.#refuse = refuse;
  }

  plugin(): CustomPlugin {
    return {
      name: 'figure-check',
      fn: () => ({
        element: {
          enter: ({ name, attributes }) => {
            this.#element(name);
            if (name === 'svg') this.#root(attributes);
            else for (const [key, value] of Object.entries(attributes)) this.#attribute(name, key, value);
          },
        },
        text: {
          enter: ({ value }, parent) => {
            if (parent.type === 'element') this.#told.set(parent.name, value.trim());
          },
        },
      }),
    };
  }

  /** What only the whole drawing tells. */
  finish(): void {
    if (!this.#isMeasured)
      this.#mistake('<svg', 'The drawing has no size.', `Write viewBox="0 0 ${MOST_WIDTH} 200" in <svg>.`);
    if (!this.#told.get('title'))
      this.#mistake(
        '<svg',
        'The drawing has no name.',
        'Begin with <title>What it shows, in a few words</title>.',
      );
    if (!this.#told.get('desc'))
      this.#mistake(
        '<svg',
        'Who cannot see the drawing learns nothing from it.',
        'After the title write <desc>All that it says, in sentences.</desc>',
      );
  }

  #element(name: string): void {
    if (!ELEMENTS.includes(name))
      this.#mistake(`<${name}`, `A figure has no <${name}>.`, suggestName(name, ELEMENTS));
  }

  #root(attributes: Readonly<Record<string, string>>): void {
    for (const key of Object.keys(attributes))
      if (key !== 'viewBox' && key !== 'xmlns')
        this.#mistake(
          `${key}=`,
          `<svg> takes no “${key}”.`,
          'Keep viewBox and xmlns: the page sets the rest.',
        );
    const width = /^0 0 (\d+) \d+$/.exec(attributes['viewBox'] ?? '')?.[1];
    this.#isMeasured = width !== undefined;
    if (Number(width) > MOST_WIDTH)
      this.#mistake(
        'viewBox=',
        `The drawing is ${width} wide; on a phone its letters would be too small.`,
        `Draw downwards instead: at most ${MOST_WIDTH}.`,
      );
  }

  #attribute(element: string, key: string, value: string): void {
    if (!ATTRIBUTES.includes(key)) {
      const remedy = `Looks come from classes: ${FIGURE_CLASSES.join(', ')}.`;
      this.#mistake(`${key}=`, `<${element}> of a figure takes no “${key}”.`, remedy);
    }
    if (key !== 'class') return;
    for (const name of value.split(/\s+/).filter(Boolean))
      if (!FIGURE_CLASSES.includes(name))
        this.#mistake(value, `Figures have no class “${name}”.`, suggestName(name, FIGURE_CLASSES));
  }

  /** On the first line that has `passage`. */
  #mistake(passage: string, problem: string, remedy: string): void {
    const at = Math.max(this.#source.indexOf(passage), 0);
    this.#refuse({ line: this.#source.slice(0, at).split('\n').length, problem, remedy });
  }
}
