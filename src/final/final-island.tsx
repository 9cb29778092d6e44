/** The final quiz on its page: an offer; the questions are fetched when the reader takes it, or follows a link to one. */
import { useEffect, useState } from 'preact/hooks';
import { type OutlineChapter, type QuestionData, questionAnchor } from '../curriculum/index.ts';
import { finalTextFor } from '../languages/final/index.ts';
import type { Language } from '../languages/index.ts';
import type { FinalQuiz } from './final-quiz.tsx';

interface FinalIslandProps {
  /** Slug of the chapter whose quiz it is. */
  readonly chapter: string;
  readonly count: number;
  readonly language: Language;
}

/** What is needed to ask. */
interface Loaded {
  readonly FinalQuiz: typeof FinalQuiz;
  readonly questions: readonly QuestionData[];
  readonly outline: readonly OutlineChapter[];
}

type State =
  | { readonly type: 'offered' | 'loading' | 'missing' }
  /** `from` is the question that a link leads to. */
  | { readonly type: 'loaded'; readonly loaded: Loaded; readonly from: string | null };

export function FinalIsland({ chapter, count, language }: FinalIslandProps) {
  const text = finalTextFor(language);
  const [state, setState] = useState<State>({ type: 'offered' });
  const open = (from: string | null) => {
    setState({ type: 'loading' });
    load(chapter, language).then(
      (loaded) => setState({ type: 'loaded', loaded, from }),
      () => setState({ type: 'missing' }),
    );
  };
  useLinks(open);
  if (state.type === 'loaded') {
    const { FinalQuiz: Quiz, questions, outline } = state.loaded;
    return (
      <Quiz
        key={state.from}
        chapter={chapter}
        questions={questions}
        outline={outline}
        from={state.from}
        language={language}
      />
    );
  }
  return (
    <div class="final">
      <p>{text.lead(count)}</p>
      <p class="without-script">{text.needsScripts}</p>
      <p role="status">{state.type === 'missing' && text.missing}</p>
      <button
        type="button"
        class="button needs-script"
        aria-busy={state.type === 'loading'}
        onClick={() => open(null)}
      >
        {state.type === 'missing' ? text.retry : text.begin}
      </button>
    </div>
  );
}

/** A link to a question, as the search gives them, opens the quiz there: the page itself has no such place yet. */
function useLinks(open: (from: string) => void): void {
  useEffect(() => {
    const follow = () => {
      const id = questionIn(location.hash);
      if (id !== null && document.getElementById(questionAnchor(id)) === null) open(id);
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
}

/** The question that a fragment names. */
function questionIn(hash: string): string | null {
  return /^#question-(?<id>[a-z0-9-]+)$/.exec(hash)?.groups?.['id'] ?? null;
}

async function load(chapter: string, language: Language): Promise<Loaded> {
  const [{ FinalQuiz: Quiz }, { loadOutline, loadQuestions }] = await Promise.all([
    import('./final-quiz.tsx'),
    import('../study/standing/index.ts'),
  ]);
  const [questions, outline] = await Promise.all([loadQuestions(language, [chapter]), loadOutline(language)]);
  return { FinalQuiz: Quiz, questions: [...questions.values()], outline };
}
