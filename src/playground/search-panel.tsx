/** The answer of a search for a bad order: progress, the sentence, both outputs, and the way to see it happen. Fetched when asked for. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { FAULT_FAMILIES, type FaultFamily } from '../curriculum/index.ts';
import { type ExploreText, exploreTextFor } from '../languages/explore/index.ts';
import { type Language, MarkedText, type PlaygroundText } from '../languages/index.ts';
import type { TimelinePair } from '../timeline/index.ts';
import type { RunResult } from '../trace/index.ts';
import { judgeManyInWorker } from './judge-in-worker.ts';
import { OutputLines } from './output-lines.tsx';
import {
  type SearchedProgram,
  type SearchNews,
  type SearchOutcome,
  SearchSession,
  type ShownRun,
} from './search-session.ts';
import { tracedRun } from './traced-run.ts';
import '../styles/search.css';

export interface SearchPanelProps {
  readonly text: PlaygroundText;
  readonly language: Language;
  readonly program: SearchedProgram;
  readonly spec: string | null;
  /** What is let go wrong, besides times and orders; null where the reader decides. */
  readonly faults: readonly FaultFamily[] | null;
  /** How often the reader asked for a search: each time more begins one. */
  readonly asked: number;
  /** The playground is to run under this schedule, and to show its timeline. */
  readonly onShow: (schedule: string) => void;
  /** No order broke this program. */
  readonly onSurvived: (source: string) => void;
}

type State = SearchNews | { readonly type: 'over'; readonly outcome: SearchOutcome; readonly source: string };

export function SearchPanel(props: SearchPanelProps) {
  const { text, language, program, spec, faults, asked, onShow, onSurvived } = props;
  const words = exploreTextFor(language);
  const [state, setState] = useState<State>({ type: 'starting' });
  const [withFaults, setWithFaults] = useState(false);
  const session = useRef<SearchSession | null>(null);
  session.current ??= new SearchSession({
    loadRunner: () => import('../runner/index.ts').then(({ sharedRunner }) => sharedRunner()),
    openJudge: spec === null ? null : () => judgeManyInWorker(spec, language, 'every-schedule'),
    milliseconds: () => performance.now(),
  });
  const begin = () => {
    const { source } = program;
    const families = faults ?? (withFaults ? FAULT_FAMILIES : []);
    session.current
      ?.search(program, setState, families)
      .then((outcome) => setState({ type: 'over', outcome, source }));
  };
  useEffect(() => {
    begin();
    return () => session.current?.stop();
  }, [asked]);
  useEffect(() => {
    if (state.type === 'over' && state.outcome.fact.type === 'survived') onSurvived(state.source);
  }, [state]);
  const runs = state.type === 'over' ? state.outcome.runs : null;
  return (
    <section class="search" aria-label={words.title}>
      <Says state={state} words={words} />
      {state.type === 'over' && <Details text={text} words={words} outcome={state.outcome} />}
      <div class="search-buttons">
        {/* One button, so that whoever stopped by keyboard still stands on it. */}
        <button
          type="button"
          class="button"
          data-look="strong"
          onClick={() => (state.type === 'over' ? begin() : session.current?.stop())}
        >
          {state.type === 'over' ? words.again : words.stop}
        </button>
        {runs !== null && (
          <button type="button" class="button" data-look="strong" onClick={() => onShow(runs.schedule)}>
            {words.show}
          </button>
        )}
      </div>
      {faults === null && (
        <label class="search-faults">
          <input
            type="checkbox"
            checked={withFaults}
            onChange={({ currentTarget }) => setWithFaults(currentTarget.checked)}
          />{' '}
          {words.faults}
        </label>
      )}
      {runs !== null && <Comparison runs={runs} words={words} language={language} />}
    </section>
  );
}

