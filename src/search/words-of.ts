/** Cuts text into the words that are looked up: Latin words and the parts of identifiers, Chinese by pairs of characters. */

/** Runs of Chinese, or of letters, digits and underscores with dots between them. */
const RUNS = /\p{Script=Han}+|[\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*/gu;

/**
 * The words of `text`, as written. `asyncio.create_task` is found as a whole, by `create_task` and by `task`; Chinese has no
 * spaces and no dictionary holds the words of this subject, so that each pair of neighbours counts as a word.
 */
export function wordsOf(text: string): readonly string[] {
  return [...text.matchAll(RUNS)].flatMap(([run]) =>
    /^\p{Script=Han}/u.test(run) ? pairs(run) : parts(run),
  );
}

function pairs(run: string): readonly string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function parts(run: string): readonly string[] {
  const names = run.split('.').filter(Boolean);
  const pieces = names.flatMap((name) => name.split('_')).filter(Boolean);
  return [...new Set([run, ...names, ...pieces])];
}

/** The words of what a reader looks for: each as a whole, so that a search for `create_task` is not one for every task. */
export function wantedWords(query: string): readonly string[] {
  return [...query.matchAll(RUNS)].flatMap(([run]) => (/^\p{Script=Han}/u.test(run) ? pairs(run) : [run]));
}
