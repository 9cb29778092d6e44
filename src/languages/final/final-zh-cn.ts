/** The words of the final quiz in Simplified Chinese. */
import type { FinalText } from './final-text.ts';

export const finalZhCn: FinalText = {
  title: '总测验',
  lead: (count) =>
    `${count} 道题，覆盖整个课程，一次一题。第一次的回答算数；每个选项都有解释，大多数答案还附有能证明它的程序。可以中途停下，改天继续。`,
  needsScripts: '总测验由脚本载入，而这里关闭了脚本。其他各章的问题不用脚本也能阅读。',
  answered: (count, of) => `已回答 ${count} / ${of}`,
  begin: '打开测验',
  goOn: '继续',
  missing: '题目没能加载。网络是否连通？',
  retry: '重试',
  place: (number, of) => `第 ${number} 题，共 ${of} 题`,
  next: '下一题',
  later: '以后再答',
  result: '你的结果',
  right: (count, of) => `${of} 题中，首次即对 ${count} 题。`,
  open: (count) => `还有 ${count} 题没有回答。`,
  readAgain: '值得再读',
  nothingWrong: '没有需要再读的内容。',
  chapter: (number, title) => `${number}. ${title}`,
  comeBack: '答错的题会在各章末尾和进度页上再问。',
  askAll: '从头再问一遍',
};
