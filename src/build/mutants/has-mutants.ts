/** Says of which playgrounds the solution is mutated. */
import type { Course } from '../../curriculum/load/index.ts';

/** An explore playground is judged by the search; only checks of its own can notice a mutant. */
export function hasMutants({
  kind,
  solution,
  checks,
}: Course['chapters'][number]['playgrounds'][number]): boolean {
  return solution !== null && (kind !== 'explore' || checks.length > 0);
}
