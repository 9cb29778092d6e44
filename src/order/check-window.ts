/** Checks a `window` rule: how many things are open between their opening and their closing line. */
import type { LineFact } from './finding.ts';
import type { WindowRule } from './order-spec.ts';
import { closeSource } from './parse-pattern.ts';
import { broken, expectedFact, type RuleResult, type RunView } from './run-view.ts';

/** Something open: the line that opened it, and what closes it. */
interface Opened {
  readonly line: LineFact;
  readonly isClosedBy: (text: string) => boolean;
}

class OpenCounter {
  private readonly open: Opened[] = [];
  private readonly seenClosers = new Map<string, RegExp>();
  private readonly rule: WindowRule;
  /** The most that were open at once so far. */
  reached = 0;

  constructor(rule: WindowRule) {
    this.rule = rule;
  }

  /** Reads one line; a result when it breaks the rule. */
  read(line: LineFact): RuleResult | null {
    const closed = this.open.findIndex(({ isClosedBy }) => isClosedBy(line.text));
    if (closed !== -1) this.open.splice(closed, 1);
    const captures = this.openingCaptures(line.text);
    if (captures === null)
      return closed === -1 && this.closesSomething(line.text)
        ? broken({ type: 'nothing-open', line }, line)
        : null;
    const others = this.open.map((opened) => opened.line);
    this.open.push({ line, isClosedBy: this.closer(captures) });
    this.reached = Math.max(this.reached, this.open.length);
    if (this.open.length <= this.rule.most) return null;
    return broken({ type: 'too-many-open', line, open: others, most: this.rule.most }, line);
  }

  /** What the line captures if it opens something: the whole match first. */
  private openingCaptures(text: string): readonly (string | undefined)[] | null {
    const { open } = this.rule;
    if (open.type === 'text') return open.text === text ? [text] : null;
    return open.found.exec(text);
  }

  private closer(captures: readonly (string | undefined)[]): (text: string) => boolean {
    const { close } = this.rule;
    if (close.type === 'text') return (text) => text === close.text;
    const source = closeSource(close.source, (group) => captures[group] ?? '');
    const regex = this.seenClosers.get(source) ?? new RegExp(source, close.flags);
    this.seenClosers.set(source, regex);
    return (text) => regex.test(text);
  }

  /** Whether the line closes something that is not open: it looks like a closing line with any capture at all. */
  private closesSomething(text: string): boolean {
    const { close } = this.rule;
    if (close.type === 'text') return text === close.text;
    const anything = close.source.replace(/\\(\d)|\\./g, (all, digit: string | undefined) =>
      digit === undefined ? all : '.*',
    );
    return new RegExp(anything, close.flags).test(text);
  }
}

export function checkWindow(rule: WindowRule, view: RunView): RuleResult {
  const counter = new OpenCounter(rule);
  for (const line of view.lines(rule.stream)) {
    const result = counter.read(line);
    if (result !== null) return result;
  }
  const reach = rule.reach ?? 1;
  if (counter.reached >= reach) return view.holdsUnlessCut();
  return view.unlessCut({
    type: 'too-few-open',
    opening: expectedFact(rule.open),
    reached: counter.reached,
    reach,
  });
}
