/** The author's solution beside the reader's own program, never in its place. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PlaygroundText } from '../languages/index.ts';
import { ColouredCode } from './coloured-code.tsx';
import type { DiffSurface } from './diff-editor.ts';
import { loadDiff } from './load-diff.ts';

interface SolutionProps {
  readonly text: PlaygroundText;
  /** What stands in the editor. */
  readonly mine: string;
  readonly solution: string;
}

export function Solution({ text, mine, solution }: SolutionProps) {
  const { host, shown } = useDiff(text, mine, solution);
  return (
    <section class="solution" aria-label={text.help.solutionTitle}>
      <p class="label solution-sides">
        <span>{text.help.mine}</span>
        <span>{text.help.solutionTitle}</span>
      </p>
      <div class="solution-diff" ref={host} data-shown={shown} />
      {/* Until the comparison is there, and where it cannot be had. */}
      {shown === 'no' && <ColouredCode text={solution} />}
    </section>
  );
}

function useDiff(text: PlaygroundText, mine: string, solution: string) {
  const host = useRef<HTMLDivElement>(null);
  const surface = useRef<DiffSurface | null>(null);
  const latest = useRef(mine);
  latest.current = mine;
  const [shown, setShown] = useState<'no' | 'yes'>('no');
  useEffect(() => {
    let open = true;
    const like = host.current?.closest('.playground')?.querySelector('.code');
    if (host.current === null || !(like instanceof HTMLElement)) return;
    const labels = { mine: text.help.mine, solution: text.help.solutionTitle };
    const options = { host: host.current, like, mine: latest.current, solution, labels };
    loadDiff()
      .then(({ openDiff }) => (open ? openDiff(options) : null))
      .then(
        (opened) => {
          if (!open) opened?.dispose();
          if (opened === null || !open) return;
          surface.current = opened;
          opened.setMine(latest.current);
          setShown('yes');
        },
        () => undefined,
      );
    return () => {
      open = false;
      surface.current?.dispose();
      surface.current = null;
    };
  }, [solution]);
  useEffect(() => surface.current?.setMine(mine), [mine]);
  return { host, shown };
}
