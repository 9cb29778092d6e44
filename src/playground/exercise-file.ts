/** What lies beside the chapters for each exercise: its checks and its solution. */

/** The file of the exercise `id`; null when it cannot be had. */
export async function fetchExercise(id: string): Promise<string | null> {
  const response = await fetch(new URL(`../${id}.checks.json`, document.baseURI)).catch(() => null);
  return response?.ok === true ? response.text() : null;
}

/** The author's solution of the exercise `id`. Throws when it cannot be had. */
export async function fetchSolution(id: string): Promise<string> {
  const file: unknown = JSON.parse((await fetchExercise(id)) ?? 'null');
  const solution: unknown = Reflect.get(Object(file), 'solution');
  if (typeof solution === 'string') return solution;
  throw new Error(`the solution of ${id} cannot be had`);
}
