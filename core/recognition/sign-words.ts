/**
 * The signs of `signs.ts` for a person, in few words. Apart from them, because every page would load
 * what only an explanation shows; a test holds that each sign has its words, and no other.
 */
export const SIGN_WORDS: Readonly<Record<string, string>> = {
  native: '浏览器自带的弹窗',
  question: '写成了一问',
  conversation: '是对话中的一句',
  explained: '在问答或公告的框里',
  offered: '是可点选的一项',
  repeated: '重复了别处的字',
  fills: '占满一块文字',
  'large part': '占一块文字的大部分',
  opens: '弹框开头就是它',
  alarming: '网页标为错误',
  appeared: '后来才出现',
  layered: '浮在页面上',
  'small part': '占一块文字的小部分',
  quoted: '放在引号里',
  asked: '有人在问它',
  told: '有人在讲它',
  'goes on': '后面的话没完',
  introduced: '前面有冒号引出',
  cited: '标明是引用',
  titled: '是链接或标题',
  listed: '是一串中的一条',
};
