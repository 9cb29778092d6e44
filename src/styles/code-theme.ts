/** The colours of Python code: one palette that static code, the editor and the style sheet all take from. */
import type { LanguageRegistration, ShikiTransformer, ThemeRegistration } from 'shiki';

/** What a token is, as far as its colour goes. */
export type CodeColour =
  | 'text'
  | 'comment'
  | 'keyword'
  | 'suspension'
  | 'string'
  | 'escape'
  | 'number'
  | 'definition'
  | 'builtin'
  | 'operator';

/** The two looks of the site. */
export type ThemeName = 'site-light' | 'site-dark';

interface Ink {
  readonly light: string;
  readonly dark: string;
  readonly scopes: readonly string[];
}

/**
 * Each hex stands once in its column: the way back from a token's colour to its name depends on it.
 * `async` and `await` wear the blue of a suspended task.
 */
export const CODE_PALETTE: Readonly<Record<CodeColour, Ink>> = {
  text: { light: '#211f1a', dark: '#e8e1d3', scopes: ['source.python'] },
  comment: { light: '#6a6353', dark: '#999384', scopes: ['comment'] },
  keyword: { light: '#7b2f6b', dark: '#d9a0d3', scopes: ['keyword', 'storage'] },
  suspension: { light: '#2f5a94', dark: '#91b4e6', scopes: ['keyword.suspension.python'] },
  string: { light: '#3d6b21', dark: '#a9c77d', scopes: ['string', 'string storage.type.string'] },
  escape: { light: '#0f6b63', dark: '#7fcfc2', scopes: ['constant.character', 'storage.type.format'] },
  number: {
    light: '#a0410d',
    dark: '#f0a878',
    scopes: ['constant.numeric', 'constant.language', 'storage.type.number'],
  },
  definition: {
    light: '#6b4a00',
    dark: '#e3c77f',
    scopes: ['entity.name.function', 'entity.name.type', 'punctuation.definition.decorator'],
  },
  builtin: { light: '#5b4a8a', dark: '#b9a9ee', scopes: ['support', 'variable.language.special'] },
  operator: {
    light: '#5f5746',
    dark: '#b0a999',
    scopes: ['keyword.operator', 'punctuation.separator', 'punctuation.section'],
  },
};

const NAMES = Object.keys(CODE_PALETTE).filter(isCodeColour);

function isCodeColour(name: string): name is CodeColour {
  return Object.hasOwn(CODE_PALETTE, name);
}

/** What two programs beside one another have in their lines and in their words, and what one of them lacks. */
function differences(
  added: string,
  addedText: string,
  removed: string,
  removedText: string,
  missing: string,
): Readonly<Record<string, string>> {
  return {
    'diffEditor.insertedLineBackground': added,
    'diffEditor.insertedTextBackground': addedText,
    'diffEditor.removedLineBackground': removed,
    'diffEditor.removedTextBackground': removedText,
    'diffEditor.diagonalFill': missing,
  };
}

