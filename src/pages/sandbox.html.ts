/** Serves the sandboxed frame: not an Astro page, because it has a stricter policy than any page. */

import html from 'virtual:sandbox-frame';
import type { APIRoute } from 'astro';

export const GET: APIRoute = () =>
  new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
