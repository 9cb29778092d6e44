/** The four ways with their times as bars on one scale, their formulas, and what limits each. */
import type { CalculatorText } from '../languages/calculator/index.ts';
import { fourWays, type Part, type WayTime } from './four-ways.ts';
import type { Load } from './load.ts';

interface WaysListProps {
  readonly load: Load;
  readonly text: CalculatorText;
}

/** In the order in which they are drawn. */
const PARTS: readonly Part[] = ['starting', 'waiting', 'computing'];

/** Less of a difference is not worth a sentence. */
const WORTH_SAYING = 0.97;

export function WaysList({ load, text }: WaysListProps) {
  const ways = fourWays(load);
  const longest = Math.max(...ways.map(({ seconds }) => seconds));
  return (
    <>
      <p class="calculator-legend label" aria-hidden="true">
        {PARTS.map((part) => (
          <span key={part} data-part={part}>
            {text.parts[part]}
          </span>
        ))}
      </p>
      <ul class="calculator-ways">
        {ways.map((way) => (
          <Way key={way.way} way={way} load={load} longest={longest} text={text} />
        ))}
      </ul>
      <p class="visually-hidden" role="status">
        {sayQuickest(ways, text)}
      </p>
    </>
  );
}

function sayQuickest(ways: readonly WayTime[], text: CalculatorText): string {
  const quickest = ways.filter(({ isQuickest }) => isQuickest);
  return text.quickestAre(
    quickest.map(({ way }) => text.ways[way]),
    Math.min(...quickest.map(({ seconds }) => seconds)),
  );
}

interface WayProps extends WaysListProps {
  readonly way: WayTime;
  /** Seconds of the slowest way, as wide as the list. */
  readonly longest: number;
}

function Way({ way, load, longest, text }: WayProps) {
  const { way: name, seconds, least, rounds, limit, isQuickest, parts } = way;
  const inWords = text.inWords(seconds);
  return (
    <li data-quickest={isQuickest ? 'yes' : 'no'}>
      <p class="calculator-time">
        <span class="calculator-name">{text.ways[name]}</span> <strong>{text.seconds(seconds)}</strong>
        {inWords !== '' && <span class="calculator-more"> ({inWords})</span>}
        {isQuickest && <span class="calculator-quickest label"> {text.quickest}</span>}
      </p>
      <div class="calculator-bar" aria-hidden="true">
        {PARTS.filter((part) => parts[part] > 0).map((part) => (
          <span key={part} data-part={part} style={{ inlineSize: `${(100 * parts[part]) / longest}%` }} />
        ))}
      </div>
      <p class="calculator-formula">
        <code>{text.formula[name](load, rounds)}</code>
      </p>
      <p class="calculator-limit">
        {text.limits[limit](load, rounds)}
        {least < seconds * WORTH_SAYING && ` ${text.atLeast(least)}`}
      </p>
    </li>
  );
}
