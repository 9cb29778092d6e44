/** Decides what the reader is told about a run's order: a tone, a heading and sentences. Pure. */
import type { PlaygroundKind } from '../curriculum/index.ts';
import type { PlaygroundText } from '../languages/index.ts';
import type { EndedRun, PlaygroundState } from './playground-state.ts';

/** What a reader sees of a verdict. The tone chooses colour and sign; the words stand alone without them. */
export interface VerdictView {
  readonly tone: 'ok' | 'violation' | 'unknown' | 'none';
  readonly heading: string | null;
  readonly sentences: readonly string[];
  /** `seq` of the line to mark. */
  readonly guilty: number | null;
}

const NOTHING: VerdictView = { tone: 'none', heading: null, sentences: [], guilty: null };

/** `changed` tells whether the reader's program is another than the chapter's. */
export function verdictView(
  run: EndedRun,
  kind: PlaygroundKind,
  changed: 'yes' | 'no',
  text: PlaygroundText,
): VerdictView {
  const { judgement } = run;
  switch (judgement.type) {
    case 'none':
      return judgedByCheck(kind) && run.end.type === 'completed'
        ? { ...NOTHING, sentences: [text.verdict.pressCheck] }
        : NOTHING;
    case 'checker-missing':
      return {
        tone: 'unknown',
        heading: text.verdict.unknown,
        sentences: [text.verdict.checkerMissing],
        guilty: null,
      };
    case 'judge-too-slow':
      return {
        tone: 'unknown',
        heading: text.verdict.unknown,
        sentences: [text.verdict.judgeTooSlow],
        guilty: null,
      };
    case 'bad-spec':
      return {
        tone: 'unknown',
        heading: text.verdict.unknown,
        sentences: [text.verdict.badSpec(judgement.message)],
        guilty: null,
      };
    case 'judged':
      return judged(judgement.verdict, kind, changed, text);
  }
}

/** What the reader sees of the verdict and of the checks that go on after it. */
export function viewWithChecks(
  run: EndedRun,
  checks: PlaygroundState['checks'],
  view: VerdictView,
  { verdict }: PlaygroundText,
): VerdictView {
  if (run.purpose === 'replay') return { ...NOTHING, sentences: [verdict.replayed] };
  if (run.purpose !== 'check' || checks.type === 'none') return view;
  if (checks.type === 'missing') {
    const sentences = [...view.sentences, verdict.checksMissing];
    return { ...view, tone: view.tone === 'ok' ? 'unknown' : view.tone, heading: view.heading, sentences };
  }
  if (view.tone !== 'ok') return { ...view, sentences: [...view.sentences, checks.says] };
  const says = checks.first === null ? [checks.says] : [checks.first.message, checks.says];
  const sentences = [...says, ...view.sentences];
  switch (checks.tone) {
    case 'busy':
      return { ...view, tone: 'unknown', heading: verdict.checking, sentences };
    case 'ok':
      return { ...view, sentences };
    case 'violation':
      return { ...view, tone: 'violation', heading: verdict.violation, sentences: says };
    case 'unknown':
      return { ...view, tone: 'unknown', heading: verdict.unknown, sentences };
  }
}

/** Kinds where an ordinary run is for looking only. */
export function judgedByCheck(kind: PlaygroundKind): boolean {
  return kind === 'fix' || kind === 'write';
}

type Judged = Extract<EndedRun['judgement'], { readonly type: 'judged' }>;

function judged(
  verdict: Judged['verdict'],
  kind: PlaygroundKind,
  changed: 'yes' | 'no',
  text: PlaygroundText,
): VerdictView {
  switch (verdict.verdict) {
    case 'ok':
      // A reader who was to predict is told what came of the prediction; that the program kept its word is no news.
      if (kind === 'predict' && changed === 'no')
        return { ...NOTHING, sentences: verdict.notes.map((note) => note.message) };
      return {
        tone: 'ok',
        heading: text.verdict.ok,
        sentences: verdict.notes.map((note) => note.message),
        guilty: null,
      };
    case 'violation':
      return {
        tone: 'violation',
        // Who changed a program that was only to be watched has made no mistake.
        heading: changed === 'yes' && !judgedByCheck(kind) ? text.verdict.differs : text.verdict.violation,
        sentences: [verdict.message],
        guilty: verdict.line,
      };
    case 'unknown':
      return { tone: 'unknown', heading: text.verdict.unknown, sentences: [verdict.message], guilty: null };
  }
}
