/** Writes the sandboxed frame's page: one inline script and a policy that allows it, WebAssembly and blob workers. */
import { createHash } from 'node:crypto';

function hashSource(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

/** What the frame, and with it every worker in it, may do. There is no network in it and no code from strings. */
export function framePolicy(script: string): string {
  return `default-src 'none'; script-src ${hashSource(script)} 'wasm-unsafe-eval'; worker-src blob:`;
}

/** The whole page, for a script bundled by `bundleFrame`. Throws if the script could end its element early. */
export function framePage(script: string): string {
  if (/<\/script/i.test(script)) throw new Error('The frame script must not contain `</script`.');
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sandbox</title>',
    `<meta http-equiv="Content-Security-Policy" content="${framePolicy(script)}">`,
    `</head><body><script>${script}</script></body></html>`,
  ].join('');
}

/** The page's address relative to the site's base; browsers that keep it fetch it again when it changed. */
export function frameAddress(page: string): string {
  return `sandbox.html?${createHash('sha256').update(page).digest('hex').slice(0, 16)}`;
}
