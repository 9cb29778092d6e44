/**
 * Writes the page that stands between a page and the sandboxed frame where there is no network. A service worker cannot serve
 * a frame of an opaque origin, and a frame from a text inherits the policy of the page around it. So that no page of
 * the site has to allow what the frame needs, this one does; it is kept by the service worker, holds the frame as a text,
 * and hands messages on, both ways.
 */
import { createHash } from 'node:crypto';
import { framePolicy } from '../frame-page.ts';

/** The address of the page, from the site's root. */
export const RELAY_PAGE = 'sandbox-offline.html';

/** Ports go along; bytes are copied. */
const RELAY = `const frame=document.querySelector("iframe").contentWindow;addEventListener("message",({source,data,ports})=>{if(source===frame)parent.postMessage(data,"*",[...ports]);else if(source===parent)frame.postMessage(data,"*",[...ports])})`;

/** The page around the page of the frame, whose script is `frameScript`. */
export function relayPage(framePage: string, frameScript: string): string {
  const hash = createHash('sha256').update(RELAY).digest('base64');
  const policy = framePolicy(frameScript).replace('script-src ', `script-src 'sha256-${hash}' `);
  const text = framePage.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sandbox</title>',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `</head><body><iframe sandbox="allow-scripts" title="Sandbox" srcdoc="${text}"></iframe>`,
    `<script>${RELAY}</script></body></html>`,
  ].join('');
}
