/** The lines that `input()` will read, for programs that read any. */
import { useId } from 'preact/hooks';
import type { PlaygroundText } from '../languages/index.ts';
import type { Mediator } from './mediator.ts';

interface StdinFieldProps {
  readonly text: PlaygroundText;
  readonly code: string;
  readonly stdin: string;
  readonly mediator: Mediator;
}

export function StdinField({ text, code, stdin, mediator }: StdinFieldProps) {
  const id = useId();
  if (stdin === '' && !readsInput(code)) return null;
  return (
    <div class="stdin">
      <label for={id}>{text.editor.stdin}</label>
      <textarea
        id={id}
        class="field"
        rows={Math.min(stdin.split('\n').length + 1, 6)}
        placeholder={text.editor.stdinPlaceholder}
        spellcheck={false}
        value={stdin}
        onInput={(event) => mediator.setStdin(event.currentTarget.value)}
      />
    </div>
  );
}

/** Whether a program looks as if it read lines. */
export function readsInput(code: string): boolean {
  return /\binput\s*\(|\bsys\.stdin\b/.test(code);
}
