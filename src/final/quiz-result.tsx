/** What a sitting of the final quiz came to, and the chapters and programs to read again. */
import { useEffect, useRef } from 'preact/hooks';
import type { ProofData } from '../curriculum/index.ts';
import type { FinalText } from '../languages/final/index.ts';
import type { SittingResult, ToRead } from './sitting.ts';

interface QuizResultProps {
  readonly result: SittingResult;
  /** Slug of the page that it stands on. */
  readonly from: string;
  readonly text: FinalText;
  readonly onGoOn: () => void;
  readonly onAskAll: () => void;
}

export function QuizResult({ result, from, text, onGoOn, onAskAll }: QuizResultProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { right, open, of, toRead } = result;
  return (
    <section class="final final-result" aria-labelledby="final-result">
      <h3 id="final-result" ref={heading} tabIndex={-1}>
        {text.result}
      </h3>
      <p>{text.right(right, of)}</p>
      {open > 0 && <p>{text.open(open)}</p>}
      {toRead.length === 0
        ? open === 0 && <p>{text.nothingWrong}</p>
        : [
            <h4 key="title">{text.readAgain}</h4>,
            <ul key="list" class="plain">
              {toRead.map((one) => (
                <Chapter key={one.chapter.slug} toRead={one} from={from} text={text} />
              ))}
            </ul>,
            <p key="review">{text.comeBack}</p>,
          ]}
      <div class="final-buttons">
        {open > 0 && (
          <button type="button" class="button" onClick={onGoOn}>
            {text.goOn}
          </button>
        )}
        <button type="button" class="button" onClick={onAskAll}>
          {text.askAll}
        </button>
      </div>
    </section>
  );
}

interface ChapterProps {
  readonly toRead: ToRead;
  readonly from: string;
  readonly text: FinalText;
}

function Chapter({ toRead: { chapter, programs }, from, text }: ChapterProps) {
  const page = chapter.slug === from ? '' : `../${chapter.slug}/`;
  return (
    <li>
      <a href={page === '' ? '#content' : page}>{text.chapter(chapter.number, chapter.title)}</a>
      {programs.length > 0 && (
        <ul class="plain final-programs">
          {unique(programs).map(({ playground, title }) => (
            <li key={playground}>
              <a href={`${page}#${playground}`}>{title}</a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Two questions may be proven by one program. */
function unique(programs: readonly ProofData[]): readonly ProofData[] {
  return programs.filter(
    ({ playground }, index) => programs.findIndex((one) => one.playground === playground) === index,
  );
}
