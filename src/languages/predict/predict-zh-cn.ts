/** The predict board in Simplified Chinese. */
import { formatDuration as duration } from '../format-duration.ts';
import type { Who, WhyFact } from './fact.ts';
import type { PredictText } from './predict-text.ts';

const code = (text: string): string => `\`${text.replaceAll('`', "'")}\``;
const line = (text: string): string => (text === '' ? '空行' : code(text));
const lines = (texts: readonly string[]): string => texts.map(line).join('、');

function name(who: Who): string {
  switch (who.type) {
    case 'task':
      return `任务 ${code(who.name)}`;
    case 'callback':
      return `回调 ${code(who.name)}`;
    case 'thread':
      return `线程 ${code(who.name)}`;
    case 'program':
      return '程序本身';
  }
}

function why(fact: WhyFact): string {
  switch (fact.type) {
    case 'same-task':
      return `这两行都由${name(fact.who)}打印,一前一后。`;
    case 'created-after':
      return `打印第一行时,${name(fact.second)}还不存在。`;
    case 'woken':
      return `${name(fact.second)}要等${name(fact.first)}走到这一步。`;
    case 'after-loop':
      return '`asyncio.run` 结束之后,程序才继续往下走。';
    case 'same-step':
      return `从 ${code(fact.from)} 到 ${code(fact.to)},${name(fact.who)}没有挂起,中间插不进别的行。`;
    case 'goes-on':
      return `${name(fact.second)}只是排在就绪队列里:${name(fact.first)}会一直运行到挂起为止。`;
    case 'blocked':
      return `${name(fact.second)}本该在 ${duration(fact.deadline)} 秒时继续,但${name(fact.first)}占住了事件循环。`;
    case 'earlier':
      return `第一行在 ${duration(fact.first)} 秒出现,第二行要到 ${duration(fact.second)} 秒。`;
    case 'same-deadline':
      return `两个定时器都在 ${duration(fact.deadline)} 秒到期;先设置的先走。`;
    case 'creation-order':
      return `${name(fact.first)}比${name(fact.second)}先创建,新任务按创建的先后开始。`;
    case 'queue':
      return `${name(fact.first)}比${name(fact.second)}先进入就绪队列,而队列先进先出。`;
    case 'undecided':
      return '程序里没有什么决定它:线程之间由系统决定。';
  }
}

