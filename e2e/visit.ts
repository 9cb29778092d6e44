/** A visit to the site that notes everything a page should not do: broken policy, errors, requests elsewhere. */
import type { Page } from 'playwright/test';

/** One page of each kind, as addresses relative to the root of the site. */
export const PAGES = [
  'en/',
  'en/why-async/',
  'en/pitfalls/',
  'en/cheat-sheet/',
  'en/glossary/',
  'en/play/',
  'en/progress/',
  'en/certificate/',
] as const;

/** What went wrong during a visit, in words. */
export interface Visit {
  readonly violations: string[];
  readonly errors: string[];
  /** Requests to any host but the site's own. */
  readonly foreign: string[];
  /** Requests of the site's own that found nothing. */
  readonly missing: string[];
}

interface PolicyViolation {
  readonly directive: string;
  readonly blocked: string;
}

declare global {
  interface Window {
    noteViolation(violation: PolicyViolation): void;
  }
}

function noteRequests(page: Page, visit: Visit, origin: string): void {
  page.on('request', (request) => {
    const url = request.url();
    if (/^(https?|wss?):/.test(url) && !url.startsWith(origin)) visit.foreign.push(url);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) visit.missing.push(`${response.status()} ${response.url()}`);
  });
}

/** Begins to watch `page`; call it before the first navigation. `origin` is where the site is served. */
export async function watchVisit(page: Page, origin: string): Promise<Visit> {
  const visit: Visit = { violations: [], errors: [], foreign: [], missing: [] };
  noteRequests(page, visit, origin);
  page.on('pageerror', (error) => visit.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') visit.errors.push(message.text());
  });
  await page.exposeFunction('noteViolation', (violation: PolicyViolation) => {
    visit.violations.push(`${violation.directive} blocked ${violation.blocked}`);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      if (window === window.top)
        window.noteViolation({
          directive: event.effectiveDirective,
          blocked: event.blockedURI || event.sample,
        });
    });
  });
  return visit;
}

/** A visit on which nothing went wrong. */
export const spotless: Visit = { violations: [], errors: [], foreign: [], missing: [] };
