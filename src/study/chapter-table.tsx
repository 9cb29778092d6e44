/** The table of the chapters: what was read and done, and how much of it is due. */
import type { OutlineChapter } from '../curriculum/index.ts';
import type { StudyText } from '../languages/study/index.ts';
import type { Kept } from '../progress/index.ts';
import { chapterProgress, type Share } from './chapter-progress.ts';
import type { ReviewItem } from './review-items.ts';

interface ChapterTableProps {
  readonly outline: readonly OutlineChapter[];
  readonly kept: Kept;
  readonly items: readonly ReviewItem[];
  readonly text: StudyText['chapters'];
}

export function ChapterTable({ outline, kept, items, text }: ChapterTableProps) {
  return (
    <table class="progress-table">
      <thead>
        <tr>
          <th scope="col">{text.chapter}</th>
          <th scope="col">{text.readingColumn}</th>
          <th scope="col">{text.exercises}</th>
          <th scope="col">{text.questions}</th>
          <th scope="col">{text.due}</th>
        </tr>
      </thead>
      <tbody>
        {outline.map((chapter) => {
          const { reading, exercises, questions, isComplete } = chapterProgress(chapter, kept);
          const due = items.filter((item) => item.isDue && item.chapter.slug === chapter.slug).length;
          return (
            <tr key={chapter.slug} data-complete={isComplete ? 'yes' : 'no'}>
              <th scope="row">
                <span class="label">{chapter.number}</span>{' '}
                <a href={`../${chapter.slug}/`}>{chapter.title}</a>
              </th>
              <td data-label={text.readingColumn} data-reading={reading}>
                {text.reading[reading]}
              </td>
              <td data-label={text.exercises}>
                <ShareOf share={exercises} text={text} first={text.noHelp} />
              </td>
              <td data-label={text.questions}>
                <ShareOf share={questions} text={text} first={text.firstTry} />
              </td>
              <td data-label={text.due} data-empty={due === 0 ? 'yes' : 'no'}>
                {text.dueCount(due)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface ShareOfProps {
  readonly share: Share;
  readonly text: StudyText['chapters'];
  /** Says how many of them needed nothing more. */
  readonly first: (count: number) => string;
}

function ShareOf({ share, text, first }: ShareOfProps) {
  if (share.of === 0) return <span class="progress-none">{text.none}</span>;
  return (
    <>
      <span class="progress-bar" aria-hidden="true" style={{ '--done': share.done / share.of }} />
      <span>{text.share(share.done, share.of)}</span>
      {share.first > 0 && <span class="progress-first">{first(share.first)}</span>}
    </>
  );
}
