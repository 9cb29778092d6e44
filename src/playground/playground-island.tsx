/** The island of a playground: the static page until it is alive, then editor, output and verdict over one mediator. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { termsOf } from '../curriculum/index.ts';
import { type Language, playgroundTextFor } from '../languages/index.ts';
import { isDeliberate } from './about-to-run.ts';
import { browserParts } from './browser-parts.ts';
import { Checks } from './checks.tsx';
import { CodePane } from './code-pane.tsx';
import { FilesFold } from './files-fold.tsx';
import { Help } from './help.tsx';
import { Icon } from './icon.tsx';
import { type IslandData, shownProgram } from './island-data.ts';
import { Mediator } from './mediator.ts';
import { Notices } from './notices.tsx';
import { OutputPane } from './output-pane.tsx';
import { currentText, type PlaygroundState } from './playground-state.ts';
import { PredictAsk, PredictTold } from './predict-pane.tsx';
import { hasCommandKey, wantsLittleData } from './reader-device.ts';
import { ScreenFold } from './screen-fold.tsx';
import { SearchFold, useSearch } from './search-fold.tsx';
import { ServicesFold } from './services-fold.tsx';
import { sharedProgram, shareProgram } from './share-program.ts';
import { initialState } from './state.ts';
import { StatusLine } from './status-line.tsx';
import { StdinField } from './stdin-field.tsx';
import { TimelineFold } from './timeline-fold.tsx';
import { Toolbar } from './toolbar.tsx';
import { toolbarActions } from './toolbar-actions.ts';
import { useOtherRuns } from './use-other-runs.ts';
import { usePrediction } from './use-prediction.ts';
import { useTimeline } from './use-timeline.ts';
import { verdictView, viewWithChecks } from './verdict-view.ts';

export interface PlaygroundIslandProps {
  readonly data: IslandData;
  readonly language: Language;
  /** Name under which edits are kept, where it is not the playground's own. */
  readonly keptAs?: string;
  /** The program where it does not stand on the page: one that came with a link. */
  readonly start?: string;
  /** The program, as static code. */
  readonly children?: ComponentChildren;
  /** What was expected, as static HTML. */
  readonly expected?: ComponentChildren;
  /** The timeline of the recorded run, as static HTML. */
  readonly still?: ComponentChildren;
  /** Event at which a link asks the timeline to open. */
  readonly moment?: number | null;
}

/** The state of the page as it was sent; the program itself is not needed to draw it. */
const ASLEEP = initialState({ start: '', startVersion: '', stdin: '', hints: 0 }, { type: 'none' });

