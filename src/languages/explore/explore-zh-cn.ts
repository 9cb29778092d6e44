/** The search for a bad order in Simplified Chinese. */

import { hostChangeZhCn } from '../host-change-zh-cn.ts';
import type { ExploreText } from './explore-text.ts';
import type { ChangeFact, DamageFact, SearchFact, TriedFact, WaitFact } from './fact.ts';
import { isHost } from './is-host.ts';

const code = (text: string): string => `\`${text.replaceAll('`', "'")}\``;

function wait({ kind, ordinal, line, code: text, task, name }: WaitFact): string {
  if (name !== null) return isHost(name) ? `来自 ${code(name)} 的数据` : `对 ${code(name)} 的应答`;
  const what = kind === 'reply' ? '应答' : '等待';
  if (line === null) return `本次运行的第 ${ordinal} 次${what}`;
  const standing = [task === null ? null : code(task), text === null ? null : code(text)];
  const details = standing.filter((part) => part !== null).join(' 中的 ');
  return `第 ${line} 行的${what}${details === '' ? '' : `(${details})`}`;
}

function change(fact: ChangeFact): string {
  switch (fact.type) {
    case 'takes':
      return `${wait(fact.wait)}用时 ${fact.to} 秒${fact.from === null ? '' : `(而不是 ${fact.from} 秒)`}`;
    case 'fails':
      return `${wait(fact.wait)}失败`;
    case 'cancelled':
      return fact.line === null || fact.task === null
        ? `在第 ${fact.ordinal} 个 await 处挂起的任务在那里被取消`
        : `${code(fact.task)} 在第 ${fact.line} 行的 await 处被取消`;
    case 'host':
      return hostChangeZhCn(fact.host, fact.change);
    case 'gives-way':
      return `某个线程在一行的中间让出(第 ${fact.points.join('、')} 个点)`;
    case 'ties':
      return '同一时刻到期的事情换一种顺序发生';
    case 'seed':
      return `\`random\` 用另一个种子(${fact.seed})`;
    case 'collects':
      return '垃圾被立即回收';
    case 'eager':
      return '任务立即开始执行';
  }
}

function damage(fact: DamageFact): string {
  switch (fact.type) {
    case 'raises':
      return `${fact.line === null ? '程序' : `第 ${fact.line} 行`}抛出 ${code(fact.error)}`;
    case 'deadlocks':
      return '程序死锁:每个任务都在等待别的任务';
    case 'goes-on':
      return '程序不会结束';
    case 'breaks':
      return '它就没有做到所承诺的';
  }
}

/** Which promise, in the checker's words. */
function broken(fact: DamageFact): string {
  return fact.type === 'breaks' ? fact.message : '';
}

function tried({ runs, behaviours, faults, pairs }: TriedFact): string {
  const pairsTried =
    pairs.all === 0
      ? '没有两次等待相互重叠'
      : pairs.tried >= pairs.all
        ? '每一对重叠的等待都试过两种先后顺序'
        : `${pairs.all} 对重叠的等待中有 ${pairs.tried} 对试过两种先后顺序`;
  const failing = faults === 0 ? '' : `(其中 ${faults} 种带有故障)`;
  return `${runs} 种安排${failing},出现 ${behaviours} 种行为;${pairsTried}`;
}

const WHY = {
  all: '没有别的可试了。',
  time: '搜索的时间到了。',
  runs: '搜索的次数用完了。',
  quiet: '最后的那些没有带来新的行为。',
} as const;

function sentences(fact: SearchFact): readonly string[] {
  switch (fact.type) {
    case 'found':
      return [
        `如果${fact.changes.map(change).join(',并且')},那么${damage(fact.damage)}。${broken(fact.damage)}`,
        fact.level === 1 ? '这在你的电脑上可能发生。' : '文档允许这样,但今天的 CPython 不会这样做。',
        `试了 ${fact.tried.runs} 种安排后找到,并重复了两次。这个安排是:${code(fact.schedule)}`,
      ];
    case 'always-bad':
      return [`它本来就有错:${damage(fact.damage)}。${broken(fact.damage)}先改好它,才有东西可搜索。`];
    case 'survived':
      return [
        `它经受住了 ${tried(fact.tried)}。${WHY[fact.why]}但这并不是证明。`,
        ...(fact.other === null
          ? []
          : [`不过输出确实取决于顺序:在安排 ${code(fact.other)} 下,它的输出不同。`]),
      ];
    case 'unrepeatable':
      return [
        `在安排 ${code(fact.schedule)} 下,它一次出错、另一次正常:它取决于安排无法决定的东西,例如对象的地址。`,
      ];
    case 'stopped':
      return fact.tried.runs === 0
        ? ['在第一次运行结束之前停止了。']
        : [`已停止,之前试了 ${tried(fact.tried)}。`];
    case 'too-long':
      return [`试了 ${tried(fact.tried)} 之后,有一种安排让程序一直计算下去。`];
    case 'failed':
      return ['无法启动解释器。请再试一次。'];
  }
}

/** Whether something goes wrong in it, beside times and orders. */
function isByFault({ changes }: Extract<SearchFact, { type: 'found' }>): boolean {
  return changes.some(({ type }) => type === 'host' || type === 'fails' || type === 'cancelled');
}

const HEADINGS: Readonly<Record<SearchFact['type'], string>> = {
  found: '这个顺序会让它出错',
  'always-bad': '它本来就有错',
  survived: '没有找到会让它出错的顺序',
  unrepeatable: '无法重现',
  stopped: '已停止',
  'too-long': '有一次运行没有结束',
  failed: '无法开始搜索',
};

export const exploreZhCn: ExploreText = {
  title: '找一个会让它出错的顺序',
  lead: '用几百种安排运行程序:等待和应答用时不同,同时到期的事情换一种顺序。这一切在真实的电脑上都可能发生。',
  faults: '也让主机出故障、等待以错误结束、任务被取消',
  search: '找一个会让它出错的顺序',
  again: '再搜索一次',
  stop: '停止搜索',
  starting: '正在启动解释器',
  confirming: '出错了:正在确认',
  progress: (runs, behaviours) => `${runs} 种安排,${behaviours} 种行为`,
  heading: (fact) => (fact.type === 'found' && isByFault(fact) ? '这会让它出错' : HEADINGS[fact.type]),
  sentences,
  usual: '平常的运行',
  failing: '出错的运行',
  otherOutput: '另一次运行',
  noOutput: '(没有输出)',
  ends: { returned: '正常结束', raised: '以异常结束', deadlocked: '死锁', limited: '被中断' },
  why: '原因',
  show: '在时间线上显示',
  compare: '在时间线上对比两次运行',
  hideCompare: '收起对比',
  follow: '从现在起按这个安排运行',
};
