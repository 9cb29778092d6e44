/** The timeline in Simplified Chinese. */

import { formatDuration as duration } from '../format-duration.ts';
import { clientZhCn } from './client-zh-cn.ts';
import { compareZhCn } from './compare-zh-cn.ts';
import type { Ahead, DeedFact, Fact, PurposeFact, Standing, WaitFact, WakeFact } from './fact.ts';
import type { TimelineText } from './timeline-text.ts';

const code = (name: string): string => `\`${name.replaceAll('`', "'")}\``;
const by = (who: string | null): string => (who === null ? '程序' : code(who));
const at = (line: number | null): string => (line === null ? '' : `在第 ${line} 行`);
const list = (names: readonly string[]): string => {
  const shown = names.slice(0, 3).join('、');
  return names.length > 3 ? `${shown}等 ${names.length} 个` : shown;
};
const standing = (who: Standing): string => (who.type === 'task' ? code(who.name) : purpose(who.purpose));
const stands = (ahead: Ahead): string =>
  ahead.length === 0 ? '它排在就绪队列的最前面' : `它在就绪队列中排在 ${list(ahead.map(standing))} 之后`;

const THING = {
  lock: '锁',
  semaphore: '信号量的名额',
  event: '事件',
  condition: '条件变量',
  barrier: '到达屏障的其他任务',
  'queue-get': '队列中的元素',
  'queue-put': '队列中的空位',
  'queue-join': '队列中的工作全部完成',
  future: '一个结果',
} as const;

function waits(wait: WaitFact): string {
  switch (wait.type) {
    case 'sleep':
      if (wait.until === null) return '永远不会到来的时刻';
      return wait.seconds === null
        ? `时钟走到 ${duration(wait.until)} 秒`
        : `${duration(wait.seconds)} 秒过去,直到 ${duration(wait.until)} 秒`;
    case 'thread':
      return code(wait.on);
    case 'tasks':
      return wait.tasks.length === 0 ? '其他任务' : list(wait.tasks.map(code));
    case 'object':
      return wait.name === null ? THING[wait.on] : `${THING[wait.on]} ${code(wait.name)}`;
  }
}

const HOW = { returned: '已返回', raised: '抛出了异常', cancelled: '被取消了' } as const;

function woken(why: WakeFact): string {
  switch (why.type) {
    case 'gave-way':
      return '什么也不等,立刻又就绪';
    case 'timer':
      return why.seconds === null
        ? '就绪:它的定时器到期了'
        : `就绪:它的 ${duration(why.seconds)} 秒定时器到期了`;
    case 'task-done':
      return `就绪:${why.last ? '它等待的最后一个任务 ' : ''}${code(why.task)} ${HOW[why.how]}`;
    case 'object':
      return why.by === null
        ? `就绪:它对${waits(why.wait)}的等待结束了`
        : `就绪:${code(why.by)} 结束了它对${waits(why.wait)}的等待`;
    case 'cancelled':
      return '就绪,以便把取消送达给它';
    case 'unknown':
      return '就绪';
  }
}

function purpose(of: PurposeFact): string {
  switch (of.type) {
    case 'ends-sleep':
      return of.task === null ? '结束一次休眠的回调' : `结束 ${code(of.task)} 休眠的回调`;
    case 'timeout':
      return '超时的回调';
    case 'notes-end':
      return of.for === null
        ? `记下 ${code(of.of)} 已结束的回调`
        : `替 ${code(of.for)} 记下 ${code(of.of)} 已结束的回调`;
    case 'own':
      return `回调 ${code(of.name)}`;
  }
}

const timer = (of: PurposeFact): string =>
  of.type === 'ends-sleep' && of.task !== null
    ? `${code(of.task)} 的定时器`
    : of.type === 'timeout'
      ? '超时的定时器'
      : `${purpose(of)}的定时器`;

const DEED: Readonly<Record<DeedFact, (object: string) => string>> = {
  acquired: (object) => `获得了 ${object}`,
  released: (object) => `释放了 ${object}`,
  set: (object) => `设置了 ${object}`,
  cleared: (object) => `清除了 ${object}`,
  notified: (object) => `通知了在 ${object} 上等待的任务`,
  got: (object) => `从 ${object} 取出一个元素`,
  put: (object) => `向 ${object} 放入一个元素`,
  'task-done': (object) => `报告 ${object} 的一个元素已处理完`,
  'shut-down': (object) => `关闭了 ${object}`,
  read: (object) => `取得了 ${object} 的结果`,
  polled: (object) => `查看了 ${object} 的状态`,
};

const COLLECTS: Readonly<Record<'ends' | 'arrivals', (count: number) => string>> = {
  ends: (count) => (count === 1 ? '得知一个结束,它必须在前' : `得知 ${count} 个结束,它们都必须在前`),
  arrivals: (count) => (count === 1 ? '读取之前到达的数据' : `一次读取分 ${count} 次到达的数据`),
};