/** Colours of the editor around the code; the paper behind it comes from the page. */
const SURROUNDINGS: Readonly<Record<ThemeName, Readonly<Record<string, string>>>> = {
  'site-light': {
    'editor.background': '#fffdf8',
    'editor.selectionBackground': '#f5d9bd',
    'editor.inactiveSelectionBackground': '#f0e9da',
    'editor.findMatchBackground': '#f5c78f',
    'editor.findMatchHighlightBackground': '#f5e8bd',
    ...differences('#ebf3e6', '#d5e9cc', '#fbeaea', '#f9dcde', '#dcd2bd'),
    'editorBracketMatch.background': '#efe8d8',
    'editorBracketMatch.border': '#8d8472',
    'editorCursor.foreground': '#a83f0b',
    'editorLineNumber.foreground': '#6c6352',
    'editorLineNumber.activeForeground': '#211f1a',
    'editorIndentGuide.background1': '#efe8d8',
    'editorWidget.background': '#f8f3e8',
    'editorWidget.border': '#8d8472',
    'input.background': '#fffdf8',
    'input.border': '#8d8472',
    focusBorder: '#1f55a5',
  },
  'site-dark': {
    'editor.background': '#1a1e27',
    'editor.selectionBackground': '#5a3a1e',
    'editor.inactiveSelectionBackground': '#232834',
    'editor.findMatchBackground': '#7a4b1c',
    'editor.findMatchHighlightBackground': '#332b14',
    ...differences('#162219', '#19301f', '#2b171c', '#451f29', '#2d333f'),
    'editorBracketMatch.background': '#2d333f',
    'editorBracketMatch.border': '#6b7382',
    'editorCursor.foreground': '#f39a60',
    'editorLineNumber.foreground': '#979182',
    'editorLineNumber.activeForeground': '#e8e1d3',
    'editorIndentGuide.background1': '#232834',
    'editorWidget.background': '#13161d',
    'editorWidget.border': '#6b7382',
    'input.background': '#1a1e27',
    'input.border': '#6b7382',
    focusBorder: '#8db8ff',
  },
};

/** The theme for Shiki and for the editor alike. */
export function codeTheme(name: ThemeName): ThemeRegistration {
  const look = name === 'site-light' ? 'light' : 'dark';
  const text = CODE_PALETTE.text[look];
  return {
    name,
    type: look,
    fg: text,
    colors: { ...SURROUNDINGS[name], 'editor.foreground': text },
    settings: [
      { settings: { foreground: text } },
      ...NAMES.map((colour) => ({
        scope: [...CODE_PALETTE[colour].scopes],
        settings: { foreground: CODE_PALETTE[colour][look] },
      })),
    ],
  };
}

/** `async` and `await` get a scope of their own; without it they are keywords like `for`. */
export const SUSPENSION_GRAMMAR: LanguageRegistration = {
  name: 'python-suspension',
  scopeName: 'source.python.suspension',
  injectTo: ['source.python'],
  injectionSelector: 'L:source.python -comment -string.quoted',
  patterns: [{ match: String.raw`\b(?:async|await)\b`, name: 'keyword.suspension.python' }],
  repository: {},
};

/** The name of a token's colour in the light theme. Throws on a colour that is not in the palette. */
export function colourNamed(hex: string): CodeColour {
  const wanted = hex.toLowerCase();
  const found = NAMES.find((colour) => CODE_PALETTE[colour].light === wanted);
  if (found === undefined)
    throw new Error(`${hex} is not in the palette; every token colour must come from CODE_PALETTE`);
  return found;
}

/** The class of a token, or undefined for plain text. */
export function colourClass(hex: string): string | undefined {
  const colour = colourNamed(hex);
  return colour === 'text' ? undefined : `code-${colour}`;
}

/** Turns the colours of the light theme into classes, so that no style attribute is left and the page picks the look. */
export const colourClasses: ShikiTransformer = {
  name: 'colour-classes',
  pre(node) {
    delete node.properties['style'];
  },
  span(node) {
    const style = node.properties['style'];
    const hex = typeof style === 'string' ? /color:(#[0-9a-f]{6})/i.exec(style)?.[1] : undefined;
    delete node.properties['style'];
    const name = hex === undefined ? undefined : colourClass(hex);
    if (name !== undefined) this.addClassToHast(node, name);
  },
};

/** The style rules of the classes; `code-theme.css` holds exactly this text. */
export function codeThemeCss(): string {
  const rules = NAMES.filter((colour) => colour !== 'text').map((colour) => {
    const { light, dark } = CODE_PALETTE[colour];
    return `.code-${colour} {\n  color: light-dark(${light}, ${dark});\n}\n`;
  });
  return `/* The colours of code, as written by codeThemeCss in code-theme.ts; a test compares the two. */\n\n${rules.join('\n')}`;
}
