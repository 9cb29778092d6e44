/** The words of quizzes and review in Simplified Chinese. */
import type { QuizText } from './quiz-text.ts';

export const quizZhCn: QuizText = {
  checkYourself: '自测',
  checkYourselfLead: '每个选项都有人相信。选一个，看看理由；选错没有损失，反而告诉你更多。',
  question: '问题',
  keys: '方向键移动，空格或回车作答。',
  right: '正确。',
  wrong: '不是这个。',
  tryAgain: '再选一次。',
  answers: '答案与解释',
  askAgain: '再问我一次',
  showOthers: '其余选项也解释一下',
  proof: '亲眼看看：',
  notKept: {
    unavailable: '这个浏览器不允许页面保存任何内容：离开页面后，你的回答就没有了。',
    full: '页面的存储空间已满：离开页面后，你最近的回答就没有了。',
  },
  review: {
    title: '回头再问',
    lead: '你答错过的会再问一遍：几分钟后、第二天、三天后、七天后。每次都答对了，就不再问。',
    due: (count) => `有 ${count} 题该复习了。`,
    begin: '开始',
    place: (number, of) => `第 ${number} 题，共 ${of} 题`,
    next: '下一题',
    from: '出自章节',
    over: '该复习的都问完了。',
    later: (count, when) => `还有 ${count} 题以后再问，最早的一题${when}。`,
    missing: '题目没能加载。网络是否连通？',
    retry: '重试',
    predictAgain: '预测这个程序，再看结果：',
  },
};
