/** The words of the panel of files, in Simplified Chinese. */
import type { FilesText } from './files-text.ts';

const bytes = (count: number) => `${count.toLocaleString('en').replaceAll(',', '\u202f')} 字节`;

export const filesZhCn: FilesText = {
  heading: (names, more) => `文件:${names.join('、')}${more > 0 ? `,另有 ${more} 个` : ''}`,
  about: '程序在磁盘上找到和留下的文件;磁盘也是模拟的,下一次运行从头开始,不会看到它们。',
  states: { made: '新建', changed: '已修改', there: '原有', deleted: '已删除' },
  bytes,
  written: (seconds, who) => (who === null ? `${seconds} 秒时写入` : `${seconds} 秒时由 ${who} 写入`),
  empty: '文件是空的。',
  noText: '内容不是文本。每行依次是:起始位置、八个字节、对应的字符。',
  cut: (shown, whole) => `只显示开头 ${bytes(shown)},共 ${bytes(whole)}。`,
  save: '保存',
  saveFile: (name) => `保存 ${name}`,
  content: (name) => `${name} 的内容`,
  leftOut: (count) => `还有 ${count} 个文件没有显示。`,
  full: '磁盘已满:程序得到的错误是没有剩余空间。',
};
