/** Where the simulated hosts of a run will be; they are fetched when a run has met some. */
import type { Language } from '../languages/index.ts';
import type { RunState } from './playground-state.ts';
import { useLate } from './use-late.ts';
import { useRemembered } from './use-remembered.ts';

interface ServicesFoldProps {
  readonly run: RunState;
  readonly schedule: string;
  readonly language: Language;
  readonly onSchedule: (schedule: string) => void;
}

export function ServicesFold({ run, ...props }: ServicesFoldProps) {
  const met = run.type === 'ended' && run.end.type === 'completed' ? (run.end.result.services ?? null) : null;
  const services = useRemembered(met, run);
  const late = useLate(() => import('../services/index.ts'), services !== null, run);
  if (services === null || late === null) return null;
  return <late.ServicesPanel {...props} services={services} />;
}
