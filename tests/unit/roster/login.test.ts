import { expect, test } from 'vitest';
import { ONESELF } from '../../../core/guidance/whose-journey.ts';
import { isOtherLogin, STRANGER, whoIsGreeted } from '../../../core/roster/login.ts';
import type { Person } from '../../../core/roster/person.ts';

/** Their ids are their names, so that a row reads. */
function roster(...names: readonly string[]): Person[] {
  return names.map((name) => ({ id: name, name, specialties: [] }));
}

const people = roster(
  '张三',
  '李四（一公司）',
  '王 五',
  '小赵',
  '阿依·古丽',
  '李明（甲）',
  '李明（乙）',
);

test.each([
  ['张三', '张三'],
  ['张三(仿真)', '张三'],
  ['张三先生', '张三'],
  ['尊敬的张三', '张三'],
  ['张 三', '张三'],
  ['张　三', '张三'],
  ['李四', '李四（一公司）'],
  ['李四(一公司)', '李四（一公司）'],
  ['王五', '王 五'],
  ['阿依•古丽', '阿依·古丽'],
  ['李明（甲）', '李明（甲）'],
  ['小赵', '小赵'],
])('%s is one person on the roster', (name, id) => {
  expect(whoIsGreeted([name], people, ONESELF)).toBe(id);
});

test.each(['李明', '赵六', '张三丰', '三', '买买提·艾力', '张*', '*三'])(
  '%s is not one person on the roster',
  (name) => {
    const login = whoIsGreeted([name], people, ONESELF);
    // One character is no name at all.
    expect(login).toBe(name.length > 1 ? STRANGER : undefined);
  },
);

test.each(['欢迎使用', '请登录', '管理员', '游客', '企业用户', '我昨天登录办理延续', '查询结果'])(
  '%s is nobody’s name',
  (words) => {
    expect(whoIsGreeted([words], people, '张三')).toBeUndefined();
  },
);

test('of several who may be meant, the current one is', () => {
  expect(whoIsGreeted(['李明'], people, '李明（乙）')).toBe('李明（乙）');
  expect(whoIsGreeted(['张*'], people, '张三')).toBe('张三');
  expect(whoIsGreeted(['张**'], people, '李四（一公司）')).toBe(STRANGER);
});

test.each<[string | undefined, string, boolean]>([
  // Nobody is known to be logged in.
  [undefined, '张三', false],
  ['张三', '张三', false],
  ['张三', '李四（一公司）', true],
  ['张三', ONESELF, true],
  [STRANGER, '张三', true],
  // Oneself need not be on the roster, and a nickname says nothing.
  [STRANGER, ONESELF, false],
  [STRANGER, '小赵', false],
])('%s is logged in while %j is registered: another one, %s', (login, current, isOther) => {
  expect(isOtherLogin(login, people, current)).toBe(isOther);
});

test('of what stands before and behind a greeting, the name is the one that the roster has', () => {
  expect(whoIsGreeted(['帮助', '张三'], people, ONESELF)).toBe('张三');
  expect(whoIsGreeted(['张三', '欢迎访问本网站'], people, ONESELF)).toBe('张三');
  expect(whoIsGreeted(['赵六', '张三'], people, ONESELF)).toBe('张三');
  expect(whoIsGreeted(['赵六', '帮助'], people, ONESELF)).toBe(STRANGER);
  expect(whoIsGreeted(['帮助', '退出'], people, ONESELF)).toBeUndefined();
});

test('without a roster nobody is another one', () => {
  expect(isOtherLogin(STRANGER, [], '张三')).toBe(false);
});
