/** The words round a program's window, in Simplified Chinese. */
import type { ScreenText } from './screen-text.ts';

export const screenZhCn: ScreenText = {
  heading: '窗口',
  about: '窗口按运行结果绘制。你可以直接操作:程序会带着你在那一刻的操作重新运行。',
  play: '播放',
  pause: '暂停',
  back: '后退',
  step: '前进',
  close: '关闭窗口',
  time: '时间',
  timeAt: (at, of) => `第 ${at} 秒,共 ${of} 秒`,
  nothing: '此刻没有窗口。',
  frozen: (seconds) => `窗口没有响应:它的处理函数还要运行 ${seconds} 秒。`,
  field: (number) => `输入框 ${number}`,
  fieldHint: '按回车提交输入的内容',
  percent: (of) => `${of}%`,
  actsHeading: '用户的操作',
  act: ({ deed, widget, text }, at) => {
    switch (deed) {
      case 'click':
        return `第 ${at} 秒:点击 ${widget}`;
      case 'type':
        return `第 ${at} 秒:输入 ${text}`;
      case 'close':
        return `第 ${at} 秒:关闭窗口`;
    }
  },
  undo: (act) => `撤销“${act}”`,
  nobodyCloses: '没有人关闭它,所以在最后一次操作的 10 秒之后它会被关闭。',
  missed: (widget, at, there) =>
    there.length === 0
      ? `第 ${at} 秒没有“${widget}”,也没有别的可以操作。`
      : `第 ${at} 秒没有“${widget}”;当时有${there.map((name) => `“${name}”`).join('、')}。`,
  leftOut: (frames) => `另有 ${frames} 幅画面没有保留。`,
};
