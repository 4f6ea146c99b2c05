/** How pages greet whoever is logged in. The sources of expressions. */

/** A greeting, behind which a name or a message stands. */
export const HELLO = '[您你]好|早上好|上午好|中午好|下午好|晚上好|欢迎您?';

/** What a name is written behind without being greeted. */
export const ACCOUNT = '当前用户|用户名?|登录人';

/** What stands between them and the name. */
export const BETWEEN = '[\\s,\uff0c、:\uff1a!\uff01]';

/** The characters of names, for a class: Chinese ones, and the point within some names. */
export const HAN = '\\u3400-\\u9fff\\u00b7';
