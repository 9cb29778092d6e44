/** The search dialog in Simplified Chinese. */
import type { SearchText } from './search-text.ts';

export const searchZhCn: SearchText = {
  label: '搜索课程',
  placeholder: 'gather、never awaited、create_task……',
  close: '关闭',
  hint: '章节、程序、问题、陷阱和术语表。所有的词都要出现；写出词的开头就够了。',
  loading: '正在读取索引……',
  failed: '无法读取索引。请关闭，连上网络后再试。',
  found: (count) => (count === 30 ? '前 30 处。再加一个词可以缩小范围。' : `${count} 处`),
  nothing: (query) => `没有同时包含“${query}”的地方。试试其中一个词、函数名，或错误消息里的几个词。`,
  kinds: { section: '章节', program: '程序', question: '问题', pitfall: '陷阱', term: '术语' },
  inChapter: (number, title) => `${number} ${title}`,
};
