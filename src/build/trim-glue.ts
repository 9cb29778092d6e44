/**
 * Takes from Pyodide's glue what only side modules need, of which none is ever loaded here: the start is a quarter
 * quicker for it. Workers and the snapshot must be made with the same glue, because both count on the same table of
 * functions.
 */

const ASSIGNMENTS = /(?<=function assignWasmExports\(wasmExports\)\{)[^}]*(?=\})/;
/** One export given to a variable of the glue and to the module, e.g. `_free=Module["_free"]=wasmExports["free"];`. */
const ASSIGNMENT = /([\w$]+)=Module\["([\w$]+)"\]=wasmExports\["[^"]+"\](?:\.value>>>0)?;|[^;]+;/g;
/** Their declaration; other `var`s in the glue are far shorter. */
const DECLARATION = /var (?:[\w$]+,){1000,}[\w$]+;(?=function assignWasmExports)/;
const WORD = /[\w$]+/g;

/** Gives every export an address that a side module could ask for: four thousand of them, one by one. */
const ALL_ADDRESSES = 'updateGOT(origExports);';
/** Only those that the interpreter itself asked for, which have an entry by then. */
const ASKED_ADDRESSES =
  'updateGOT(Object.fromEntries(Object.keys(GOT).filter(name=>name in origExports).map(name=>[name,origExports[name]])));';

/** The one match. Throws if there is none or another: then it is another glue than the one this was written for. */
function only(source: string, pattern: RegExp | string, what: string): string {
  const found =
    typeof pattern === 'string' ? source.split(pattern).length - 1 : (source.match(pattern) ?? []).length;
  if (found !== 1)
    throw new Error(`Pyodide's glue has ${found} places with ${what} instead of one; see trim-glue.ts.`);
  return typeof pattern === 'string' ? pattern : (source.match(pattern)?.[0] ?? '');
}

/** The glue without the exports that neither it nor its `users`, the scripts beside it, name. */
export function trimGlue(glue: string, users: readonly string[]): string {
  const assignments = only(glue, ASSIGNMENTS, 'assigned exports');
  const declaration = only(glue, DECLARATION, 'declared exports');
  only(glue, ALL_ADDRESSES, 'addresses of exports');
  const rest = glue.replace(assignments, '').replace(declaration, '');
  const named = new Set([rest, ...users].flatMap((text) => text.match(WORD) ?? []));
  const kept = assignments.replace(ASSIGNMENT, (statement, variable?: string, key?: string) =>
    variable === undefined || named.has(variable) || (key !== undefined && named.has(key)) ? statement : '',
  );
  const variables = new Set(kept.match(WORD));
  const declared = declaration
    .slice('var '.length, -1)
    .split(',')
    .filter((name) => variables.has(name));
  return glue
    .replace(assignments, () => kept)
    .replace(declaration, () => `var ${declared.join(',')};`)
    .replace(ALL_ADDRESSES, () => ASKED_ADDRESSES);
}
