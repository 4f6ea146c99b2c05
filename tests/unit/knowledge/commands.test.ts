import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

function run(command: string, args: readonly string[] = [], input = '') {
  const script = `scripts/knowledge/${command}.ts`;
  const options = { cwd: root, encoding: 'utf8', input } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], options);
  return { status, stdout, stderr };
}

test('check says what there is', () => {
  expect(run('check')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^知识库无误：/) });
});

// It learns five times, and asks what was left out.
test('report ends with the totals', { timeout: 120_000 }, () => {
  const { status, stdout } = run('report');
  expect(status).toBe(0);
  expect(stdout.trimEnd().split('\n').slice(-5)[0]).toBe('合计');
});

test('search answers each line with one line, whatever ends it', { timeout: 60_000 }, () => {
  const { status, stdout } = run('search', ['--json'], '转注\r\n\r\n一建什么时候报名\n😀');
  expect(status).toBe(0);
  const lines = stdout.split('\n').map((line) => line && JSON.parse(line));
  expect(lines).toEqual([
    expect.objectContaining({
      query: '转注',
      sure: true,
      hits: expect.arrayContaining(['change-unit']),
    }),
    { query: '', sure: false, hits: [] },
    { query: '一建什么时候报名', sure: false, outside: 'exam-registration', hits: [] },
    { query: '😀', sure: false, hits: [] },
    '',
  ]);
  expect(run('search', ['--jsno'], '转注\n').status).toBe(2);
});

test('ask says the answer, what speaks for it, and the nearest way of asking', {
  timeout: 60_000,
}, () => {
  const { status, stdout } = run('ask', ['跳槽了证怎么转']);
  expect(status).toBe(0);
  expect(stdout).toContain('回答    肯定：');
  expect(stdout).toMatch(/questions\/change-unit +\d+% +.*[+]\d/);
  expect(stdout).toContain('最像的说法');
  expect(run('ask', [])).toMatchObject({ status: 2, stdout: '' });
});

describe('explain takes a text', () => {
  const wording = '查询不到相关证照';

  test.each([
    ['as an argument', [wording], ''],
    ['from standard input', [], wording],
    ['from a file', ['--file', 'assets/knowledge/prompts/certificate-not-found.json'], ''],
  ])('%s', (_, args, input) => {
    const { status, stdout } = run('explain', args, input);
    expect(status).toBe(0);
    expect(stdout).toContain('certificate-not-found');
  });

  test.each([
    ['none', [], '没有文字'],
    ['a file that is not there', ['--file', 'not-there.txt'], '读不到 not-there.txt'],
    ['an option that is not known', ['--fiel', 'x'], '用法：'],
    ['a file and a text', ['--file', 'x', wording], '用法：'],
  ])('and refuses %s in one line', (_, args, said) => {
    const { status, stdout, stderr } = run('explain', args);
    expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({
      status: 2,
      stdout: '',
      lines: 1,
    });
    expect(stderr).toContain(said);
  });
});

test.each([
  ['a name that is taken', ['prompt', 'phone-bound']],
  ['a malformed name', ['prompt', 'Phone']],
  ['a kind that is not known', ['promt', 'phone']],
  ['no name', ['prompt']],
])('new refuses %s in one line and writes nothing', (_, args) => {
  const listed = () => readdirSync(join(root, 'assets/knowledge/prompts'));
  const before = listed();
  const { status, stderr } = run('new', args);
  expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 2, lines: 1 });
  expect(listed()).toEqual(before);
});
