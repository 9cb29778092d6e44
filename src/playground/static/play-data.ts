/** The empty playground: no chapter, no promise, a small program to begin with. */
import type { PlaygroundData } from '../../curriculum/index.ts';
import type { PlaygroundText } from '../../languages/index.ts';

export function playData(text: PlaygroundText): PlaygroundData {
  return {
    id: 'play',
    chapter: 'play',
    kind: 'show',
    title: text.playTitle,
    task: null,
    hints: [],
    distractors: [],
    start: text.playStart,
    // Its own program is no lesson: a newer one never competes with the reader's.
    startVersion: 'play',
    solution: null,
    spec: null,
    checks: [],
    tolerated: [],
    stdin: '',
    recording: null,
    trace: null,
    solutionRecording: null,
  };
}
