/** Two programs of the course beside one another: a still picture, and when the reader asks, both are run and can be walked through. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type RunTerms, termsOf } from '../curriculum/index.ts';
import { type Language, playgroundTextFor } from '../languages/index.ts';
import type { ComparedRun, TimelinePair } from '../timeline/index.ts';
import { shownProgram } from './island-data.ts';
import { runTraced } from './run-traced.ts';

/** One of the two, as the page sends it. */
export interface ComparedProgram extends RunTerms {
  readonly id: string;
  readonly title: string;
  readonly stdin: string;
  /** Null where its playground stands on the same page: then the program is read from there. */
  readonly source: string | null;
}

interface CompareIslandProps {
  readonly first: ComparedProgram;
  readonly second: ComparedProgram;
  readonly language: Language;
  /** The still picture. */
  readonly children?: ComponentChildren;
}

interface Walk {
  readonly type: 'walk';
  readonly Pair: typeof TimelinePair;
  readonly first: ComparedRun;
  readonly second: ComparedRun;
}

/** `asleep` as the page was sent: nothing can be pressed yet. */
type State = { readonly type: 'asleep' | 'still' | 'running' | 'failed' } | Walk;

export function CompareIsland({ first, second, language, children }: CompareIslandProps) {
  const text = playgroundTextFor(language).compare;
  const [state, setState] = useState<State>({ type: 'asleep' });
  useEffect(() => setState({ type: 'still' }), []);
  const canWalk = state.type === 'still' || state.type === 'failed';
  const region = useRef<HTMLElement>(null);
  // The button that had the focus is gone: it goes on where the walk does.
  useEffect(() => {
    const slider = state.type === 'walk' ? region.current?.querySelector('.timeline-slider') : null;
    if (slider instanceof HTMLElement) slider.focus();
  }, [state.type]);
  const id = `${first.id}-and-${second.id}`;
  const walk = () => {
    setState({ type: 'running' });
    runBoth(first, second, language).then(setState, () => setState({ type: 'failed' }));
  };
  return (
    <section ref={region} id={id} class="playground comparison" aria-labelledby={`${id}-title`}>
      <header class="playground-head">
        <p class="playground-kind label" aria-hidden="true">
          {text.kind}
        </p>
        <h3 id={`${id}-title`}>{text.title(first.title, second.title)}</h3>
      </header>
      {state.type === 'walk' ? (
        <state.Pair first={state.first} second={state.second} language={language} />
      ) : (
        children
      )}
      {state.type !== 'walk' && (
        <div class="playground-buttons">
          <button
            type="button"
            class="button"
            data-look="strong"
            aria-disabled={canWalk ? undefined : 'true'}
            onClick={() => canWalk && walk()}
          >
            {text.walk}
          </button>
          <p role="status">
            {state.type === 'running' && text.running}
            {state.type === 'failed' && text.failed}
          </p>
        </div>
      )}
    </section>
  );
}

async function runBoth(first: ComparedProgram, second: ComparedProgram, language: Language): Promise<Walk> {
  const { TimelinePair: Pair } = await import('../timeline/index.ts');
  // One after the other: there is one interpreter.
  const one = await comparedRun(first, language);
  const other = await comparedRun(second, language);
  return { type: 'walk', Pair, first: one, second: other };
}

async function comparedRun(program: ComparedProgram, language: Language): Promise<ComparedRun> {
  const { id, title, stdin, source } = program;
  const run = await runTraced({ source: source ?? programOnPage(id), stdin, language, ...termsOf(program) });
  if (run === null) throw new Error('the run was cut short');
  return { name: title, ...run };
}

/** The program that the page was sent with, whatever the reader has made of it since. */
function programOnPage(id: string): string {
  const code = document.getElementById(id)?.querySelector('.code code')?.textContent;
  return shownProgram(code ?? '');
}
