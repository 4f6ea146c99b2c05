import { expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { compileWayBook } from '../../../core/knowledge/compile-way.ts';
import {
  identifyPage,
  type PageMarks,
  type TextRole,
} from '../../../core/recognition/identify-page.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const PAGES: readonly PageMarks[] = [
  {
    id: 'home',
    hosts: ['a.cn'],
    landmarks: ['用户中心', '我的证照'],
    labels: ['用户中心', '我的证照'],
  },
  {
    id: 'desk',
    hosts: ['a.cn'],
    landmarks: ['注册业务申请', '最新业务办理进度', '信息修改'],
    labels: ['注册业务申请', '最新业务办理进度'],
  },
  { id: 'elsewhere', hosts: ['b.cn'], landmarks: ['注册业务申请'], labels: ['注册业务申请'] },
];

function place(
  hostname: string,
  seen: Readonly<Record<string, TextRole>>,
  pathname = '/inner',
): string | undefined {
  const roles = Object.entries(seen).map(([text, role]) => [text, new Set([role])]);
  return identifyPage(PAGES, { hostname, pathname }, new Map(roles as [string, Set<TextRole>][]));
}

test('a page is told by host and landmarks together', () => {
  const seen = { 注册业务申请: 'control', 最新业务办理进度: 'control', 信息修改: 'own' } as const;
  expect(place('a.cn', seen)).toBe('desk');
  expect(place('b.cn', seen)).toBe('elsewhere');
  expect(place('c.cn', seen)).toBeUndefined();
});

test('some of the landmarks are enough', () => {
  expect(place('a.cn', { 注册业务申请: 'control', 信息修改: 'own' })).toBe('desk');
  expect(place('a.cn', { 用户中心: 'control', 我的证照: 'control' })).toBe('home');
  expect(place('a.cn', {})).toBeUndefined();
});

test('a home page is told by its address and any of its landmarks, where it is no other page', () => {
  const seen = { 用户中心: 'mention' } as const;
  expect(place('a.cn', seen)).toBeUndefined();
  expect(place('a.cn', { 用户中心: 'control' }, '/')).toBe('home');
  expect(place('a.cn', {}, '/')).toBeUndefined();
  expect(
    place(
      'a.cn',
      { 用户中心: 'control', 注册业务申请: 'control', 最新业务办理进度: 'control' },
      '/index.html',
    ),
  ).toBe('desk');
});

test('what comes later on the path wins over what a menu carries along', () => {
  const seen = { 用户中心: 'control', 我的证照: 'control', 注册业务申请: 'control' } as const;
  expect(place('a.cn', { ...seen, 最新业务办理进度: 'control', 信息修改: 'own' })).toBe('desk');
});

test('words in the middle of a text are no landmark, nor is a title that is only a link', () => {
  const mentions = { 注册业务申请: 'mention', 最新业务办理进度: 'mention', 信息修改: 'mention' };
  expect(place('a.cn', mentions as Record<string, TextRole>)).toBeUndefined();
  expect(place('a.cn', { 信息修改: 'control' })).toBeUndefined();
});

test('the page after 上报 is told from the form before it and from the list of what was sent', () => {
  const { pages } = compileWayBook(checkKnowledge(readKnowledgeFiles()));
  const identifyOnPortal = (seen: Readonly<Record<string, TextRole>>) => {
    const trail = { 人员行政审批事项: 'control', 建造师: 'control', 用户中心: 'control' };
    const roles = Object.entries({ ...trail, ...seen });
    return identifyPage(
      pages,
      { hostname: 'zwfw.mohurd.gov.cn', pathname: '/inner' },
      new Map(roles.map(([text, role]) => [text, new Set([role as TextRole])])),
    );
  };
  expect(identifyOnPortal({ 上报结果: 'own', 上报成功: 'mention' })).toBe('reported');
  expect(identifyOnPortal({ 上报成功: 'own' })).toBe('reported');
  expect(identifyOnPortal({ 上报成功: 'mention' })).toBeUndefined();
  expect(identifyOnPortal({ 申报信息填写: 'own', 上报: 'control' })).toBe('application-form');
  expect(identifyOnPortal({ 一级建造师执业资格认定进度查询: 'own', 上报成功: 'mention' })).toBe(
    'progress-query',
  );
});
