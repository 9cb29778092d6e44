/** The checks of an exercise in English. */
import { hostChangeEn } from '../host-change-en.ts';
import type { ExerciseText } from './exercise-text.ts';

const checks = (count: number) => `${count} ${count === 1 ? 'check' : 'checks'}`;

export const exerciseEn: ExerciseText = {
  list: 'Checks',
  printsIt: 'It prints what the task asks for, in order and on time.',
  leavesNothing: 'It blocks nothing, forgets nothing and leaves nothing behind.',
  progress: (passed, of) => `${passed} of ${checks(of)} pass.`,
  running: (number, of) => `Check ${number} of ${of}`,
  allPass: (of) => `All ${checks(of)} pass.`,
  undecided: (passed, of) => `${passed} of ${checks(of)} pass; the others could not be judged.`,
  stopped: (passed, of) => `You stopped the checks. ${passed} of ${checks(of)} passed until then.`,
  mendFirst: 'Mend this first.',
  state: {
    waiting: 'not yet',
    running: 'running',
    passed: 'passes',
    failed: 'fails',
    open: 'not judged',
  },
  runs: (count) => `${count} runs`,
  notTried: 'Not tried yet: the program must run to its end first.',
  unjudged: 'This could not be judged. Try again.',
  saidAbove: 'What happened is told above.',
  under: {
    latencies: 'When the waits take other times:',
    failures: 'When a wait ends with an error of the network:',
    faults: 'When a host fails:',
    cancels: 'When a task is cancelled at one of its awaits:',
    collections: 'When Python collects garbage in between:',
    eager: 'When tasks start at once:',
    ties: 'When timers due at the same instant come in another order:',
    preemptions: 'When a thread is interrupted in the middle of a line:',
  },
  underHost: (host, change) => `When ${hostChangeEn(host, change)}:`,
  output: 'What this run printed',
  noOutput: 'It printed nothing.',
  seconds: (seconds) => `${seconds} s`,
  remarks: 'The runtime remarked',
  replay: 'Show this run above',
  stale: 'This is from before your last change. Press Check again.',
};
