/**
 * Characters that are written one way or the other without a difference in meaning.
 *
 * Only those that the knowledge is worded with: its prompts, questions, pages and registrations. A
 * test compares the table with OpenCC and says what is missing when the knowledge has grown.
 */

/** Pairs: a traditional or variant character, then the simplified one. */
export const TRADITIONAL =
  '係系個个傢家傳传內内冊册別别動动務务員员問问單单嗎吗國国執执報报場场壞坏實实審审寫写專专導导師师強强彆别彔录後后復复應应戶户掃扫掛挂損损敗败時时書书會会査查業业機机檯台' +
  '沒没況况為为無无爲为獲获現现發发盜盗確确碼码穫获箇个級级結结統统綁绑綫线網网線线緻致繫系續续罰罚聯联職职脩修腦脑臉脸臺台華华處处號号補补製制複复覈核記记訪访設设註注証证詢询' +
  '試试該该認认誤误請请證证識识變变資资賬账載载轉转辦办迴回進进過过遺遗還还鄉乡銷销錄录録录鎖锁門门開开閤合關关電电頁页項项須须題题顯显颱台驗验體体髮发鬚须麪面麫面麵面麼么' +
  '麽么';

/**
 * Pairs that are both right Chinese, so that which one a page uses says nothing: 其它/其他, 您/你,
 * 帐号/账号.
 */
export const EITHER_WAY = '它他您你帐账帳账';
