/** The words about progress in Simplified Chinese. */
import type { StudyText } from './study-text.ts';

export const studyZhCn: StudyText = {
  title: '进度',
  description: '你在本站读过、做过什么，哪些会再问，以及把它们全部存成一个文件。',
  lead: '你在这里读过、做过、写过的，只保存在这台设备的这个浏览器里，不在别处，也不告诉任何人；要带到另一台设备，只有你自己能做到。',
  needsScripts: '进度由浏览器里的脚本保存。这里关闭了脚本，所以没有可显示的内容；各章仍然可以阅读。',
  noStorage: '这个浏览器不允许页面保存任何内容，所以你在这里做的都不会被记住。',
  wayOn: {
    begin: (number, title) => `从第 ${number} 章开始：${title}`,
    goOn: (number, title) => `回到上次离开的地方，第 ${number} 章：${title}`,
    next: (number, title) => `继续第 ${number} 章：${title}`,
    allRead: '现有各章你都读完了。',
  },
  review: { title: '复习', nothing: '目前没有要再问的：答错的题会在这里再出现。' },
  chapters: {
    title: '各章',
    chapter: '章',
    readingColumn: '阅读',
    reading: { unopened: '未读', begun: '已开始', read: '读完' },
    exercises: '练习',
    questions: '问题',
    due: '待复习',
    share: (done, of) => `${done} / ${of}`,
    firstTry: (count) => `首次即对 ${count}`,
    noHelp: (count) => `未用提示 ${count}`,
    none: '无',
    dueCount: (count) => (count === 0 ? '' : String(count)),
  },
  file: {
    title: '带走进度',
    lead: '一个文件装下全部：你的程序、预测、回答和读到的位置。在另一台设备上载入时与那里的内容合并，不覆盖任何东西。',
    save: '存成文件',
    take: '载入文件',
    taken: (entries, putAside) =>
      putAside === 0
        ? `已载入。新增或有变化的条目：${entries}。`
        : `已载入。新增或有变化的条目：${entries}。两台设备各有自己版本的，保留了这里的，另一份放在一旁：${putAside}。`,
    nothingNew: '这个文件里的内容这里都有了。',
    full: '页面的存储空间放不下这个文件。没有改动任何内容。',
    trouble: {
      foreign: '这不是本站的进度文件。没有改动任何内容。',
      newer: '这个文件由本站更新的版本保存。请重新加载页面后再试。没有改动任何内容。',
      damaged: '这个文件已损坏：有一部分缺失或被改动。这里没有改动任何内容。',
      unreadable: '这个文件无法读取。没有改动任何内容。',
    },
  },
  aside: {
    title: '放在一旁的',
    lead: '你的程序的其他版本，来自你载入的文件。',
    swap: '用这一份',
    drop: '删除',
    show: '显示程序',
  },
  erase: {
    title: '重新开始',
    lead: '删除本站在这个浏览器里保存的一切。',
    button: '全部清除',
    ask: '要全部清除吗？',
    consequence: '这台设备上你的程序、预测、回答和进度都会消失，没有文件就无法找回。',
    confirm: '清除',
    cancel: '全部保留',
    saveFirst: '先存成文件',
    done: '已全部清除。',
  },
  marks: {
    chapter: (reading, done, of) => `${reading === 'read' ? '读完' : '已开始'}，完成 ${done} / ${of}`,
    section: (done, of) => `完成 ${done} / ${of}`,
  },
};
