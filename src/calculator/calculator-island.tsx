/** The calculator on its page: a worked example that can be read without scripts; with them it is the reader's own load. */
import { useEffect, useState } from 'preact/hooks';
import { calculatorTextFor } from '../languages/calculator/index.ts';
import type { Language } from '../languages/index.ts';
import { EXAMPLE, type Load } from './load.ts';
import { LoadFields } from './load-fields.tsx';
import { CALCULATOR_ANCHOR, loadOfLink } from './regime.ts';
import { WaysList } from './ways-list.tsx';

interface CalculatorIslandProps {
  readonly language: Language;
}

export function CalculatorIsland({ language }: CalculatorIslandProps) {
  const text = calculatorTextFor(language);
  const [load, setLoad] = useState<Load>(EXAMPLE);
  useLinks(setLoad);
  return (
    <section id={CALCULATOR_ANCHOR} class="calculator" aria-labelledby={`${CALCULATOR_ANCHOR}-title`}>
      <p class="calculator-title" id={`${CALCULATOR_ANCHOR}-title`}>
        {text.title}
      </p>
      <p class="calculator-load">{text.load(load)}</p>
      <LoadFields load={load} text={text} onChange={setLoad} />
      <WaysList load={load} text={text} />
      <button
        type="button"
        class="calculator-reset needs-script"
        disabled={load === EXAMPLE}
        onClick={() => setLoad(EXAMPLE)}
      >
        {text.reset}
      </button>
    </section>
  );
}

/** Links of the prose set the load. They stand beside the calculator: by the time that one is in sight, it lives. */
function useLinks(setLoad: (load: Load) => void): void {
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      const load = loadOfLink(target);
      if (load !== null) setLoad(load);
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [setLoad]);
}
