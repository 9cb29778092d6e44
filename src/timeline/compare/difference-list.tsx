/** Where two runs differ, in words: first of all, and then each lane. Without `onGo` it is for a page without scripts. */
import { MarkedText } from '../../languages/index.ts';
import type { TimelineText } from '../../languages/timeline/index.ts';
import type { Parting } from './align.ts';
import type { Comparison } from './compare-runs.ts';
import { differencesTold, told } from './told.ts';

interface DifferenceListProps {
  readonly comparison: Comparison;
  readonly text: TimelineText;
  readonly onGo?: (where: Parting) => void;
}

/** More than anybody reads. */
const MOST = 20;

export function DifferenceList({ comparison, text, onGo }: DifferenceListProps) {
  const { durations, parts, does } = told(comparison, text);
  const { parting } = comparison.alignment;
  const lanes = differencesTold(comparison, text);
  return (
    <div class="timeline-differences">
      <p>
        {durations} {parts}
      </p>
      {does.length > 0 && (
        <ul>
          {does.map((says) => (
            <li key={says}>
              <MarkedText>{says}</MarkedText>
            </li>
          ))}
        </ul>
      )}
      {parting !== null && onGo !== undefined && (
        <button type="button" class="button" data-look="strong" onClick={() => onGo(parting)}>
          {text.compare.toParting}
        </button>
      )}
      {lanes.length > 0 && (
        <details>
          <summary>{text.compare.summary(lanes.length)}</summary>
          <ul>
            {lanes.slice(0, MOST).map(({ key, says, first, second }) => (
              <li key={key ?? ''}>
                {onGo === undefined ? (
                  <MarkedText>{says}</MarkedText>
                ) : (
                  <button type="button" onClick={() => onGo({ first, second })}>
                    <MarkedText>{says}</MarkedText>
                  </button>
                )}
              </li>
            ))}
            {lanes.length > MOST && <li class="timeline-none">{text.compare.more(lanes.length - MOST)}</li>}
          </ul>
        </details>
      )}
    </div>
  );
}
