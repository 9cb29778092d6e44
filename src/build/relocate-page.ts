/** Rewrites the site's own addresses in one page or style sheet so that they are relative to it. */

/** Attributes that hold one address. `data-base` is the root of the site, for scripts that fetch. */
const ADDRESSES = new Set([
  'href',
  'src',
  'poster',
  'action',
  'data-base',
  'component-url',
  'renderer-url',
  'before-hydration-url',
]);

/** A comment, a raw-text element as a whole (its content is not markup), or a tag. Groups: start of the raw element, tag. */
const MARKUP =
  /<!--[\s\S]*?-->|(<(script|style|textarea|title)\b(?:"[^"]*"|'[^']*'|[^'">])*>)[\s\S]*?(?=<\/\2\s*>)|(<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>)/gi;

const ATTRIBUTE = /([^\s"'<>=/]+)=("([^"]*)"|'([^']*)')/g;

/** `/en/` as seen from a page `depth` folders below the root; addresses of other kinds stay as they are. */
function relativeAddress(address: string, depth: number): string {
  if (!address.startsWith('/') || address.startsWith('//')) return address;
  return ('../'.repeat(depth) || './') + address.slice(1);
}

function relocateTag(tag: string, depth: number): string {
  return tag.replace(
    ATTRIBUTE,
    (whole: string, name: string, _quoted: string, double?: string, single?: string) => {
      if (!ADDRESSES.has(name.toLowerCase())) return whole;
      const quote = double === undefined ? "'" : '"';
      return `${name}=${quote}${relativeAddress(double ?? single ?? '', depth)}${quote}`;
    },
  );
}

/**
 * The page with every root-relative address made relative.
 * @param depth how many folders the page lies below the root: 0 for `index.html`, 2 for `en/tasks/index.html`.
 */
export function relocatePage(html: string, depth: number): string {
  return html.replace(MARKUP, (whole: string, raw?: string, _name?: string, tag?: string) => {
    if (raw !== undefined) return relocateTag(raw, depth) + whole.slice(raw.length);
    return tag === undefined ? whole : relocateTag(tag, depth);
  });
}

/** The address in a `url()`, without its quotation marks. */
const STYLE_ADDRESS = /(url\(\s*["']?)(\/[^"')]*)/g;

/**
 * The style sheet with every root-relative address made relative. `depth` is as for pages: 1 for `_astro/page.css`.
 * Vite does this itself for styles that scripts bring along, but not for those of pages.
 */
export function relocateStyles(css: string, depth: number): string {
  return css.replace(
    STYLE_ADDRESS,
    (_whole, before: string, address: string) => before + relativeAddress(address, depth),
  );
}