/** What a screen reader hears, too: the stages and the answer, but not each number on the way. */
function Says({ state, words }: { readonly state: State; readonly words: ExploreText }) {
  const fact = state.type === 'over' ? state.outcome.fact : null;
  const tone = fact === null ? 'none' : fact.type === 'found' || fact.type === 'always-bad' ? 'bad' : 'fair';
  return (
    <div class="search-says" data-tone={tone}>
      <div aria-live="polite">
        {state.type === 'starting' && <p>{words.starting}</p>}
        {state.type === 'searching' && <p class="search-title">{words.lead}</p>}
        {state.type === 'confirming' && <p>{words.confirming}</p>}
        {fact !== null && (
          <>
            <p class="search-title">{words.heading(fact)}</p>
            {words.sentences(fact).map((sentence) => (
              <p key={sentence}>
                <MarkedText>{sentence}</MarkedText>
              </p>
            ))}
          </>
        )}
      </div>
      {state.type === 'searching' && <p class="label">{words.progress(state.runs, state.behaviours)}</p>}
    </div>
  );
}

interface DetailsProps {
  readonly text: PlaygroundText;
  readonly words: ExploreText;
  readonly outcome: SearchOutcome;
}

/** Why, and both outputs. */
function Details({ text, words, outcome: { fact, runs } }: DetailsProps) {
  if (runs === null) return null;
  const isFound = fact.type === 'found';
  const why = isFound ? reasons(runs.other.result, runs.usual.result) : [];
  const title = isFound ? words.failing : words.otherOutput;
  return (
    <>
      {why.length > 0 && (
        <div class="search-why">
          <p class="label">{words.why}</p>
          {why.map((message) => (
            <p key={message}>
              <MarkedText>{message}</MarkedText>
            </p>
          ))}
        </div>
      )}
      <div class="search-runs">
        <Output title={words.usual} run={runs.usual} text={text} words={words} />
        <Output title={title} run={runs.other} text={text} words={words} />
      </div>
    </>
  );
}

/** What the runtime remarks of the bad run and not of the usual one. */
function reasons(bad: RunResult, usual: RunResult): readonly string[] {
  const before = new Set(usual.diagnoses.map(({ message }) => message));
  return bad.diagnoses.map(({ message }) => message).filter((message) => !before.has(message));
}

interface OutputProps {
  readonly title: string;
  readonly run: ShownRun;
  readonly text: PlaygroundText;
  readonly words: ExploreText;
}

function Output({ title, run, text, words }: OutputProps) {
  const { output, outcome } = run.result;
  return (
    <div class="search-run">
      <p class="label">
        {title} · {words.ends[outcome]}
      </p>
      {output.length === 0 ? (
        <p>{words.noOutput}</p>
      ) : (
        <div class="output-lines">
          <OutputLines lines={output} guilty={null} extent="short" text={text} />
        </div>
      )}
    </div>
  );
}

interface ComparisonProps {
  readonly runs: NonNullable<SearchOutcome['runs']>;
  readonly words: ExploreText;
  readonly language: Language;
}

/** Both timelines; only where both runs were run alone, and so have traces. */
function Comparison({ runs, words, language }: ComparisonProps) {
  const [Pair, setPair] = useState<{ readonly view: typeof TimelinePair } | null>(null);
  const usual = runs.usual.end && tracedRun(runs.usual.end, runs.usual.result.output);
  const other = runs.other.end && tracedRun(runs.other.end, runs.other.result.output);
  if (usual === null || other === null) return null;
  const toggle = () => {
    if (Pair !== null) setPair(null);
    else void import('../timeline/index.ts').then(({ TimelinePair: view }) => setPair({ view }));
  };
  return (
    <div class="search-compare">
      <button type="button" class="button" data-look="quiet" aria-expanded={Pair !== null} onClick={toggle}>
        {Pair === null ? words.compare : words.hideCompare}
      </button>
      {Pair !== null && (
        <Pair.view
          first={{ name: words.usual, ...usual }}
          second={{ name: words.failing, ...other }}
          language={language}
        />
      )}
    </div>
  );
}