function cancelRequest(fact: Extract<Fact, { type: 'cancel-requested' }>): string {
  const asked = `请求取消 ${code(fact.task)}`;
  const later = '它下次运行时会抛出 CancelledError。';
  if (fact.by?.startsWith('Timeout') === true) return `超时已到:${asked}。${later}`;
  if (fact.by === '_cancel_all_tasks') return `主任务已结束,${code('asyncio.run')} ${asked}。${later}`;
  return `${by(fact.who)} ${at(fact.line)}${asked}。${later}`;
}

function done({ task, how, error, text }: Extract<Fact, { type: 'task-done' }>): string {
  if (how === 'cancelled') return `${code(task)} 结束:它被取消了。`;
  if (how === 'returned') return `${code(task)} 结束:它返回了。`;
  const what = error === null ? '异常' : code(text === null || text === '' ? error : `${error}: ${text}`);
  return `${code(task)} 结束:它抛出了 ${what}。`;
}

/** One case a kind of fact: the list of all that can be said. */
function say(fact: Fact): string {
  switch (fact.type) {
    case 'task-created':
      if (fact.eager)
        return `${by(fact.who)} ${at(fact.line)}创建任务 ${code(fact.task)},它是急切的:立刻开始。`;
      if (fact.who === null)
        return `${code('asyncio.run')} ${at(fact.line)}创建任务 ${code(fact.task)}:${stands(fact.ahead)}。`;
      return `${by(fact.who)} ${at(fact.line)}创建任务 ${code(fact.task)}。它还不运行:${stands(fact.ahead)}。`;
    case 'ready':
      return `${code(fact.task)} ${woken(fact.why)};${stands(fact.ahead)}。`;
    case 'callback-ready':
      return `${by(fact.who)} ${at(fact.line)}安排尽快调用 ${code(fact.callback)}:${stands(fact.ahead)}。`;
    case 'iteration':
      return fact.ready.length === 1
        ? `第 ${fact.number} 次迭代开始。它运行现在就绪的:${list(fact.ready.map(standing))}。`
        : `第 ${fact.number} 次迭代开始。它依次运行现在就绪的 ${fact.ready.length} 个:${list(fact.ready.map(standing))}。`;
    case 'begins':
      return fact.eager
        ? `${code(fact.task)} 在创建它的那一步之内开始。`
        : `${code(fact.task)} 第一次运行${fact.line === null ? '' : `,从第 ${fact.line} 行开始`}。`;
    case 'resumes':
      return fact.line === null
        ? `${code(fact.task)} 继续运行。`
        : `${code(fact.task)} 从第 ${fact.line} 行继续运行。`;
    case 'callback-runs':
      return `事件循环运行${purpose(fact.purpose)}。`;
    case 'suspended':
      return `${code(fact.task)} ${at(fact.line)}挂起:它等待${waits(fact.wait)}。`;
    case 'gave-way':
      return `${code(fact.task)} ${at(fact.line)}让出:它什么也不等,在下一次迭代中再次运行。`;
    case 'cancel-requested':
      return cancelRequest(fact);
    case 'cancel-delivered':
      return `CancelledError ${at(fact.line)}在 ${code(fact.task)} 中抛出,就在它停下的地方。`;
    case 'task-done':
      return done(fact);
    case 'timer-set':
      return fact.deadline === null
        ? `${by(fact.who)} ${at(fact.line)}设置了一个永远不会到期的定时器。`
        : `${by(fact.who)} ${at(fact.line)}设置了一个定时器,${duration(fact.deadline)} 秒到期,用于${purpose(fact.purpose)}。`;
    case 'timer-fired':
      return `${timer(fact.purpose)}到期:它的回调排到就绪队列的末尾。`;
    case 'timer-cancelled':
      return `${timer(fact.purpose)}被取消。`;
    case 'clock-jumped':
      return `没有任何就绪的。时钟跳过 ${duration(fact.seconds)} 秒,到 ${duration(fact.to)} 秒的下一个期限。`;
    case 'blocked':
      return `${by(fact.who)} ${at(fact.line)}占用线程 ${duration(fact.seconds)} 秒(${code(fact.reason)}):事件循环被阻塞,其他任务都无法运行。`;
    case 'printed':
      return fact.text === ''
        ? `${by(fact.who)} ${at(fact.line)}输出一个空行。`
        : `${by(fact.who)} ${at(fact.line)}输出 ${code(fact.text)}。`;
    case 'deed':
      return `${by(fact.who)} ${at(fact.line)}${DEED[fact.deed](code(fact.object))}。`;
    case 'collected':
      return `${by(fact.who)} ${COLLECTS[fact.what](fact.count)}。`;
    case 'thread-created':
      return `${by(fact.who)} ${at(fact.line)}启动线程 ${code(fact.thread)}。`;
    case 'thread-runs':
      return `线程 ${code(fact.thread)} 运行。`;
    case 'thread-blocked':
      return `线程 ${code(fact.thread)} ${at(fact.line)}等待(${code(fact.on)})。`;
    case 'thread-ready':
      return `线程 ${code(fact.thread)} 可以继续。`;
    case 'thread-ended':
      return `线程 ${code(fact.thread)} 结束。`;
    case 'job-submitted':
      return `${by(fact.who)} ${at(fact.line)}把 ${code(fact.job)} 交给一个线程。`;
    case 'job-begun':
      return `线程 ${code(fact.thread)} 开始执行 ${code(fact.job)}。`;
    case 'job-ended':
      return `${code(fact.job)} 在它的线程中完成。`;
    case 'connected':
      return `与 ${code(fact.address)} 的连接已建立。`;
    case 'refused':
      return `无法连接 ${code(fact.address)}:${fact.reason}。`;
    case 'client':
      return clientZhCn(fact.deed, code(fact.client), code(fact.text));
    case 'sent':
      return `${by(fact.who)} ${at(fact.line)}发送 ${fact.bytes} 字节。`;
    case 'arrived':
      return `${fact.bytes} 字节到达。`;
    case 'exception-handled':
      return fact.error === null
        ? `事件循环的异常处理器报告:${fact.message}。`
        : `事件循环的异常处理器报告 ${code(fact.error)}:${fact.message}。`;
    case 'never-awaited':
      return `${fact.line === null ? '' : `第 ${fact.line} 行创建的`}协程 ${code(fact.function)} 没有被 await 就被丢弃了。`;
    case 'ended':
      return '程序结束。';
    case 'cut':
      return `记录在 ${fact.limit} 个事件之后停止。其余的只计数:${duration(fact.seconds)} 秒内 ${fact.steps} 步。`;
  }
}

