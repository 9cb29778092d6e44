import { render } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { playgroundEn } from '../languages/playground-text.ts';
import type { Diagnosis } from '../trace/index.ts';
import { linesOf, resultOf } from './fixtures/recorded-results.ts';
import { OutputPane } from './output-pane.tsx';

const BLOCKED: Diagnosis = {
  kind: 'blocked',
  pitfall: 'P16',
  severity: 'problem',
  rules: ['ruff ASYNC251'],
  message: 'The loop was blocked.',
  line: 8,
  task: 'rude',
  at: 0.7,
  details: {},
};

function paneWith(...diagnoses: readonly Diagnosis[]): string {
  const result = resultOf(linesOf(['tick', 0]), { diagnoses });
  return render(
    <OutputPane
      title="Ticker"
      text={playgroundEn}
      kind="show"
      run={{
        type: 'ended',
        purpose: 'run',
        source: '',
        lines: result.output,
        end: { type: 'completed', result },
        judgement: { type: 'none' },
        realSeconds: 0,
      }}
      guilty={null}
      stale="no"
      printed={null}
      onAsk={() => undefined}
    />,
  );
}

describe('the diagnoses below the output', () => {
  const page = 'https://a.test/en/tasks/';
  beforeAll(() => {
    vi.stubGlobal('document', {
      documentElement: { dataset: { base: 'https://a.test/' } },
      baseURI: page,
    });
    vi.stubGlobal('location', { href: page });
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  it('lead to the pitfall in the catalogue', () => {
    expect(paneWith(BLOCKED)).toContain('<a href="https://a.test/en/pitfalls/#p16">Pitfall P16</a>');
    expect(paneWith({ ...BLOCKED, pitfall: null })).not.toContain('<a ');
  });

  it('say line, message and the linters that find it', () => {
    const shown = paneWith(BLOCKED).replaceAll(/<[^>]+>/g, '');
    expect(shown).toContain('Line 8. The loop was blocked.');
    expect(shown).toContain('ruff ASYNC251');
  });

  it('tell a hint from a problem', () => {
    expect(paneWith(BLOCKED)).toContain('data-severity="problem"');
    expect(paneWith({ ...BLOCKED, severity: 'hint', rules: [] })).toContain('data-severity="hint"');
  });

  it('name no linter where none finds it, and no line where there is none', () => {
    const shown = paneWith({ ...BLOCKED, rules: [], line: null });
    expect(shown).not.toContain('Linters');
    expect(shown).not.toContain('Line');
  });
});
