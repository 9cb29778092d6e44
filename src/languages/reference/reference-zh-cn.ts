/** The pages for looking things up, in Simplified Chinese. */
import type { ReferenceText } from './reference-text.ts';

export const referenceZhCn: ReferenceText = {
  pitfalls: {
    title: '陷阱',
    description: '协程与 asyncio 的陷阱：错误的代码、你会看到什么、为什么、怎样改，以及能当场演示它的程序。',
    lead: '课程里会出错的一切都在这里。这些程序会自己诊断：运行其中一个，输出下方的提示会带你回到本页。',
    filter: '查找',
    filterHint: '一个词、一条消息、一条规则：await、never、ASYNC251、P16',
    found: (shown, all) => (shown === all ? `共 ${all} 个陷阱` : `${all} 个陷阱中的 ${shown} 个`),
    nothing: '没有陷阱提到它。试试你看到的消息里的一个词，或者函数名。',
    sees: '你会看到',
    why: '原因',
    fix: '应该写',
    says: '对这样的程序，运行时会说',
    live: '现场演示',
    tryWrong: '运行错误的程序',
    tryMended: '运行改好的程序',
    linters: '不运行就能发现它的规则',
    noLinter: '我们不知道有哪个检查工具能发现它。',
    sources: '来源',
    chapter: (number, title) => `第 ${number} 章：${title}`,
    chapterToCome: (number, title) => `第 ${number} 章：${title}（待写）`,
  },
  cheatSheet: {
    title: '速查表',
    description: '各章小结与所有陷阱，几页纸，适合打印。',
    lead: '每一章的要点，以及每个陷阱的一行说明。为打印而作：链接只留在屏幕上。',
    print: '打印',
    chapters: '逐章要点',
    pitfalls: '一行一个陷阱',
  },
};
