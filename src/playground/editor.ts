/** Monaco as an editor surface: the only file that names it, fetched when the reader goes to edit. */
import { shikiToMonaco } from '@shikijs/monaco';
import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/editor/contrib/caretOperations/browser/caretOperations';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/lineSelection/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/longLinesHelper/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/tokenization/register';
import 'monaco-editor/features/wordHighlighter/register';
import 'monaco-editor/features/wordOperations/register';
import 'monaco-editor/features/wordPartOperations/register';
import type { EditorOptions, EditorSurface, TextRange } from './editor-surface.ts';
import { currentLook, watchLook } from './page-look.ts';
import { pythonHighlighter } from './python-highlighter.ts';

const LF = monaco.editor.EndOfLinePreference.LF;

type Editor = monaco.editor.IStandaloneCodeEditor;

/** What does not depend on the page: a quiet editor that looks like the static code it replaces. */
export const QUIET = {
  automaticLayout: true,
  bracketPairColorization: { enabled: false },
  codeLens: false,
  contextmenu: true,
  folding: false,
  fontLigatures: false,
  glyphMargin: false,
  guides: { indentation: false, bracketPairs: false },
  hideCursorInOverviewRuler: true,
  // Two columns of digits and a gap, exactly as the static line numbers have them.
  lineDecorationsWidth: 12,
  lineNumbersMinChars: 3,
  links: false,
  minimap: { enabled: false },
  occurrencesHighlight: 'singleFile',
  overviewRulerBorder: false,
  overviewRulerLanes: 0,
  quickSuggestions: false,
  renderLineHighlight: 'none',
  scrollBeyondLastColumn: 2,
  scrollBeyondLastLine: false,
  scrollbar: {
    alwaysConsumeMouseWheel: false,
    horizontalScrollbarSize: 8,
    ignoreHorizontalScrollbarInContentHeight: true,
    vertical: 'hidden',
    useShadows: false,
  },
  selectionHighlight: false,
  stickyScroll: { enabled: false },
  suggestOnTriggerCharacters: false,
  tabSize: 4,
  unicodeHighlight: { ambiguousCharacters: false },
  wordBasedSuggestions: 'off',
} satisfies monaco.editor.IStandaloneEditorConstructionOptions;

let prepared: Promise<void> | null = null;

/** Grammar, colours and behaviour of Python, once a page. */
export function preparePython(): Promise<void> {
  prepared ??= pythonHighlighter().then((highlighter) => {
    monaco.languages.register({ id: 'python' });
    monaco.languages.setLanguageConfiguration('python', PYTHON);
    shikiToMonaco(highlighter, monaco);
    const follow = (look: 'light' | 'dark') => monaco.editor.setTheme(`site-${look}`);
    follow(currentLook());
    watchLook(follow);
  });
  return prepared;
}

const PYTHON: monaco.languages.LanguageConfiguration = {
  comments: { lineComment: '#' },
  brackets: [
    ['{', '}'],
    ['[', ']'],
    ['(', ')'],
  ],
  autoClosingPairs: [
    { open: '{', close: '}' },
    { open: '[', close: ']' },
    { open: '(', close: ')' },
    { open: '"', close: '"', notIn: ['string', 'comment'] },
    { open: "'", close: "'", notIn: ['string', 'comment'] },
  ],
  onEnterRules: [
    {
      beforeText:
        /^\s*(?:async|class|def|elif|else|except|finally|for|if|match|case|try|while|with)\b.*:\s*(?:#.*)?$/,
      action: { indentAction: monaco.languages.IndentAction.Indent },
    },
    {
      beforeText: /^\s*(?:return|raise|break|continue|pass)\b.*$/,
      action: { indentAction: monaco.languages.IndentAction.Outdent },
    },
  ],
};

/** Opens the editor; resolves when it is painted, with the caret where the text area had it. */
export async function openEditor(options: EditorOptions): Promise<EditorSurface> {
  await preparePython();
  await document.fonts.ready;
  const model = createModel(options);
  const editor = monaco.editor.create(options.host, {
    ...QUIET,
    ...geometryOf(options.like),
    ariaLabel: options.label,
    model,
  });
  monaco.editor.remeasureFonts();
  fitHeight(editor, options.host);
  letTabLeave(editor, options);
  editor.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter, options.onRun);
  leadByLine(editor, options);
  model.onDidChangeContent(() => options.onText(model.getValue(LF)));
  await painted();
  return {
    setText: (text) => setText(editor, text),
    select: (range) => select(editor, range),
    focus: () => editor.focus(),
    dispose: () => {
      editor.dispose();
      model.dispose();
    },
  };
}

