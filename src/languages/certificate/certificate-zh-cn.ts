/** The words of the certificate in Simplified Chinese. */
import type { CertificateText } from './certificate-text.ts';

const dateFormat = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long' });

export const certificateZhCn: CertificateText = {
  title: '理解证书',
  description: '打印证书之前还有哪些程序要预测，以及证书本身。',
  lead: '程序运行之前就能说出它会打印什么，才算真正理解。课程里每一个预测题都做到了，这一页就是一张可以打印的证书。',
  link: '理解证书：每个程序都预测对了，就能打印一张',
  needsScripts: '你的预测由浏览器里的脚本保存。这里关闭了脚本，所以没有可显示的内容。',
  noStorage: '这个浏览器不允许页面保存任何内容，所以你的预测不会被记住。',
  rule: '第一次预测就对、而且没有看提示，就算数。否则，等答案淡忘之后再预测一次：离上一次尝试至少一天，那时对了，同样算数。',
  done: (done, of) => `已预测 ${done} / ${of} 个程序。`,
  missing: '还缺哪些',
  chapter: (number, title) => `${number}. ${title}`,
  tried: '离上次尝试一天后再预测',
  name: '你的名字',
  nameHint: '会印在证书上。只保存在这个浏览器里，不会发送到任何地方。',
  print: '打印',
  sheet: {
    title: '理解证书',
    before: '兹说明',
    noName: '姓名',
    has: (of, first) =>
      first === of
        ? `在 ${of} 个 asyncio 程序运行之前预测了它们的输出，每一个都是第一次就对，`
        : `在 ${of} 个 asyncio 程序运行之前预测了它们的输出：其中 ${first} 个第一次就对，其余的在至少一天后再问时答对，`,
    can: '没有看提示：以怎样的次序、在哪个时刻、什么永远不会出现。内容包括等待、任务、取消、期限、错误、锁、队列，以及与之并行的线程。',
    date: (at) => dateFormat.format(at),
    site: 'Await & See，一门关于 Python 协程的课程',
    worth: '由学习者自己的浏览器根据它所记住的内容生成。没有人监督，也没有人核对：它的价值就是持有者的本领。',
  },
};
