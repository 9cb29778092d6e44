/** The final quiz: one question after another, each first answer remembered, and at the end what to read again. */
import { useMemo, useState } from 'preact/hooks';
import type { OutlineChapter, QuestionData } from '../curriculum/index.ts';
import { finalTextFor } from '../languages/final/index.ts';
import type { Language } from '../languages/index.ts';
import { browserStorage, createQuizStore } from '../progress/index.ts';
import { AskedQuestion } from './asked-question.tsx';
import { QuizResult } from './quiz-result.tsx';
import { afterAnswer, nextOpen, rememberedSitting, resultOf, type Sitting } from './sitting.ts';

interface FinalQuizProps {
  readonly chapter: string;
  readonly questions: readonly QuestionData[];
  readonly outline: readonly OutlineChapter[];
  /** Id of the question to begin with; null for the first one without an answer. */
  readonly from: string | null;
  readonly language: Language;
}

export function FinalQuiz({ chapter, questions, outline, from, language }: FinalQuizProps) {
  const text = finalTextFor(language);
  const store = useMemo(() => createQuizStore(browserStorage()), []);
  const [sitting, setSitting] = useState<Sitting>(() => rememberedSitting(questions, store.all()));
  /** Position of what is asked; null for the result. */
  const [place, setPlace] = useState(() => {
    const asked = questions.findIndex(({ id }) => id === from);
    return asked < 0 ? nextOpen(questions, sitting, 0) : asked;
  });
  const question = place === null ? undefined : questions[place];
  if (place === null || question === undefined)
    return (
      <QuizResult
        result={resultOf(questions, sitting, outline)}
        from={chapter}
        text={text}
        onGoOn={() => setPlace(nextOpen(questions, sitting, 0))}
        onAskAll={() => {
          setSitting(new Map());
          setPlace(0);
        }}
      />
    );
  return (
    <AskedQuestion
      key={question.id}
      data={question}
      place={text.place(place + 1, questions.length)}
      answered={text.answered(sitting.size, questions.length)}
      from={chapter}
      language={language}
      store={store}
      onFirst={(option) => setSitting(afterAnswer(sitting, question.id, option))}
      onNext={() => setPlace(nextOpen(questions, sitting, place + 1))}
    />
  );
}
