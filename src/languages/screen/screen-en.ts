/** The words round a program's window, in English. */
import type { ScreenText } from './screen-text.ts';

export const screenEn: ScreenText = {
  heading: 'Window',
  about: 'It is drawn from the run. Use it: the program runs again, with what you did at that moment.',
  play: 'Play',
  pause: 'Pause',
  back: 'Back',
  step: 'Step',
  close: 'Close the window',
  time: 'Time',
  timeAt: (at, of) => `${at} s of ${of} s`,
  nothing: 'No window at this moment.',
  frozen: (seconds) => `It does not answer: for another ${seconds} s its handler is running.`,
  field: (number) => `Field ${number}`,
  fieldHint: 'Enter hands over what you type',
  percent: (of) => `${of} %`,
  actsHeading: 'What its user does',
  act: ({ deed, widget, text }, at) => {
    switch (deed) {
      case 'click':
        return `${at} s: clicks ${widget}`;
      case 'type':
        return `${at} s: types ${text}`;
      case 'close':
        return `${at} s: closes the window`;
    }
  },
  undo: (act) => `Undo “${act}”`,
  nobodyCloses: 'Nobody closes it, so it is closed 10 s after the last thing that was done.',
  missed: (widget, at, there) =>
    there.length === 0
      ? `At ${at} s there was no “${widget}”, and nothing else to use.`
      : `At ${at} s there was no “${widget}”; there was ${there.map((name) => `“${name}”`).join(', ')}.`,
  leftOut: (frames) => `${frames} pictures more were not kept.`,
};
