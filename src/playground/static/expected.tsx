/** What was expected: the promises in words, and the recorded run of a right program. Drawn once, when the site is built. */
import type { PlaygroundData } from '../../curriculum/index.ts';
import { formatDuration, MarkedText, type PlaygroundText } from '../../languages/index.ts';
import { OutputLines } from '../output-lines.tsx';

interface ExpectedProps {
  readonly data: PlaygroundData;
  readonly sentences: readonly string[];
  readonly text: PlaygroundText;
}

/** Folded up by the browser itself, so that it opens without scripts, too. */
export function Expected({ data, sentences, text }: ExpectedProps) {
  const recording = data.solutionRecording ?? data.recording;
  if (recording === null) return null;
  const label = data.solutionRecording === null ? text.expected.recorded : text.expected.recordedSolution;
  return (
    <details class="expected">
      <summary>{text.expected.summary}</summary>
      {sentences.length > 0 && (
        <>
          <p class="label">{text.expected.rules}</p>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>
                <MarkedText>{sentence}</MarkedText>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="label">{label}</p>
      <div class="output-lines expected-lines">
        <OutputLines lines={recording.output} guilty={null} extent="short" text={text} />
      </div>
      <p>{text.expected.duration(formatDuration(recording.duration))}</p>
    </details>
  );
}
