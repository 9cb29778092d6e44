/** One question of the final quiz: the first answer counts and is kept; the others may be tried to read why. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type QuestionData, questionAnchor } from '../curriculum/index.ts';
import { finalTextFor } from '../languages/final/index.ts';
import type { Language } from '../languages/index.ts';
import { quizTextFor } from '../languages/quiz/index.ts';
import { afterQuizAnswer, type QuizStore, type SaveOutcome } from '../progress/index.ts';
import { answer, BLANK, isSolved, moveTo, Proof, Question, type Sheet } from '../quiz/index.ts';

interface AskedQuestionProps {
  readonly data: QuestionData;
  /** Which it is, in words; and how many were answered. */
  readonly place: string;
  readonly answered: string;
  /** Slug of the page that it stands on. */
  readonly from: string;
  readonly language: Language;
  readonly store: QuizStore;
  readonly onFirst: (option: number) => void;
  readonly onNext: () => void;
}

export function AskedQuestion(props: AskedQuestionProps) {
  const { data, place, answered, from, language, store, onFirst, onNext } = props;
  const whole = useRef<HTMLElement>(null);
  useEffect(() => whole.current?.focus(), []);
  const [sheet, setSheet] = useState<Sheet>(BLANK);
  const [kept, setKept] = useState<SaveOutcome>('saved');
  const text = finalTextFor(language);
  const quizText = quizTextFor(language);
  const isAnswered = sheet.tried.length > 0;
  const choose = (option: number) => {
    setKept(keep(store, data, option));
    if (!isAnswered) onFirst(option);
    setSheet(answer(sheet, option));
  };
  return (
    <section class="final final-asked" ref={whole} tabIndex={-1} aria-label={place}>
      <p class="final-place label">
        <span>{place}</span> <span>{answered}</span>
      </p>
      <Question
        data={data}
        text={quizText}
        sheet={sheet}
        name={questionAnchor(data.id)}
        onMove={(option) => setSheet(moveTo(sheet, option))}
        onAnswer={choose}
      >
        {kept !== 'saved' && <p class="question-note">{quizText.notKept[kept]}</p>}
        <div class="question-after">
          {isSolved(sheet, data.options) && data.proof !== null && (
            <Proof proof={data.proof} from={from} text={quizText} />
          )}
          <button type="button" class="button" onClick={onNext}>
            {isAnswered ? text.next : text.later}
          </button>
        </div>
      </Question>
    </section>
  );
}

function keep(store: QuizStore, { id, version, options }: QuestionData, option: number): SaveOutcome {
  const right = options[option]?.right === true;
  return store.save(id, afterQuizAnswer(store.load(id), { version, option, right, at: Date.now() }));
}
