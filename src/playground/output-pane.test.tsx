import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
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
    expect(shown).not.toContain('<small>');
    expect(shown).not.toContain('Line');
  });
});