export function PlaygroundIsland({
  data,
  language,
  keptAs,
  start,
  children,
  expected,
  still,
  moment = null,
}: PlaygroundIslandProps) {
  const { id, kind, title, task } = data;
  const text = playgroundTextFor(language);
  const region = useRef<HTMLElement>(null);
  const kept = keptAs ?? `${language}/${id}`;
  const { mediator, state, original } = useMediator(region, data, language, kept, start);
  const code = original === null ? '' : currentText(state, original);
  const pristine = start === undefined && state.text.type === 'start' ? 'yes' : 'no';
  const changed = state.run.type === 'ended' && state.run.source !== original?.start ? 'yes' : 'no';
  const view =
    state.run.type === 'ended'
      ? viewWithChecks(state.run, state.checks, verdictView(state.run, kind, changed, text), text)
      : null;
  const timeline = useTimeline(state.run, code);
  const others = useOtherRuns(state.run, {
    data,
    language,
    start: original?.start ?? null,
    stdin: state.stdin,
  });
  const prediction = usePrediction(mediator, state.run, code, {
    lines: data.predict,
    name: kept,
    version: data.startVersion,
    program: original?.start ?? null,
  });
  const searching = useSearch(mediator);
  const runAgain = () =>
    void (state.run.type === 'ended' && state.run.purpose === 'check'
      ? mediator?.check()
      : mediator?.run('run'));
  return (
    <section
      ref={region}
      id={id}
      class="playground"
      aria-labelledby={`${id}-title`}
      data-kind={kind}
      data-live={mediator === null ? 'no' : 'yes'}
      style={{ '--recorded-lines': data.recordedLines }}
      onFocusIn={() => mediator?.warm()}
      onPointerMove={(event) => isDeliberate(event) && !wantsLittleData() && mediator?.warm()}
    >
      <header class="playground-head">
        <p class="playground-kind label" aria-hidden="true">
          {text.kind[kind]}
        </p>
        <h3 id={`${id}-title`}>{title}</h3>
        {state.progress.done !== null && (
          <p class="playground-done label">
            <Icon name="ok" /> {text.verdict.done(state.progress.done.hints, state.progress.done.solution)}
          </p>
        )}
        {task !== null && <p class="playground-task" dangerouslySetInnerHTML={{ __html: task }} />}
      </header>
      <div class="playground-panes">
        <div class="playground-program">
          <CodePane
            id={id}
            title={title}
            text={text}
            code={code}
            pristine={pristine}
            line={timeline.line}
            onLine={timeline.askLine}
            leads={timeline.isOpen}
            editing={mediator}
          >
            {children}
          </CodePane>
          {mediator !== null && (
            <StdinField text={text} code={code} stdin={state.stdin} mediator={mediator} />
          )}
          <Toolbar
            text={text}
            actions={toolbarActions(mediator, state, { data, language, code, search: searching.ask })}
            runKey={mediator === null ? null : text.runKey(hasCommandKey())}
          />
        </div>
        <OutputPane
          title={title}
          text={text}
          kind={kind}
          run={state.run}
          guilty={view?.guilty ?? null}
          stale={state.run.type === 'ended' && state.run.source !== code ? 'yes' : 'no'}
          printed={timeline.printed}
          onAsk={timeline.ask}
        >
          {prediction.lines !== null && (state.run.type === 'idle' || prediction.board === 'again') && (
            <PredictAsk text={text} language={language} talk={prediction} />
          )}
        </OutputPane>
      </div>
      {mediator !== null && (
        <ScreenFold
          run={state.run}
          acts={state.acts ?? data.acts ?? []}
          language={language}
          onActs={(acts) => mediator.act(acts)}
        />
      )}
      {mediator !== null && <FilesFold run={state.run} language={language} />}
      {mediator !== null && (
        <ServicesFold
          run={state.run}
          schedule={state.schedule}
          language={language}
          onSchedule={(schedule) => {
            mediator.follow(schedule);
            void mediator.run('run');
          }}
        />
      )}
      <StatusLine text={text} run={state.run} view={view} onRetry={runAgain} />
      {mediator !== null && (
        <Checks
          checks={state.checks}
          language={language}
          code={code}
          onReplay={(run) => void mediator.replay(run)}
        />
      )}
      <PredictTold
        language={language}
        talk={prediction}
        spec={data.spec}
        run={state.run}
        onAskEvent={timeline.askEvent}
      />
      <SearchFold
        text={text}
        language={language}
        program={{ source: code, stdin: state.stdin, language, ...termsOf(data) }}
        spec={data.spec}
        faults={data.id === 'play' ? null : (data.faults ?? [])}
        asked={searching.asked}
        onShow={searching.show}
        onSurvived={(source) => void mediator?.survived(source)}
      />
      {mediator !== null && original !== null && (
        <Notices text={text} state={state} start={original.start} mediator={mediator} />
      )}
      <TimelineFold
        text={text}
        language={language}
        keptAs={kept}
        name={id}
        run={state.run}
        start={moment}
        asked={timeline.asked}
        others={others}
        onMove={timeline.move}
        linkTo={(seq, source) => shareProgram(sharedProgram(data, source, state), language, seq)}
        wanted={searching.shown}
        isAlive={mediator !== null}
      >
        {still}
      </TimelineFold>
      <Help text={text} data={data} state={state} mine={code} />
      {expected}
    </section>
  );
}

/** What the island is once it is alive. */
interface Living {
  readonly mediator: Mediator | null;
  readonly state: PlaygroundState;
  readonly original: {
    readonly start: string;
    readonly startVersion: string;
    readonly stdin: string;
    readonly hints: number;
  } | null;
}

function useMediator(
  region: { readonly current: HTMLElement | null },
  data: IslandData,
  language: Language,
  keptAs: string,
  start: string | undefined,
): Living {
  const [living, setLiving] = useState<Living>({ mediator: null, state: ASLEEP, original: null });
  useEffect(() => {
    const program = start ?? shownProgram(region.current?.querySelector('.code code')?.textContent ?? '');
    const parts = browserParts({ data, start: program, language, keptAs });
    const mediator = new Mediator(parts);
    const tell = () => setLiving({ mediator, state: mediator.state, original: parts.original });
    tell();
    const unsubscribe = mediator.subscribe(tell);
    return () => {
      unsubscribe();
      mediator.stop();
    };
  }, [region, data, language, keptAs, start]);
  return living;
}
