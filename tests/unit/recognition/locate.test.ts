import { expect, test } from 'vitest';
import {
  createLandmarkPattern,
  locate,
  type PageMarks,
  type Seen,
} from '../../../core/recognition/locate.ts';

const PAGES: readonly PageMarks[] = [
  { id: 'home', hosts: ['a.cn'], landmarks: ['用户中心', '我的证照'] },
  { id: 'desk', hosts: ['a.cn'], landmarks: ['注册业务申请', '最新业务办理进度', '信息修改'] },
  { id: 'elsewhere', hosts: ['b.cn'], landmarks: ['注册业务申请'] },
];

function place(host: string, seen: Readonly<Record<string, Seen>>): string | undefined {
  return locate(PAGES, host, new Map(Object.entries(seen)))?.page;
}

test('a page is told by host and landmarks together', () => {
  const seen = { 注册业务申请: 'text', 最新业务办理进度: 'text', 信息修改: 'text' } as const;
  expect(place('a.cn', seen)).toBe('desk');
  expect(place('b.cn', seen)).toBe('elsewhere');
  expect(place('c.cn', seen)).toBeUndefined();
});

test('some of the landmarks are enough, and menus do not count for much', () => {
  expect(place('a.cn', { 注册业务申请: 'text', 用户中心: 'link', 我的证照: 'link' })).toBe('desk');
  expect(place('a.cn', {})).toBeUndefined();
});

test('landmarks are found whatever stands between their characters', () => {
  const { pattern, landmarks } = createLandmarkPattern(PAGES);
  const found = [...'我的 证\n照 | 注册(业务)申请'.matchAll(pattern)].map(
    ([, ...groups]) => landmarks[groups.findIndex((group) => group !== undefined)],
  );
  expect(found).toEqual(['我的证照', '注册业务申请']);
});
