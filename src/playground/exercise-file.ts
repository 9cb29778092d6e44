/** What lies beside the chapters for each exercise: its checks, its hints and its solution. */

/** The file of the exercise `id`; null when it cannot be had. */
export async function fetchExercise(id: string): Promise<string | null> {
  const response = await fetch(new URL(`../${id}.checks.json`, document.baseURI)).catch(() => null);
  return response?.ok === true ? response.text() : null;
}

/** What helps with an exercise: hints as inline HTML, in order of help, and the author's solution. */
export interface Help {
  readonly hints: readonly string[];
  readonly solution: string | null;
}

/** The help of the exercise `id`. Throws when it cannot be had. */
export async function fetchHelp(id: string): Promise<Help> {
  const file: unknown = JSON.parse((await fetchExercise(id)) ?? 'null');
  const { hints, solution }: Readonly<Record<string, unknown>> = { ...Object(file) };
  if (!Array.isArray(hints) || !hints.every((hint) => typeof hint === 'string'))
    throw new Error(`the help of ${id} cannot be had`);
  return { hints, solution: typeof solution === 'string' ? solution : null };
}