export const timelineZhCn: TimelineText = {
  say,
  waits,
  standing,
  title: '时间线',
  picture: (tasks, iterations, seconds) =>
    `${tasks} 个任务在 ${iterations} 次迭代、${seconds} 秒虚拟时间中的时间线。下面的表格用文字说明同样的内容。`,
  loop: '事件循环',
  program: '程序',
  crowd: (name, number) => `${name} × ${number}`,
  thread: '线程',
  executes: (job) => `执行 ${code(job)}`,
  timer: '定时器',
  timeout: '超时',
  peer: '程序之外',
  state: {
    ready: '就绪',
    running: '运行中',
    suspended: '等待',
    blocked: '阻塞事件循环',
    returned: '已返回',
    raised: '已抛出异常',
    cancelled: '已取消',
  },
  legend: {
    running: '运行',
    ready: '就绪',
    suspended: '挂起',
    blocked: '阻塞事件循环',
    callback: '事件循环的回调',
    output: '输出行',
    cancel: '取消',
    timer: '定时器到期',
    message: '消息',
  },
  seconds: (seconds) => `${seconds} 秒`,
  compressed: (seconds) => `${seconds} 秒(缩短)`,
  nothingInLine: (line) => `第 ${line} 行没有发生时间线所显示的事。`,
  iteration: (number) => `第 ${number} 次迭代`,
  moment: (number, of) => `第 ${number} 刻,共 ${of} 刻`,
  control: {
    play: '播放',
    pause: '暂停',
    step: '前进',
    back: '后退',
    first: '到开头',
    last: '到结尾',
    nextOf: (task) => `${task} 的下一刻`,
    cursor: '时刻',
    speed: '速度',
    speeds: { slow: '慢', usual: '正常', fast: '快' },
    scale: '刻度',
    scales: { step: '按步骤', time: '按时间' },
    output: '转到输出行',
    noOutput: '第一行之前',
    line: (line) => `第 ${line} 行的下一刻`,
    keys: '按键',
    keyList: [
      '`←` `→` 后退、前进一步',
      '`Home` `End` 到开头、到结尾',
      '`Space` 播放、暂停',
      '`↑` `↓` 选择任务',
      '`N` 所选任务的下一刻',
      '`L` 程序这一行的下一刻',
      '`I` 打开迭代',
      '`S` 换另一种刻度',
      '`Alt` `L` 在程序中:这一行做了什么',
    ],
    export: (format) => `保存为 ${format}`,
    link: '此刻的链接',
    linkCopied: '此刻的链接已复制到剪贴板。',
    linkByHand: '剪贴板不可用。请从这里复制链接:',
    linkTooLong: '程序太长,无法放进链接。',
  },
  now: {
    queue: '就绪队列',
    queueEmpty: '空',
    timers: '定时器',
    timersEmpty: '无',
    tasks: '任务',
    tasksEmpty: '还没有',
    more: (number) => `还有 ${number} 个`,
    ran: '它依次运行了:',
    left: '在此期间就绪、等待下一次迭代的:',
    leftNone: '在此期间没有新的就绪。',
    lastIteration: '还没有开始任何迭代。',
    iterationRule: '一次迭代只运行它开始时就绪的,不运行在此期间才就绪的。所以 `sleep(0)` 恰好花费一次迭代。',
  },
  table: {
    summary: '以表格显示',
    caption: '逐刻发生的事',
    columns: ['时刻', '时间', '迭代', '发生了什么'],
    earlier: '更早的时刻',
    later: '更晚的时刻',
    go: (moment) => `转到第 ${moment} 刻`,
  },
  compare: compareZhCn,
  still: {
    caption: '原程序的一次运行,一步一步。',
    part: (steps) => `只画出前 ${steps} 步。`,
  },
};
