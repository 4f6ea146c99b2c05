/**
 * The words by which `signs.ts` tells a prompt from a quotation: one entry a line, each a part of a
 * regular expression without spaces. Where one entry begins with another, the longer comes first.
 * `patterns.ts` makes the expressions of them.
 */

/**
 * What boxes add to a prompt without saying anything: titles, greetings, buttons, countdowns, codes.
 * Counts as nothing where it is asked how much else a block says. Normalised.
 */
export const BOX_WORDS = `
  (?:系统|温馨|友情|操作|错误|安全|重要|消息)?提示(?:信息|消息)?
  (?:系统|错误|异常|告警|警告)(?:信息|消息)
  错误代?码
  错误
  警告
  注意
  信息
  操作失败
  (?:办理|提交|申请|操作|保存|查询)?(?:失败|不成功)(?:原因)?
  原因
  尊敬的
  用户
  申请人
  先生
  女士
  你好
  #秒钟?后?
  自动
  倒计时
  关闭
  跳转
  返回
  上一[页步]
  首页
  确定
  确认
  取消
  我?知道了
  我已知晓
  好的
  重试
  刷新
  打印
  请稍[候后]
  正在
  页面
  不予注册(?:告知书)?
  审[核查]意见
  [a-z#]+
`;

/** Right behind the words: somebody asks about them. Raw. */
export const ASKED = `
  怎么办
  怎么回事
  怎么处理
  怎么解决
  怎么样?解
  咋办
  咋回事
  怎样
  如何
  是什么意思
  什么意思
  什么原因
  啥意思
  啥原因
  何意
  为什么
  为何
  求助
  求解
`;

/** Right before the words: the question begins with who asks. Raw. */
export const ASKS_FIRST = String.raw`
  请问
  想问
  问一下
  为什么
  为何
  为啥
  求助
  [问qQ]\s*\d*\s*[:：.、]
`;

/** Before a colon and the words: they are all of a question, and the answer comes below. Raw. */
export const QUESTION_HEADS = `
  问题描述
  问题现象
  问题内容
  问题
  问
`;

/** Right before the words: somebody saw them, looked for them, or might see them. Normalised. */
export const TOLD = `
  看到
  看见
  遇到
  碰到
  收到
  见到
  弹出
  出现
  显示
  跳出
  冒出
  报错?
  反映
  反馈
  写着
  写道
  说
  称
  告知
  如果
  如遇
  如
  若
  直到
  等到
  等待
  表示
  属于
  关于
  针对
  搜索
  检索
  查找
  复制
  关键[词字]
  搜到
  找到
  以及
  或者?
  和
  与
  比如
  例如
`;

/** Between one of those and the words: what they are called. Normalised. */
export const TOLD_AS = `
  提示
  信息
  消息
  字样
  文字
  内容
  问题
  情况
  错误
`;

/** Ends of a clause after which 提示 is a verb and not the title of a box. Normalised. */
export const CLAUSE_ENDS = `
  时
  后
  中
  里
  上
  会
  是否
  有没有
  却
  又
  也
  总
  老
  直
  还
  被
  就
  便
  则
  将
  处
  过程
  期间
  书
`;

/** Between such an end and 提示: who says it, and how often. Normalised. */
export const SPEAKERS = `
  系统
  平台
  页面
  网页
  网站
  手机
  电脑
  界面
  窗口
  门户
  上
  里
  会
  却
  又
  都
  均
  弹窗
  弹框
  总是
  一直
  自动
`;

/** Between 提示 as a verb and the words. Normalised. */
export const TELLS_WHOM = `
  我
  你
  说
  信息
  为
  是
  如下
  以下
`;

/** Right behind the words, without a mark between: the sentence goes on. Raw. */
export const GOES_ON = `
  后(?!台)
  以后
  之后
  时(?!间)
  的(?!话)
  则
  即可
  者
  并(?!且)
  才
  方可
  之前
  以前
  字样
  一类
  等(?!待)
  情况
  问题
  这
  那
  不(?!成功)
  是(?!否)
  怎
  该怎
  应该
  如何
  咋
  该如何
  无法继续
  提示
  率
  次数
  人数
  数?量
`;

/** Titles of boxes that explain or offer help: a prompt's box has none of these. Normalised. */
export const TITLES_OF_HELP = `
  常见问
  热[点门]问
  问题?解答
  答疑
  问答
  猜你
  相关问题
  在线客服
  在线咨询
  智能客服
  公告
  (?:帮助(?:中心)?|指南|手册|须知)$
  ^faq
`;

/** What stands below the title of an article, a message or a contribution. Raw. */
export const BYLINES = String.raw`
  (?:发布|发表|发帖)(?:时间|日期|于|者|人)
  (?:^|\s)(?:来源|作者|发件人)[:：]
  (?:浏览|阅读)[量次数:：]
  点击[量数]
  楼主
`;
