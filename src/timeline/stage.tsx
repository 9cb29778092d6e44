/** The timeline of a run, and beside it another one if the reader wants: a run before, the original program's. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type TimelineText, timelineTextFor } from '../languages/timeline/index.ts';
import type { ComparedRun } from './compare/compare-runs.ts';
import { TimelinePair } from './compare/timeline-pair.tsx';
import { Timeline, type TimelineProps } from './timeline.tsx';

/** A run that this one can be held against; null from `load` when it could not be had. */
export interface OtherRun {
  readonly type: 'before' | 'original';
  readonly load: () => Promise<Omit<ComparedRun, 'name'> | null>;
}

export interface StageProps extends TimelineProps {
  readonly others: readonly OtherRun[];
}

type Chosen = OtherRun['type'] | 'none';

export function Stage({ others, ...props }: StageProps) {
  const text = timelineTextFor(props.language);
  const [chosen, setChosen] = useState<Chosen>('none');
  const other = others.find(({ type }) => type === chosen);
  return (
    <>
      {others.length > 0 && (
        <div class="timeline-choices timeline-beside">
          <label>
            {text.compare.beside}
            <select
              value={other?.type ?? 'none'}
              onChange={({ currentTarget }) =>
                setChosen(others.find(({ type }) => type === currentTarget.value)?.type ?? 'none')
              }
            >
              <option value="none">{text.compare.nothing}</option>
              {others.map(({ type }) => (
                <option key={type} value={type}>
                  {text.compare.runs[type]}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      {other === undefined ? <Timeline {...props} /> : <Beside {...props} other={other} text={text} />}
    </>
  );
}

type Loaded = Omit<ComparedRun, 'name'> | 'loading' | 'missing';

function Beside({
  trace,
  output,
  language,
  other,
  text,
}: TimelineProps & { readonly other: OtherRun; readonly text: TimelineText }) {
  const [loaded, setLoaded] = useState<Loaded>('loading');
  useEffect(() => {
    let wanted = true;
    setLoaded('loading');
    const tell = (run: Loaded | null) => wanted && setLoaded(run ?? 'missing');
    other.load().then(tell, () => tell('missing'));
    return () => {
      wanted = false;
    };
  }, [other.type, trace]);
  const { runs } = text.compare;
  const first = useMemo(
    () => (typeof loaded === 'string' ? null : { name: runs[other.type], ...loaded }),
    [loaded, runs, other.type],
  );
  const second = useMemo(() => ({ name: runs.this, trace, output }), [runs, trace, output]);
  if (first !== null) return <TimelinePair language={language} first={first} second={second} />;
  return (
    <p class="timeline-note" aria-live="polite">
      {loaded === 'loading' ? text.compare.starting : text.compare.failed}
    </p>
  );
}
