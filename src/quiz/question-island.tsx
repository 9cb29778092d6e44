/** A question of the quiz on its chapter's page: readable without scripts; with them it answers at once and is remembered. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type QuestionData, questionAnchor } from '../curriculum/index.ts';
import type { Language } from '../languages/index.ts';
import { type QuizText, quizTextFor } from '../languages/quiz/index.ts';
import {
  afterQuizAnswer,
  browserStorage,
  createQuizStore,
  type QuizRecord,
  type SaveOutcome,
} from '../progress/index.ts';
import { Proof } from './proof.tsx';
import { Question } from './question.tsx';
import { answer, BLANK, explainAll, isSolved, keptSheet, moveTo, type Sheet } from './question-sheet.ts';

export interface QuestionIslandProps {
  readonly data: QuestionData;
  readonly language: Language;
}

export function QuestionIsland({ data, language }: QuestionIslandProps) {
  const text = quizTextFor(language);
  const [sheet, setSheet] = useState<Sheet>(BLANK);
  const keeping = useKeptAnswers(data, setSheet);
  const solved = isSolved(sheet, data.options);
  const choose = (option: number) => {
    keeping.keep(option);
    setSheet(answer(sheet, option));
  };
  const name = questionAnchor(data.id);
  useEarlyAnswer(name, choose);
  return (
    <Question
      data={data}
      text={text}
      sheet={sheet}
      name={name}
      onMove={(option) => setSheet(moveTo(sheet, option))}
      onAnswer={choose}
    >
      {keeping.kept !== 'saved' && <p class="question-note">{text.notKept[keeping.kept]}</p>}
      {solved && (
        <div class="question-after">
          {data.proof !== null && <Proof proof={data.proof} from={data.chapter} text={text} />}
          {sheet.tried.length < data.options.length && (
            <button type="button" class="button" onClick={() => setSheet(explainAll(sheet, data.options))}>
              {text.showOthers}
            </button>
          )}
          <button type="button" class="button" onClick={() => setSheet(BLANK)}>
            {text.askAgain}
          </button>
        </div>
      )}
      <Answers data={data} text={text} />
    </Question>
  );
}

/** All explanations in a fold, for readers without scripts; styles hide it where scripts run. */
function Answers({ data, text }: { readonly data: QuestionData; readonly text: QuizText }) {
  return (
    <details class="question-answers">
      <summary>{text.answers}</summary>
      <ol>
        {data.options.map((option) => (
          <li key={option.text}>
            <strong>{option.right ? text.right : text.wrong}</strong>{' '}
            <span dangerouslySetInnerHTML={{ __html: option.explanation }} />
          </li>
        ))}
      </ol>
      {data.proof !== null && <Proof proof={data.proof} from={data.chapter} text={text} />}
    </details>
  );
}

/** Takes up what a quick reader chose while the script was still on its way: the browser has marked it, and nobody heard. */
function useEarlyAnswer(name: string, choose: (option: number) => void): void {
  useEffect(() => {
    const early = document.getElementById(name)?.querySelector<HTMLInputElement>('input:checked');
    if (early) choose(Number(early.value));
  }, [name]);
}

/** Takes up the answers that were kept, and keeps each new one. */
function useKeptAnswers(data: QuestionData, show: (sheet: Sheet) => void) {
  const store = useMemo(() => (globalThis.document ? createQuizStore(browserStorage()) : null), []);
  const [kept, setKept] = useState<SaveOutcome>('saved');
  const load = (): QuizRecord | null => store?.load(data.id) ?? null;
  useEffect(() => {
    const record = load();
    if (record?.version === data.version) show(keptSheet(record.tried));
  }, [data.id, data.version]);
  const keep = (option: number) => {
    const right = data.options[option]?.right === true;
    const record = afterQuizAnswer(load(), { version: data.version, option, right, at: Date.now() });
    setKept(store?.save(data.id, record) ?? 'unavailable');
  };
  return { kept, keep };
}
