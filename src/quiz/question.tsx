/** Draws one question: real radio buttons, an explanation below each option that was answered, the proof once it is solved. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { QuestionData } from '../curriculum/index.ts';
import type { QuizText } from '../languages/quiz/index.ts';
import { isSolved, markOf, type Sheet } from './question-sheet.ts';

interface QuestionProps {
  readonly data: QuestionData;
  readonly text: QuizText;
  readonly sheet: Sheet;
  /** Id of this drawing, unique on its page: the same question may stand in the prose and in the review. */
  readonly name: string;
  readonly onMove: (option: number) => void;
  readonly onAnswer: (option: number) => void;
  /** Below the options: what may be done next. */
  readonly children?: ComponentChildren;
}

export function Question({ data, text, sheet, name, onMove, onAnswer, children }: QuestionProps) {
  const keys = useArrowKeys(onMove, onAnswer);
  const solved = isSolved(sheet, data.options);
  return (
    <div id={name} class="question" data-solved={solved ? 'yes' : 'no'}>
      <fieldset aria-describedby={`${name}-keys`} {...keys.onFieldset}>
        <legend>
          <span class="label" aria-hidden="true">
            {text.question}
          </span>
          <span class="question-text" dangerouslySetInnerHTML={{ __html: data.text }} />
        </legend>
        <ol class="question-options">
          {data.options.map((option, index) => (
            <li key={option.text} data-mark={markOf(sheet, data.options, index)}>
              <label>
                <input
                  type="radio"
                  class="needs-script"
                  name={name}
                  // What a browser would mark again after a reload is no answer.
                  autocomplete="off"
                  value={index}
                  checked={sheet.chosen === index}
                  aria-describedby={`${name}-says-${index}`}
                  onClick={() => keys.choose(index)}
                />
                <span class="question-option" dangerouslySetInnerHTML={{ __html: option.text }} />
              </label>
              <div id={`${name}-says-${index}`} class="question-says" role="status">
                {sheet.tried.includes(index) && (
                  <p>
                    <strong>{option.right ? text.right : text.wrong}</strong>{' '}
                    <span dangerouslySetInnerHTML={{ __html: option.explanation }} />
                    {!option.right && !solved && ` ${text.tryAgain}`}
                  </p>
                )}
              </div>
            </li>
          ))}
        </ol>
        <p id={`${name}-keys`} class="question-keys label">
          {text.keys}
        </p>
      </fieldset>
      {children}
    </div>
  );
}

/**
 * With real radio buttons an arrow key chooses as it moves. Here it only moves, else a reader at the keyboard would answer
 * with every option on the way; Space, Enter, a click, a tap or a screen reader's own "press" answers.
 */
function useArrowKeys(onMove: (option: number) => void, onAnswer: (option: number) => void) {
  const moving = useRef(false);
  return {
    choose: (option: number) => (moving.current ? onMove(option) : onAnswer(option)),
    onFieldset: {
      onKeyDown: (event: KeyboardEvent) => {
        moving.current = event.key.startsWith('Arrow');
        const isAnswer = event.key === 'Enter' || event.key === ' ';
        if (isAnswer && event.target instanceof HTMLInputElement) onAnswer(Number(event.target.value));
      },
      onKeyUp: () => {
        moving.current = false;
      },
      onPointerDown: () => {
        moving.current = false;
      },
    },
  };
}
