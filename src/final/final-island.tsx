/** The final quiz on its page: an offer; the questions are fetched when the reader takes it. */
import { useState } from 'preact/hooks';
import type { OutlineChapter, QuestionData } from '../curriculum/index.ts';
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
  | { readonly type: 'loaded'; readonly loaded: Loaded };

export function FinalIsland({ chapter, count, language }: FinalIslandProps) {
  const text = finalTextFor(language);
  const [state, setState] = useState<State>({ type: 'offered' });
  if (state.type === 'loaded') {
    const { FinalQuiz: Quiz, questions, outline } = state.loaded;
    return <Quiz chapter={chapter} questions={questions} outline={outline} language={language} />;
  }
  const begin = () => {
    setState({ type: 'loading' });
    load(chapter, language).then(
      (loaded) => setState({ type: 'loaded', loaded }),
      () => setState({ type: 'missing' }),
    );
  };
  return (
    <div class="final">
      <p>{text.lead(count)}</p>
      <p class="without-script">{text.needsScripts}</p>
      <p role="status">{state.type === 'missing' && text.missing}</p>
      <button type="button" class="button needs-script" aria-busy={state.type === 'loading'} onClick={begin}>
        {state.type === 'missing' ? text.retry : text.begin}
      </button>
    </div>
  );
}

async function load(chapter: string, language: Language): Promise<Loaded> {
  const [{ FinalQuiz: Quiz }, { loadOutline, loadQuestions }] = await Promise.all([
    import('./final-quiz.tsx'),
    import('../study/standing/index.ts'),
  ]);
  const [questions, outline] = await Promise.all([loadQuestions(language, [chapter]), loadOutline(language)]);
  return { FinalQuiz: Quiz, questions: [...questions.values()], outline };
}
