/** The review: asks what is due, one after another, and keeps each first answer. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { QuestionData } from '../curriculum/index.ts';
import { type Language, languageTags } from '../languages/index.ts';
import { type QuizText, quizTextFor } from '../languages/quiz/index.ts';
import { afterReview, browserStorage, createQuizStore } from '../progress/index.ts';
import { answer, BLANK, isSolved, moveTo, Proof, Question, type Sheet } from '../quiz/index.ts';
import { loadQuestions } from './load-course.ts';
import type { ReviewItem } from './review-items.ts';
import { sayWhen } from './say-when.ts';

interface ReviewProps {
  /** All that comes back; what is due first. */
  readonly items: readonly ReviewItem[];
  readonly language: Language;
  /** Called when an answer was kept, so that numbers beside the review can follow. */
  readonly onKept: () => void;
}

/** More at a time is work and no review. */
const AT_ONCE = 8;

type Progress =
  | { readonly type: 'offered' }
  | { readonly type: 'loading' }
  | { readonly type: 'missing' }
  | {
      readonly type: 'asking';
      /** As they stood when the review began: answers change what is due, and not what is asked. */
      readonly items: readonly ReviewItem[];
      readonly questions: ReadonlyMap<string, QuestionData>;
      readonly index: number;
    };

export function Review({ items, language, onKept }: ReviewProps) {
  const text = quizTextFor(language);
  const [progress, setProgress] = useState<Progress>({ type: 'offered' });
  const due = items.filter(({ isDue }) => isDue);
  const begin = () => {
    setProgress({ type: 'loading' });
    const asked = due.slice(0, AT_ONCE);
    const slugs = asked.flatMap((item) => (item.type === 'question' ? [item.chapter.slug] : []));
    loadQuestions(language, [...new Set(slugs)]).then(
      (questions) => setProgress({ type: 'asking', items: asked, questions, index: 0 }),
      () => setProgress({ type: 'missing' }),
    );
  };
  if (progress.type === 'asking') {
    const item = progress.items[progress.index];
    if (item === undefined) return <Over items={items} language={language} />;
    return (
      <Asked
        key={progress.index}
        item={item}
        data={progress.questions.get(item.id) ?? null}
        place={text.review.place(progress.index + 1, progress.items.length)}
        text={text}
        onKept={onKept}
        onNext={() => setProgress({ ...progress, index: progress.index + 1 })}
      />
    );
  }
  if (due.length === 0) return <Later items={items} language={language} />;
  return (
    <div class="review-offer">
      <p role="status">{progress.type === 'missing' ? text.review.missing : text.review.due(due.length)}</p>
      <button type="button" class="button" disabled={progress.type === 'loading'} onClick={begin}>
        {progress.type === 'missing' ? text.review.retry : text.review.begin}
      </button>
    </div>
  );
}

interface AskedProps {
  readonly item: ReviewItem;
  /** Null for a prediction, and for a question that another version of the site asks. */
  readonly data: QuestionData | null;
  readonly place: string;
  readonly text: QuizText;
  readonly onKept: () => void;
  readonly onNext: () => void;
}

function Asked({ item, data, place, text, onKept, onNext }: AskedProps) {
  const whole = useRef<HTMLElement>(null);
  useEffect(() => whole.current?.focus(), []);
  return (
    <section class="review-asked" ref={whole} tabIndex={-1} aria-label={place}>
      <p class="label">
        {place} · {text.review.from} {item.chapter.number}: {item.chapter.title}
      </p>
      {item.type === 'question' && data !== null ? (
        <AskedQuestion data={data} text={text} onKept={onKept} onNext={onNext} />
      ) : (
        <>
          {item.type === 'prediction' && (
            <p>
              {text.review.predictAgain} <a href={`../${item.chapter.slug}/#${item.id}`}>{item.title}</a>
            </p>
          )}
          <button type="button" class="button" onClick={onNext}>
            {text.review.next}
          </button>
        </>
      )}
    </section>
  );
}

type AskedQuestionProps = Pick<AskedProps, 'text' | 'onKept' | 'onNext'> & { readonly data: QuestionData };

function AskedQuestion({ data, text, onKept, onNext }: AskedQuestionProps) {
  const [sheet, setSheet] = useState<Sheet>(BLANK);
  const choose = (option: number) => {
    if (sheet.tried.length === 0) {
      keepReview(data.id, data.options[option]?.right === true);
      onKept();
    }
    setSheet(answer(sheet, option));
  };
  return (
    <Question
      data={data}
      text={text}
      sheet={sheet}
      name={`review-${data.id}`}
      onMove={(option) => setSheet(moveTo(sheet, option))}
      onAnswer={choose}
    >
      <div class="question-after">
        {isSolved(sheet, data.options) && data.proof !== null && (
          <Proof proof={data.proof} from="" text={text} />
        )}
        {sheet.tried.length > 0 && (
          <button type="button" class="button" onClick={onNext}>
            {text.review.next}
          </button>
        )}
      </div>
    </Question>
  );
}

function keepReview(id: string, isRight: boolean): void {
  const store = createQuizStore(browserStorage());
  const record = store.load(id);
  if (record !== null) store.save(id, afterReview(record, isRight ? 'right' : 'wrong', Date.now()));
}

/** What is said when there is nothing left to ask. */
function Over({ items, language }: Pick<ReviewProps, 'items' | 'language'>) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <>
      <p ref={place} tabIndex={-1}>
        {quizTextFor(language).review.over}
      </p>
      <Later items={items.filter(({ isDue }) => !isDue)} language={language} />
    </>
  );
}

function Later({ items, language }: Pick<ReviewProps, 'items' | 'language'>) {
  const [first] = items;
  if (first === undefined) return null;
  const when = sayWhen(first.at, Date.now(), languageTags[language]);
  return <p>{quizTextFor(language).review.later(items.length, when)}</p>;
}
