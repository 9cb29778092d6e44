/** Every word that a playground says to its reader, in each language. */

/** Why the environment, and never the program, failed. */
export type FailureReason =
  | 'assets-missing'
  | 'assets-damaged'
  | 'no-webassembly'
  | 'browser-too-old'
  | 'frame-blocked'
  | 'boot-failed'
  | 'worker-died'
  | 'invalid-message';

/** Why a share link could not be made or read. */
export type LinkTrouble = 'damaged' | 'other-version' | 'too-long';

/** All interface text of the playground. Functions take what changes inside a sentence. */
export interface PlaygroundText {
  readonly run: string;
  readonly stop: string;
  readonly reset: string;
  readonly check: string;
  readonly hint: string;
  readonly solution: string;
  readonly share: string;
  /** Begins the search; its other words come with it. */
  readonly search: string;
  readonly undo: string;
  readonly retry: string;
  readonly dismiss: string;
  /** Beside Run, e.g. "Ctrl+Enter"; `mac` when the reader's machine has a command key. */
  readonly runKey: (mac: boolean) => string;
  readonly editor: {
    readonly label: (title: string) => string;
    readonly leave: string;
    readonly stdin: string;
    readonly stdinPlaceholder: string;
    readonly plain: string;
    /** A command of the editor. */
    readonly toTimeline: string;
  };
  readonly output: {
    readonly label: (title: string) => string;
    readonly empty: string;
    readonly emptyPredict: string;
    readonly silent: string;
    readonly time: (seconds: string) => string;
    readonly timeColumn: string;
    readonly stream: Readonly<Record<'err' | 'log', string>>;
    readonly hiddenLines: (count: number) => string;
    readonly showAll: (count: number) => string;
    readonly showLess: string;
    readonly guilty: string;
    readonly stale: string;
    readonly lineCount: (count: number) => string;
  };
  readonly boot: {
    readonly waiting: string;
    readonly stage: Readonly<Record<'download' | 'compile' | 'interpreter' | 'runtime', string>>;
    readonly percent: (percent: number) => string;
  };
  readonly running: string;
  readonly outcome: {
    readonly returned: string;
    readonly raised: (error: string) => string;
    readonly raisedAt: (error: string, line: number) => string;
    /** It left by itself; what it left with is a number, or the text that it printed. */
    readonly left: (why: string) => string;
    readonly deadlocked: string;
    readonly stopped: string;
    readonly limit: Readonly<
      Record<'lines' | 'bytes' | 'memory' | 'time' | 'steps', (value: number) => string>
    >;
    readonly took: (virtualSeconds: string, realSeconds: string) => string;
    readonly tookNone: string;
  };
  readonly diagnosisLine: (line: number) => string;
  /** Leads to the catalogue of pitfalls: its name there. */
  readonly diagnosisPitfall: (pitfall: string) => string;
  /** Which linters would have found it, e.g. `ruff ASYNC251`. */
  readonly diagnosisRules: (rules: string) => string;
  readonly verdict: {
    readonly ok: string;
    readonly violation: string;
    /** For a program that the reader changed and that was never to be mended. */
    readonly differs: string;
    readonly unknown: string;
    readonly noSpec: string;
    readonly pressCheck: string;
    readonly badSpec: (message: string) => string;
    readonly checkerMissing: string;
    readonly judgeTooSlow: string;
    readonly judging: string;
    /** While the checks of an exercise run; then for the run of one that failed, and when they cannot be fetched. */
    readonly checking: string;
    readonly replayed: string;
    readonly checksMissing: string;
    readonly done: (hints: number, solution: 'seen' | 'unseen') => string;
  };
  readonly failure: {
    readonly title: string;
    readonly reason: Readonly<Record<FailureReason, string>>;
    readonly detail: string;
  };
  readonly expected: {
    readonly summary: string;
    readonly rules: string;
    readonly recorded: string;
    readonly recordedSolution: string;
    readonly duration: (seconds: string) => string;
  };
  readonly help: {
    readonly hints: string;
    readonly hintNumber: (number: number, of: number) => string;
    readonly noMoreHints: string;
    readonly solutionTitle: string;
    readonly mine: string;
    readonly hideSolution: string;
  };
  readonly notice: {
    readonly wasReset: string;
    readonly outdated: string;
    readonly seeNew: string;
    readonly hideNew: string;
    readonly newVersion: string;
    readonly takeNew: string;
    readonly keepMine: string;
    readonly notSavedUnavailable: string;
    readonly notSavedFull: string;
    readonly unreadableEdit: string;
    readonly shareCopied: string;
    readonly shareByHand: string;
    readonly shareField: string;
    readonly linkTrouble: Readonly<Record<LinkTrouble, string>>;
    readonly opened: string;
    readonly backToMine: string;
    readonly follows: (schedule: string) => string;
    readonly followUsual: string;
  };
  /** Where the predict board will be; its own words come with it. */
  readonly predict: {
    readonly ask: string;
    readonly open: string;
    readonly show: string;
    readonly loading: string;
    readonly missing: string;
    /** What came of the last prediction of this program. */
    readonly last: Readonly<Record<'right' | 'legal' | 'impossible' | 'shown', string>>;
  };
  /** The fold below the output in which a run can be walked through. */
  /** Two runs of the course beside one another. */
  readonly compare: {
    readonly kind: string;
    readonly title: (first: string, second: string) => string;
    readonly walk: string;
    readonly running: string;
    readonly failed: string;
  };
  readonly timeline: {
    readonly summary: string;
    /** What stands there before anything has run. */
    readonly runFirst: string;
    readonly loading: string;
    readonly missing: string;
    /** For a run that left no trace: it was stopped, or ended by a limit of the page. */
    readonly noTrace: string;
  };
  readonly kind: Readonly<Record<'show' | 'predict' | 'fix' | 'write' | 'explore', string>>;
  readonly playTitle: string;
  readonly playStart: string;
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

function mebibytes(bytes: number): string {
  const size = bytes / 1_048_576;
  return size >= 1
    ? `${size.toLocaleString('en', { maximumFractionDigits: 1 })} MiB`
    : counted(bytes, 'byte', 'bytes');
}

/** The playground in English. */
export const playgroundEn: PlaygroundText = {
  run: 'Run',
  stop: 'Stop',
  reset: 'Reset',
  check: 'Check',
  hint: 'Hint',
  solution: 'Solution',
  share: 'Share',
  search: 'Find an order that breaks it',
  undo: 'Undo',
  retry: 'Retry',
  dismiss: 'Dismiss',
  runKey: (mac) => (mac ? '⌘ Enter' : 'Ctrl Enter'),
  editor: {
    label: (title) => `Program: ${title}`,
    leave: 'To leave the editor, press Escape, then Tab.',
    stdin: 'Input, one line each',
    stdinPlaceholder: 'What input() will read',
    plain: 'The full editor could not be loaded; this plain one does the same work.',
    toTimeline: 'Show in the timeline what this line does',
  },
  output: {
    label: (title) => `Output: ${title}`,
    empty: 'Nothing has run yet.',
    emptyPredict: 'Say what it will print, and in which order. Then run it.',
    silent: 'The program printed nothing.',
    time: (seconds) => `${seconds} s`,
    timeColumn: 'Virtual time',
    stream: { err: 'stderr', log: 'log' },
    hiddenLines: (count) => `${counted(count, 'line is', 'lines are')} not shown.`,
    showAll: (count) => `Show all ${counted(count, 'line', 'lines')}`,
    showLess: 'Show fewer lines',
    guilty: 'This is the line.',
    stale: 'This output is from before your last change.',
    lineCount: (count) => counted(count, 'line', 'lines'),
  },
  boot: {
    waiting: 'Waiting for the Python interpreter',
    stage: {
      download: 'Fetching the Python interpreter',
      compile: 'Compiling the Python interpreter',
      interpreter: 'Starting Python',
      runtime: 'Starting the event loop',
    },
    percent: (percent) => `${percent} %`,
  },
  running: 'Running',
  outcome: {
    returned: 'The program returned.',
    raised: (error) => `The program raised ${error}.`,
    raisedAt: (error, line) => `The program raised ${error} in line ${line}.`,
    left: (why) => `The program left before its end: ${/^-?\d+$/.test(why) ? `exit status ${why}` : why}.`,
    deadlocked: 'The program is deadlocked: every task waits, and nothing is left that could wake one.',
    stopped: 'You stopped the program. What it had printed is kept.',
    limit: {
      lines: (value) =>
        `The program was ended at the limit of ${counted(value, 'output line', 'output lines')}.`,
      bytes: (value) => `The program was ended at the output limit of ${mebibytes(value)}.`,
      memory: (value) => `The program was ended at the memory limit of ${mebibytes(value)}.`,
      time: (value) =>
        `The program was ended at the time limit: it had computed for ${counted(value, 'real second', 'real seconds')}.`,
      steps: (value) =>
        `The program was ended at the limit of ${counted(value, 'step', 'steps')} of the event loop.`,
    },
    took: (virtualSeconds, realSeconds) => `${virtualSeconds} s of virtual time, run in ${realSeconds} s.`,
    tookNone: 'No virtual time passed.',
  },
  diagnosisLine: (line) => `Line ${line}`,
  diagnosisPitfall: (pitfall) => `Pitfall ${pitfall}`,
  diagnosisRules: (rules) => `Linters find it without running the program: ${rules}.`,
  verdict: {
    ok: 'As promised',
    violation: 'Not as promised',
    differs: 'Not what the original does',
    unknown: 'Cannot tell',
    noSpec: '',
    pressCheck: 'Press Check to have it judged.',
    badSpec: (message) => `The order spec cannot be read: ${message}`,
    checkerMissing: 'The order checker could not be loaded, so this run was not judged.',
    judgeTooSlow: 'Checking the order took too long and was given up, so this run was not judged.',
    judging: 'Judging the order',
    checking: 'As promised so far',
    replayed: 'This is the run of a check that fails, and not an ordinary one.',
    checksMissing: 'The checks of this exercise could not be fetched. Are you online? Press Check again.',
    done: (hints, solution) =>
      [
        'Done',
        ...(hints > 0 ? [`with ${counted(hints, 'hint', 'hints')}`] : []),
        ...(solution === 'seen' ? ['after a look at the solution'] : []),
      ].join(', '),
  },
  failure: {
    title: 'The program could not be run.',
    reason: {
      'assets-missing':
        'The Python interpreter could not be fetched. Are you online? Your program is kept; try again when the connection is back.',
      'assets-damaged':
        'The Python interpreter arrived damaged or incomplete. Try again; if it stays so, reload the page without its cache.',
      'no-webassembly':
        'This browser has WebAssembly switched off, and Python needs it here. Allow it for this page or use another browser.',
      'browser-too-old':
        'This browser is too old to run Python. A current version of any major browser will do.',
      'frame-blocked':
        'The sandbox that programs run in was blocked, perhaps by an extension of the browser. Allow frames for this page and try again.',
      'boot-failed': 'The Python interpreter did not start. Try again; reloading the page may help, too.',
      'worker-died':
        'The Python interpreter died during the run, perhaps for want of memory. What was printed is kept; a new one is ready when you try again.',
      'invalid-message':
        'Something came out of the sandbox that the page does not accept, so the run was ended. A program that sends messages of its own does this.',
    },
    detail: 'Details',
  },
  expected: {
    summary: 'What was expected',
    rules: 'What every right run keeps to',
    recorded: 'The original program prints',
    recordedSolution: 'A program that solves it prints',
    duration: (seconds) => `and takes ${seconds} s of virtual time.`,
  },
  help: {
    hints: 'Hints',
    hintNumber: (number, of) => `Hint ${number} of ${of}`,
    noMoreHints: 'That was the last hint.',
    solutionTitle: 'One solution',
    mine: 'Your program',
    hideSolution: 'Hide the solution',
  },
  notice: {
    wasReset: 'The program is as it was at first. Your version was put aside.',
    outdated: 'This program has changed since you edited it. Your version is in the editor, as you left it.',
    seeNew: 'See the new version',
    hideNew: 'Hide the new version',
    newVersion: 'The new version',
    takeNew: 'Use the new version',
    keepMine: 'Keep mine',
    notSavedUnavailable:
      'This browser does not let the page store anything, so your changes last only until you leave the page.',
    notSavedFull:
      'The storage of this page is full, so your latest changes last only until you leave the page.',
    unreadableEdit: 'A saved version of this program could not be read. It was put aside, not deleted.',
    shareCopied: 'A link to this program is on your clipboard.',
    shareByHand: 'The clipboard is not available. Copy the link from this field:',
    shareField: 'Link to this program',
    linkTrouble: {
      damaged:
        'This link cannot be read: it was cut short or changed on its way. Your own program is untouched.',
      'other-version':
        'This link was made by a newer version of this site. Reload the page to get it. Your own program is untouched.',
      'too-long': 'This program is too long for a link.',
    },
    opened: 'This program came with the link. It has not been run. Your own program is kept.',
    backToMine: 'Back to my own program',
    follows: (schedule) => `Runs follow the schedule ${schedule}, under which waits take other times.`,
    followUsual: 'Back to the usual schedule',
  },
  compare: {
    kind: 'Compare',
    title: (first, second) => `${first} · ${second}`,
    walk: 'Walk through both',
    running: 'Running both programs',
    failed:
      'The programs could not be run, so there is nothing to walk through. Are you online? Press again to retry.',
  },
  predict: {
    ask: 'What will it print, and in which order? Arrange the lines, then let it run and see.',
    open: 'Arrange the lines',
    show: 'Show me without guessing',
    loading: 'Loading the lines',
    missing: 'The board could not be loaded. Are you online? You can still run the program.',
    last: {
      right: 'Last time, you predicted this rightly.',
      legal: 'Last time, your order was possible, but not what happens.',
      impossible: 'Last time, your order could not happen.',
      shown: 'Last time, you let it run without a guess.',
    },
  },
  timeline: {
    summary: 'Timeline',
    runFirst: 'Run the program to walk through what it did, moment by moment.',
    loading: 'Loading the timeline',
    missing: 'The timeline could not be loaded. Are you online? Close it and open it again to retry.',
    noTrace: 'This run was cut short before its events could be collected, so there is no timeline of it.',
  },
  kind: { show: 'Watch', predict: 'Predict', fix: 'Mend', write: 'Write', explore: 'Explore' },
  playTitle: 'Playground',
  playStart: `import asyncio


async def worker(name, delay):
    print(name, "starts")
    await asyncio.sleep(delay)
    print(name, "is done")


async def main():
    await asyncio.gather(worker("A", 2), worker("B", 1))


asyncio.run(main())
`,
};
