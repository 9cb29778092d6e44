/** What is still to be predicted, by chapter, with the way there. */
import type { CertificateText } from '../languages/certificate/index.ts';
import type { BoardStanding, CertificateState } from './board-standings.ts';

interface MissingListProps {
  readonly certificate: CertificateState;
  readonly text: CertificateText;
}

export function MissingList({ certificate: { done, of, missing }, text }: MissingListProps) {
  const chapters = [...Map.groupBy(missing, ({ chapter }) => chapter)];
  return (
    <div class="certificate-way">
      <p>{text.rule}</p>
      <p class="certificate-done">
        <span class="progress-bar" aria-hidden="true" style={{ '--done': of === 0 ? 0 : done / of }} />
        <strong>{text.done(done, of)}</strong>
      </p>
      <h2>{text.missing}</h2>
      <div class="certificate-missing">
        {chapters.map(([chapter, boards]) => (
          <section key={chapter.slug} aria-labelledby={`missing-${chapter.slug}`}>
            <h3 id={`missing-${chapter.slug}`}>{text.chapter(chapter.number, chapter.title)}</h3>
            <ul class="plain">
              {boards.map((standing) => (
                <Board key={standing.board.id} standing={standing} text={text} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

interface BoardProps {
  readonly standing: BoardStanding;
  readonly text: CertificateText;
}

function Board({ standing: { board, chapter, state }, text }: BoardProps) {
  return (
    <li>
      <a href={`../${chapter.slug}/#${board.id}`}>{board.title}</a>{' '}
      {state.type === 'tried' && <span class="certificate-state">{text.tried}</span>}
    </li>
  );
}
