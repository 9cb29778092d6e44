/** The program: static code under a clear text area, and the full editor in their place once the reader edits. */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PlaygroundText } from '../languages/index.ts';
import { ColouredCode } from './coloured-code.tsx';
import type { EditorSurface } from './editor-surface.ts';
import { loadEditor } from './load-editor.ts';
import { lineUnder } from './pressed-line.ts';
import { canUseFullEditor, wantsLittleData } from './reader-device.ts';

interface CodePaneProps {
  readonly id: string;
  readonly title: string;
  readonly text: PlaygroundText;
  /** What stands in the editor. */
  readonly code: string;
  /** Whether `code` is what the page was sent with: then `children` shows it. */
  readonly pristine: 'yes' | 'no';
  /** The static code. */
  readonly children: ComponentChildren;
  /** A line to point out; null for none. */
  readonly line: number | null;
  /** Leads from a line to the timeline; null where there is none of this program. */
  readonly onLine: ((line: number) => void) | null;
  /** Whether a press on a line's number leads there: only while the timeline is open. */
  readonly leads: boolean;
  /** Null before the island is alive: then nothing can be edited. */
  readonly editing: Editing | null;
}

/** Who keeps the text and runs it: the pane holds no program of its own. */
export interface Editing {
  /** What stands in the editor at this moment, which may be newer than what is drawn. */
  readonly text: string;
  edit(text: string): void;
  run(purpose: 'run'): Promise<void>;
}

/** How far the full editor has come; `plain` for good when it cannot be had. */
type Upgrade = 'none' | 'loading' | 'full' | 'plain';

export function CodePane(props: CodePaneProps) {
  const { text, code, pristine, children, line, onLine, leads, editing } = props;
  const { pane, host, area, upgrade, used, indented, beginUpgrade } = useEditor(props);
  const covered = upgrade === 'full';
  return (
    <div
      class="code-pane"
      data-editor={upgrade}
      data-leads={leads && onLine !== null ? 'yes' : undefined}
      ref={pane}
      onPointerEnter={warmEditor}
    >
      <div class="code-scroll" hidden={covered}>
        <div class="code-layer" aria-hidden={editing === null ? undefined : 'true'}>
          <div hidden={pristine === 'no'}>{children}</div>
          {pristine === 'no' && <ColouredCode text={code} />}
        </div>
        {editing !== null && !covered && (
          <textarea
            ref={area}
            class="code-input"
            aria-label={text.editor.label(props.title)}
            autocapitalize="off"
            autocomplete="off"
            autocorrect="off"
            spellcheck={false}
            wrap="off"
            value={code}
            onPointerDown={() => {
              used.current = 'yes';
            }}
            onFocus={beginUpgrade}
            onCompositionStart={(event) => markComposing(event.currentTarget, 'yes')}
            onCompositionEnd={(event) => markComposing(event.currentTarget, 'no')}
            onInput={(event) => {
              used.current = 'yes';
              editing.edit(event.currentTarget.value);
            }}
            onKeyDown={(event) => obeyKey(event, editing, onLine)}
            onClick={(event) => {
              const pressed = leads ? lineUnder(event, event.currentTarget) : null;
              if (pressed !== null) onLine?.(pressed);
            }}
          />
        )}
      </div>
      <div class="code-editor" ref={host} />
      {/* Static code and editor share one geometry: one band fits both. */}
      {line !== null && <div class="code-mark" aria-hidden="true" style={{ '--marked-line': line }} />}
      {indented === 'yes' && <p class="code-leave">{text.editor.leave}</p>}
      {upgrade === 'plain' && canUseFullEditor() && <p class="code-note">{text.editor.plain}</p>}
    </div>
  );
}

/** Ctrl+Enter, or Command+Enter, runs; Alt+L leads from the line to the timeline: the same as in the full editor. */
function obeyKey(event: KeyboardEvent, editing: Editing, onLine: CodePaneProps['onLine']): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    void editing.run('run');
  }
  const area = event.currentTarget;
  if (event.code !== 'KeyL' || !event.altKey || !(area instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  onLine?.(area.value.slice(0, area.selectionStart).split('\n').length);
}

/** The pointer is over the code: the reader may edit soon. */
function warmEditor(event: PointerEvent): void {
  if (event.pointerType !== 'mouse' || wantsLittleData() || !canUseFullEditor()) return;
  loadEditor().catch(() => undefined);
}

function useEditor({ id, title, text, code, editing, onLine, leads }: CodePaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const surface = useRef<EditorSurface | null>(null);
  const latest = useRef({ editing, onLine, leads });
  latest.current = { editing, onLine, leads };
  const takeFocus = useRef<'yes' | 'no'>('no');
  const used = useRef<'yes' | 'no'>('no');
  const [indented, setIndented] = useState<'yes' | 'no'>('no');
  const [upgrade, setUpgrade] = useState<Upgrade>('none');

  // An effect runs after the paint, and the reader may have typed on: what counts is the text now, not the one drawn.
  useEffect(() => surface.current?.setText(latest.current.editing?.text ?? code), [code]);
  useEffect(() => () => surface.current?.dispose(), []);
  // Who comes by keyboard begins at the first line, which is in view; a browser would begin behind the last.
  const alive = editing !== null;
  useLayoutEffect(() => area.current?.setSelectionRange(0, 0), [alive]);
  // The editor can take the focus only once it is seen, and the text area that had it is gone by then.
  useLayoutEffect(() => {
    if (upgrade === 'full' && takeFocus.current === 'yes') surface.current?.focus();
  }, [upgrade]);

  async function open(at: HTMLDivElement, like: HTMLElement, from: HTMLTextAreaElement): Promise<void> {
    const { openEditor } = await loadEditor();
    await composed(from);
    const opened = await openEditor({
      host: at,
      like,
      id,
      text: latest.current.editing?.text ?? code,
      label: `${text.editor.label(title)}. ${text.editor.leave}`,
      used: used.current === 'yes',
      onIndent: setIndented,
      onText: (value) => latest.current.editing?.edit(value),
      onRun: () => void latest.current.editing?.run('run'),
      lineCommand: text.editor.toTimeline,
      onLine: (asked) => latest.current.onLine?.(asked),
      onNumber: (pressed) => latest.current.leads && latest.current.onLine?.(pressed),
    });
    surface.current = opened;
    // What was typed while the editor painted itself.
    opened.setText(latest.current.editing?.text ?? code);
    opened.select({ from: from.selectionStart, to: from.selectionEnd });
    if (document.activeElement === from) takeFocus.current = 'yes';
    setUpgrade('full');
  }

  function beginUpgrade(): void {
    const like = pane.current?.querySelector('.code');
    if (upgrade !== 'none' || !canUseFullEditor()) return;
    if (host.current === null || area.current === null || !(like instanceof HTMLElement)) return;
    setUpgrade('loading');
    open(host.current, like, area.current).catch(() => setUpgrade('plain'));
  }

  return { pane, host, area, upgrade, used, indented, beginUpgrade };
}

function markComposing(area: HTMLTextAreaElement, composing: 'yes' | 'no'): void {
  area.dataset['composing'] = composing;
}

/** Waits while an input method holds unfinished characters: taking the text area away would lose them. */
function composed(area: HTMLTextAreaElement): Promise<void> {
  if (area.dataset['composing'] !== 'yes') return Promise.resolve();
  return new Promise((resolve) => area.addEventListener('compositionend', () => resolve(), { once: true }));
}