/** Switching it off in the editor alone leaves the colours of brackets on: the model has an option of its own. */
export const PLAIN: monaco.editor.ITextModelUpdateOptions = {
  bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  insertSpaces: true,
  tabSize: 4,
};

function createModel(options: EditorOptions): monaco.editor.ITextModel {
  const uri = monaco.Uri.parse(`file:///src/${options.id}.py`);
  monaco.editor.getModel(uri)?.dispose();
  const model = monaco.editor.createModel(options.text, 'python', uri);
  model.updateOptions(PLAIN);
  return model;
}

/** The font and the room that the static code has. */
export function geometryOf(
  like: HTMLElement,
): Pick<monaco.editor.IEditorOptions, 'fontFamily' | 'fontSize' | 'lineHeight' | 'padding'> {
  const style = getComputedStyle(like);
  return {
    fontFamily: style.fontFamily,
    fontSize: Number.parseFloat(style.fontSize),
    lineHeight: Number.parseFloat(style.lineHeight),
    padding: { top: Number.parseFloat(style.paddingTop), bottom: Number.parseFloat(style.paddingBottom) },
  };
}

/** The editor is as tall as its text: the page scrolls, never the editor. */
function fitHeight(editor: Editor, host: HTMLElement): void {
  const fitToText = () => {
    host.style.height = `${editor.getContentHeight()}px`;
    editor.layout();
  };
  editor.onDidContentSizeChange(fitToText);
  fitToText();
}

/**
 * Tab passes through until the reader does something here; from then on it indents, and Escape lets the next one
 * leave. So no keyboard is trapped, and whoever tabs through the page changes no program.
 */
function letTabLeave(editor: Editor, { used, onIndent }: EditorOptions): void {
  const setLeaves = (leaves: boolean) => {
    editor.updateOptions({ tabFocusMode: leaves });
    if (leaves) onIndent('no');
  };
  setLeaves(!used);
  editor.onKeyDown(({ keyCode }) => {
    if (keyCode === monaco.KeyCode.Shift) return;
    if (keyCode !== monaco.KeyCode.Tab) setLeaves(keyCode === monaco.KeyCode.Escape);
    else if (!editor.getOption(monaco.editor.EditorOption.tabFocusMode)) onIndent('yes');
  });
  editor.onMouseDown(() => setLeaves(false));
  editor.onDidBlurEditorText(() => setLeaves(true));
}

/** Alt+L, the menu of the editor, or a press on its number leads from a line to what it did. */
function leadByLine(editor: Editor, { lineCommand, onLine, onNumber }: EditorOptions): void {
  editor.addAction({
    id: 'timeline.of-line',
    label: lineCommand,
    keybindings: [monaco.KeyMod.Alt | monaco.KeyCode.KeyL],
    contextMenuGroupId: 'navigation',
    run: () => onLine(editor.getPosition()?.lineNumber ?? 1),
  });
  editor.onMouseDown(({ target }) => {
    if (target.type === monaco.editor.MouseTargetType.GUTTER_LINE_NUMBERS)
      onNumber(target.position.lineNumber);
  });
}

function select(editor: Editor, range: TextRange): void {
  const model = editor.getModel();
  if (model === null) return;
  editor.setSelection(
    monaco.Range.fromPositions(model.getPositionAt(range.from), model.getPositionAt(range.to)),
  );
}

function setText(editor: Editor, text: string): void {
  const model = editor.getModel();
  if (model === null || model.getValue(LF) === text) return;
  model.pushStackElement();
  model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null);
  model.pushStackElement();
}

/** Two frames: one in which the lines are laid out, one in which they are seen. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
