/** Two programs beside one another, or one above the other where there is no room: what differs is marked. To read only. */
import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/features/diffEditor/register';
import { geometryOf, PLAIN, preparePython, QUIET } from './editor.ts';

/** A difference that is shown. */
export interface DiffSurface {
  /** Compares with another text of the reader. */
  setMine(text: string): void;
  dispose(): void;
}

export interface DiffOptions {
  /** Empty element that the comparison fills. */
  readonly host: HTMLElement;
  /** The static code: font, line height and padding are taken from it. */
  readonly like: HTMLElement;
  readonly mine: string;
  readonly solution: string;
  /** Accessible names of the two sides. */
  readonly labels: { readonly mine: string; readonly solution: string };
}

/** Narrower, in pixels, two programs do not fit beside one another. */
const NARROW = 640;

/** Opens the comparison; resolves when its differences are known. */
export async function openDiff({ host, like, mine, solution, labels }: DiffOptions): Promise<DiffSurface> {
  giveWorker();
  await preparePython();
  const [original, modified] = [createModel(mine), createModel(solution)];
  const editor = monaco.editor.createDiffEditor(host, {
    ...QUIET,
    ...geometryOf(like),
    diffAlgorithm: 'advanced',
    diffWordWrap: 'off',
    enableSplitViewResizing: false,
    originalEditable: false,
    readOnly: true,
    renderGutterMenu: false,
    renderMarginRevertIcon: false,
    renderOverviewRuler: false,
    renderSideBySideInlineBreakpoint: NARROW,
    // Nothing can be typed here, so that Tab goes on.
    tabFocusMode: true,
    useInlineViewWhenSpaceIsLimited: true,
  });
  editor.setModel({ original, modified });
  for (const model of [original, modified]) model.updateOptions(PLAIN);
  keepName(editor.getOriginalEditor(), labels.mine);
  keepName(editor.getModifiedEditor(), labels.solution);
  fitHeight(editor, host);
  await new Promise<void>((resolve) => {
    const known = editor.onDidUpdateDiff(() => {
      known.dispose();
      resolve();
    });
  });
  // Only now is it known whether there are two columns: set before, one of them would not wrap.
  editor.updateOptions({ diffWordWrap: 'on' });
  return {
    setMine: (text) => original.setValue(text),
    dispose: () => {
      editor.dispose();
      original.dispose();
      modified.dispose();
    },
  };
}

function createModel(text: string): monaco.editor.ITextModel {
  return monaco.editor.createModel(text, 'python');
}

/** The comparison has options for these names, and forgets them when it goes from two columns to one. */
function keepName(side: monaco.editor.ICodeEditor, label: string): void {
  const name = () => {
    if (side.getOption(monaco.editor.EditorOption.ariaLabel) !== label)
      side.updateOptions({ ariaLabel: label });
  };
  side.onDidChangeConfiguration(name);
  name();
}

/** As tall as the taller side: the page scrolls, never the comparison. */
function fitHeight(editor: monaco.editor.IStandaloneDiffEditor, host: HTMLElement): void {
  const sides = [editor.getOriginalEditor(), editor.getModifiedEditor()];
  let asked = false;
  // Not at once: the height changes while a side is drawn, and drawing it anew in the middle of that breaks it.
  const grow = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      host.style.height = `${Math.max(...sides.map((side) => side.getContentHeight()))}px`;
    });
  };
  for (const side of sides) side.onDidContentSizeChange(grow);
  editor.onDidUpdateDiff(grow);
  grow();
}

/** The editor compares in a thread of its own, and asks this global for one. */
function giveWorker(): void {
  globalThis.MonacoEnvironment ??= {
    getWorker: () => new Worker(new URL('./diff-worker.ts', import.meta.url), { type: 'module' }),
  };
}
