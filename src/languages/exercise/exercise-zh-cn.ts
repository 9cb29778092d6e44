/** The checks of an exercise in Simplified Chinese. */
import { hostChangeZhCn } from '../host-change-zh-cn.ts';
import type { ExerciseText } from './exercise-text.ts';

export const exerciseZhCn: ExerciseText = {
  list: '检查',
  printsIt: '它按顺序、按时打印出题目要求的内容。',
  leavesNothing: '它不阻塞、不遗忘，也不留下任何未完成的东西。',
  progress: (passed, of) => `${of} 项检查中通过 ${passed} 项。`,
  running: (number, of) => `第 ${number} 项检查，共 ${of} 项`,
  allPass: (of) => `${of} 项检查全部通过。`,
  undecided: (passed, of) => `${of} 项检查中通过 ${passed} 项，其余无法判定。`,
  stopped: (passed, of) => `你停止了检查。此前 ${of} 项中已通过 ${passed} 项。`,
  mendFirst: '先改这一处。',
  state: { waiting: '尚未进行', running: '正在进行', passed: '通过', failed: '未通过', open: '未判定' },
  runs: (count) => `运行 ${count} 次`,
  notTried: '尚未尝试：程序必须先能运行到结束。',
  unjudged: '这一项无法判定，请再试一次。',
  saidAbove: '发生了什么，见上面的结果。',
  under: {
    latencies: '当各处等待的时长不同时：',
    failures: '当某次等待以网络错误结束时：',
    faults: '当某个主机出故障时：',
    cancels: '当任务在某个 await 处被取消时：',
    collections: '当 Python 在其间回收垃圾时：',
    eager: '当任务立即开始时：',
    ties: '当同一时刻到期的定时器换了顺序时：',
    preemptions: '当线程在一行代码中间被打断时：',
  },
  underHost: (host, change) => `当 ${hostChangeZhCn(host, change)}时：`,
  output: '这次运行打印了',
  noOutput: '它什么也没有打印。',
  seconds: (seconds) => `${seconds} 秒`,
  remarks: '运行时的提示',
  replay: '在上面显示这次运行',
  stale: '这是你上次修改之前的结果。请再按一次“检查”。',
};
