/** Two still timelines on one clock, for a page without scripts, and in words where the runs differ. */
import type { Language } from '../../languages/index.ts';
import { timelineTextFor } from '../../languages/timeline/index.ts';
import { type ComparedRun, compareRuns, layOutPair } from '../compare/compare-runs.ts';
import { DifferenceList } from '../compare/difference-list.tsx';
import { flagPath, flagsOf } from '../compare/flags.ts';
import { Lanes, Ruler } from '../drawing.tsx';
import { RULER } from '../geometry.ts';
import { LaneLabels } from '../lane-labels.tsx';
import { windowOf } from '../window.ts';

const GEOMETRY = { unit: 24, row: 26 } as const;
const RUNS = ['first', 'second'] as const;

interface StillPairProps {
  readonly first: ComparedRun;
  readonly second: ComparedRun;
  readonly language: Language;
}

export function StillPair({ first, second, language }: StillPairProps) {
  const text = timelineTextFor(language);
  const comparison = compareRuns(first, second);
  const layout = layOutPair(comparison, 'time');
  const width = Math.ceil(layout.first.width * GEOMETRY.unit);
  return (
    <figure class="timeline-still">
      <div class="timeline-picture timeline-pair" data-row="still" style={{ '--drawn': width }}>
        {RUNS.map((run) => {
          const [sheet, { name, story }] = [layout[run], comparison[run]];
          const flags = flagsOf(comparison, run, sheet);
          const part = windowOf(sheet, GEOMETRY, 0, sheet.width + 1);
          const height = sheet.lanes.length * GEOMETRY.row;
          return [
            <p key={`${run} name`} class="timeline-run">
              <span>{name}</span>
            </p>,
            <LaneLabels
              key={`${run} labels`}
              story={story}
              sheet={sheet}
              text={text}
              row={null}
              differing={new Set(flags.map(({ row }) => row))}
            />,
            <svg
              key={`${run} drawing`}
              class="timeline-drawing"
              width={width}
              height={height + RULER}
              aria-hidden="true"
            >
              <Ruler part={part} geometry={GEOMETRY} text={text} />
              <g transform={`translate(0 ${RULER})`}>
                <Lanes part={part} geometry={GEOMETRY} height={height} text={text} />
                <path class="tl-flag" d={flags.map((flag) => flagPath(flag, GEOMETRY)).join('')} />
              </g>
            </svg>,
          ];
        })}
      </div>
      <figcaption>
        <DifferenceList comparison={comparison} text={text} />
      </figcaption>
    </figure>
  );
}
