/** Two runs beside one another, in Simplified Chinese. */
import type { CompareText } from './compare-text.ts';

const step = (number: number): string => (number === 0 ? '从一开始' : `从第 ${number} 步起`);

export const compareZhCn: CompareText = {
  title: '两次运行',
  beside: '与之对照',
  nothing: '无',
  runs: { this: '这次运行', before: '我上一次的运行', original: '原程序' },
  picture: (first, second) =>
    `“${first}”与“${second}”的时间线,上下并列,用同一刻度。下面的文字说明它们在哪里不同。`,
  durations: (first, second) =>
    first.seconds === second.seconds
      ? `两者都用 ${first.seconds} 秒。`
      : `“${first.name}”用 ${first.seconds} 秒,“${second.name}”用 ${second.seconds} 秒。`,
  same: '两者所做的完全相同,时间也相同。',
  parts: (common, seconds) =>
    common === 0
      ? '它们从第一件事起就不同:'
      : `到 ${seconds} 秒为止它们所做的相同,经过 ${common} 刻之后分开:`,
  does: (run, says) => (says === null ? `“${run}”:不再做任何事。` : `“${run}”:${says}`),
  summary: (count) => `${count} 条泳道不同`,
  ownCode: '程序自身的代码',
  only: (who, run) => `${who} 只在“${run}”中出现。`,
  deed: (who, number) => `${who} ${step(number)}所做的不同。`,
  time: (who, number, first, second) =>
    `${who} 所做的相同,但${step(number)}时间不同:${first} 秒、${second} 秒。`,
  more: (count) => `还有 ${count} 个`,
  flag: '一条泳道的第一处不同',
  toParting: '到它们分开之处',
  nextDifference: '下一处不同',
  before: '尚未开始',
  starting: '正在运行另一个程序',
  failed: '另一个程序无法运行,因此没有可对照的。网络是否连接?',
  keyList: [
    '`←` `→` 两者一起后退、前进一步',
    '`Home` `End` 到开头、到结尾',
    '`Space` 播放、暂停',
    '`D` 下一处不同',
    '`S` 换另一种刻度',
  ],
};
