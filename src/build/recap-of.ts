/** Takes the recap out of a chapter's prose, for the cheat sheet: plain Markdown without components. */

/** The heading with the id `recap`, and what follows it up to the next heading. */
const RECAP = /^## [^\n]*\{#recap\}\n(?<text>[\s\S]*?)(?=^#{2,6} |$(?![\s\S]))/m;

/**
 * The recap of the chapter `slug`, or null where it has none. Links to places on its own page lead to that page from
 * beside it; words that lead to the glossary stay words.
 */
export function recapOf(mdx: string, slug: string): string | null {
  const text = RECAP.exec(mdx)?.groups?.['text'];
  if (text === undefined) return null;
  return text
    .replaceAll(/<Term[^>]*>([\s\S]*?)<\/Term>/g, '$1')
    .replaceAll(/<Aside[\s\S]*?<\/Aside>/g, '')
    .replaceAll(/^<[A-Z][^>]*\/>$/gm, '')
    .replaceAll(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replaceAll('](#', `](../${slug}/#`)
    .trim();
}
