/** What axe finds wrong with a page as it stands. */
import axe from 'axe-core';
import type { Page } from 'playwright/test';

interface AxeFinding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly string[];
}

declare global {
  interface Window {
    readonly axe: {
      run(within?: string): Promise<{
        readonly violations: readonly {
          readonly id: string;
          readonly impact: string;
          readonly nodes: readonly { readonly html: string }[];
        }[];
      }>;
    };
  }
}

/** The serious and critical findings. */
export async function audit(page: Page): Promise<AxeFinding[]> {
  await page.evaluate(axe.source);
  const findings = await page.evaluate(async () => {
    const { violations } = await window.axe.run();
    return violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html }) => html) }));
  });
  return findings.filter(({ impact }) => impact === 'serious' || impact === 'critical');
}
