import fc from 'fast-check';
import { expect, test } from 'vitest';
import { greetedIn, greetingsIn, mayGreet } from '../../../core/roster/greeting.ts';

test.each([
  ['您好，张三(仿真) 用户中心 退出', '张三(仿真)', true],
  ['欢迎访问政务服务门户 您好，张三 | 退出登录', '张三', true],
  ['您好：欧阳锋', '欧阳锋', false],
  ['你好!李四同志', '李四同志', false],
  ['您好\n王小明\n安全退出', '王小明', true],
  ['下午好，阿卜杜热合曼·买买提 注销', '阿卜杜热合曼·买买提', true],
  ['欢迎您，张*丰 个人中心', '张*丰', true],
  ['欢迎 李小明 退出', '李小明', true],
  ['当前用户：诸葛亮（二部）', '诸葛亮（二部）', false],
  ['用户名: 张 三 修改密码', '张 三', true],
  ['您好，张　三', '张　三', false],
  ['张三，您好！ 退出', '张三', true],
  ['尊敬的李四，欢迎您 切换单位', '尊敬的李四', true],
])('%j greets %j', (text, name, isAccount) => {
  const greeted = greetedIn(text);
  expect(greeted?.names).toContain(name);
  expect(greeted?.isAccount).toBe(isAccount);
  expect(mayGreet(text)).toBe(true);
});

test.each([
  '欢迎访问政务服务门户',
  '用户中心 退出',
  '用户登录',
  '您好，13800138000',
  '您好！',
  '登录 注册',
  `您好，张三${'，请先核对您的信息'.repeat(30)}`,
])('%j greets nobody', (text) => {
  expect(greetedIn(text)).toBeUndefined();
});

test('whatever a page says, a name is short and of the text, and the places lie in it', () => {
  const piece = fc.constantFrom(
    '您好',
    '，',
    '欢迎',
    ' ',
    '张',
    '三',
    '*',
    '(',
    ')',
    '退出',
    'a',
    '\n',
    '用户：',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const greeted = greetedIn(text);
      if (greeted) {
        expect(greeted.names.length).toBeLessThanOrEqual(2);
        for (const name of greeted.names) {
          expect(text).toContain(name);
          expect(name.length).toBeLessThanOrEqual(40);
        }
        expect(greetingsIn(text, 50)).not.toEqual([]);
      }
      expect(greetingsIn(text, 2).length).toBeLessThanOrEqual(2);
    }),
  );
});
