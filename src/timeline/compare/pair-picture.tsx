/** The pictures of two runs, one below the other on one scale, with one cursor through both. */
import { useMemo, useRef } from 'preact/hooks';
import type { TimelineText } from '../../languages/timeline/index.ts';
import { geometryFor } from '../geometry.ts';
import { LaneLabels } from '../lane-labels.tsx';
import { rowOf } from '../row-of.ts';
import { SheetDrawing } from '../sheet-drawing.tsx';
import { useFollow, useView } from '../use-view.ts';
import type { Comparison, PairLayout } from './compare-runs.ts';
import { flagPath, flagsOf } from './flags.ts';
import type { JointMoment } from './joint-moments.ts';

interface PairPictureProps {
  readonly comparison: Comparison;
  readonly layout: PairLayout;
  readonly text: TimelineText;
  readonly moment: JointMoment;
  readonly onGo: (run: 'first' | 'second', seq: number) => void;
}

const RUNS = ['first', 'second'] as const;

/** A region that scrolls must be reachable by keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

export function PairPicture({ comparison, layout, text, moment, onGo }: PairPictureProps) {
  const scroller = useRef<HTMLElement>(null);
  const lanes = layout.first.lanes.length + layout.second.lanes.length;
  const geometry = useMemo(() => geometryFor(lanes), [lanes]);
  const view = useView(scroller, layout.first, geometry);
  const flags = useMemo(
    () => ({
      first: flagsOf(comparison, 'first', layout.first),
      second: flagsOf(comparison, 'second', layout.second),
    }),
    [comparison, layout],
  );
  const x = Math.max(...RUNS.map((run) => placeOf(layout, run, moment)));
  useFollow(scroller, x * geometry.unit, null, layout.first);
  return (
    <section
      ref={scroller}
      class="timeline-picture timeline-pair"
      data-row={geometry.row < 30 ? 'close' : 'wide'}
      aria-label={text.compare.picture(comparison.first.name, comparison.second.name)}
      {...REACHABLE}
      onScroll={view.look}
    >
      {RUNS.map((run) => {
        const [sheet, { story, name }] = [layout[run], comparison[run]];
        const seq = moment[run];
        const row = seq === null || moment.moves === other(run) ? null : rowOf(sheet, story, seq);
        return [
          <p key={`${run} name`} class="timeline-run">
            <span>{name}</span>
          </p>,
          <LaneLabels
            key={`${run} labels`}
            story={story}
            sheet={sheet}
            text={text}
            row={row}
            differing={new Set(flags[run].map((flag) => flag.row))}
          />,
          <SheetDrawing
            key={`${run} drawing`}
            sheet={sheet}
            geometry={geometry}
            text={text}
            pieces={view.pieces}
            seq={seq ?? -1}
            x={x}
            row={row}
            onGo={(to) => onGo(run, to)}
          >
            <path class="tl-flag" d={flags[run].map((flag) => flagPath(flag, geometry)).join('')} />
          </SheetDrawing>,
        ];
      })}
    </section>
  );
}

function other(run: 'first' | 'second'): 'first' | 'second' {
  return run === 'first' ? 'second' : 'first';
}

function placeOf(layout: PairLayout, run: 'first' | 'second', moment: JointMoment): number {
  const seq = moment[run];
  return seq === null ? 0 : (layout[run].x[seq] ?? 0);
}