export const predictZhCn: PredictText = {
  title: '你的预测',
  lead: '把各行排成它们将被打印的顺序;不会打印的放到一边。',
  printed: '会打印,从先到后',
  notPrinted: '不会打印',
  noneLeft: '还没有。',
  noneKept: '这里一行也没有了。',
  emptyLine: '(空行)',
  place: (text, place, of) => `${text},第 ${place} 行,共 ${of} 行`,
  keysTitle: '用键盘',
  keys: [
    '`↑` 和 `↓` 移动当前行。',
    '`E` 表示它和上一行谁先谁后都可以。',
    '`Delete` 把它放到“不会打印”里,再按一次放回。',
  ],
  eitherOrder: '先后不定',
  button: {
    up: (text) => `上移:${text}`,
    down: (text) => `下移:${text}`,
    join: (text) => `与上一行先后不定:${text}`,
    part: (text) => `单独成行:${text}`,
    leave: (text) => `不会打印:${text}`,
    take: (text) => `会打印:${text}`,
    compare: '运行并比较',
    show: '不猜了,直接看',
    again: '再预测一次',
  },
  said: {
    moved: (text, place, of) => `${text}:现在第 ${place} 行,共 ${of} 行。`,
    stays: (text) => `${text} 不能再移了。`,
    joined: (text, others) => `${text}:与 ${others.join('、')} 先后不定。`,
    parted: (text, place, of) => `${text}:单独成行,第 ${place} 行,共 ${of} 行。`,
    left: (text) => `${text} 不会打印。`,
    taken: (text, place, of) => `${text} 会打印,第 ${place} 行,共 ${of} 行。`,
  },
  seconds: '需要多少虚拟秒(可不填)',
  changed: '你改了程序,要排的已不是它的输出。还原之后再预测。',
  waiting: '正在运行',
  answer: {
    title: '你的预测结果',
    right: '正是如此',
    rightFree: '你并排放的行,先后确实不定。',
    legal: '有可能,但 CPython 在这里不是这样',
    impossible: '不可能这样',
    shown: '没有猜,直接看了',
    noTrace: '这次运行没有留下记录,无法与你的预测比较。',
    moves: (count) => (count === 1 ? '只需移动一行。' : `需要移动 ${count} 行,其余不必动。`),
    comesFirst: (first, second) => `${line(first)} 总在 ${line(second)} 之前。`,
    fixed: (first, second) => `${line(first)} 和 ${line(second)} 的先后并非不定:${line(first)} 总在前。`,
    decides: (first, second) => `在这里 ${line(first)} 先于 ${line(second)}。`,
    why,
    extra: (texts) => `${lines(texts)} 不会打印。`,
    missing: (texts) => `${lines(texts)} 也会打印。`,
    missingPossible: (texts) => `${lines(texts)} 在这里会打印,虽然没有人保证。`,
    extraPossible: (texts) => `${lines(texts)} 有可能打印,但在这里没有。`,
    misconception: '你的顺序说明:',
    secondsRight: (took) => `${took} 秒虚拟时间:你说对了。`,
    secondsWrong: (said, took) => `你预计 ${said} 秒虚拟时间,实际是 ${took} 秒。`,
    toTimeline: '在时间线上看',
    mark: { stays: '不动', moves: '要移动', extra: '不会打印' },
  },
  misconceptions: {
    'awaits-always-switch': {
      name: '你让每个 `await` 都交出了控制权。',
      truth: '只有会挂起的 `await` 才这样;结果已经在的,直接往下走。',
    },
    'create-runs': {
      name: '你让 `create_task` 立刻运行任务。',
      truth: '它只把第一步放进就绪队列;正在运行的任务会一直走到挂起为止。',
    },
    'await-starts': {
      name: '你让 `await` 在旁边另开了一件事。',
      truth: '`await f()` 是调用:`f` 返回之后才到下一行。',
    },
    'sleeps-equal': {
      name: '你让所有 sleep 按开始的先后结束。',
      truth: '到期时刻说了算:后开始的短 sleep 可以先结束。',
    },
    'blocking-waits': {
      name: '你把阻塞代码当成了 `await`。',
      truth: '它工作或睡眠时,事件循环什么都不运行,所有定时器都会迟到。',
    },
    'eager-is-lazy': {
      name: '你让 eager 任务排队等候。',
      truth: '有 `eager_start=True` 时,第一步就在 `create_task` 里运行。',
    },
    'wakes-at-once': {
      name: '你让任务在等的东西一完成时就继续。',
      truth: '那时它只是变为就绪:排在就绪队列里已有的一切之后。',
    },
    'created-together': {
      name: '你让所有任务一起开始。',
      truth: '创建任务的那一行运行之后,任务才存在,而那一行也要等。',
    },
    'callbacks-last': {
      name: '你让回调排在任务之后。',
      truth: '就绪队列不分它们:先进先出。',
    },
    'runs-to-end': {
      name: '你让一个任务运行到底,别人才轮到。',
      truth: '每逢会挂起的 `await`,其他就绪的都先走;连 `sleep(0)` 也是。',
    },
    'waits-for-nobody': {
      name: '你让任务不等别人手里的东西就往下走。',
      truth: '锁先给等得最久的;队列满了,`put` 就要等到有空位。',
    },
    'waits-for-await': {
      name: '你让任务等到有人 await 才开始。',
      truth: '任务在创建时就已安排;`await` 只是等它的结果。',
    },
    'tasks-are-calls': {
      name: '你让 `create_task` 像调用一样跑完整个任务。',
      truth: '它只安排任务;正在运行的挂起之后,任务的第一步才来。',
    },
    'switch-anywhere': {
      name: '你让事件循环在一步中间切换。',
      truth: '任务不会在任何地方被打断:只在会挂起的 `await` 处交出控制权。',
    },
    'does-not-wait': {
      name: '你让任务在等的东西到来之前就继续了。',
      truth: '`await` 之后的那一行,要等结果到了才运行。',
    },
    'ignores-time': {
      name: '你把较晚的放在了较早的前面。',
      truth: '虚拟时钟从一个到期时刻走到下一个,从不倒退。',
    },
    'call-runs': {
      name: '你让调用协程函数就等于运行它。',
      truth: '调用只得到协程对象;没有 `await`,也没有任务,它的任何一行都不会运行。',
    },
    'leftovers-finish': {
      name: '你让 `asyncio.run` 等所有任务。',
      truth: '它只等主任务;主任务一结束,其他的都被取消。',
    },
    'timeout-interrupts': {
      name: '你让超时打断了阻塞代码。',
      truth: '超时只能在任务挂起处起作用;阻塞的代码从不挂起。',
    },
    'call-is-handed-on': {
      name: '你以为调用会被交出去,以后再执行。',
      truth: '作为参数的 `f(x)` 当场就先执行,交出去的只是它的结果。',
    },
    'waits-add-up': {
      name: '你把同时进行的等待加了起来。',
      truth: '任务同时等待:一共只需最长的那一段。',
    },
    'waits-overlap': {
      name: '你让先后进行的等待重叠了。',
      truth: '一个协程依次 await 的时间要相加:第一段结束,第二段才开始。',
    },
  },
};
