/** Pages that speak as the portal does, without a prompt, and what happens in them. */
import { countDown, focusField, insertRows, sortOften, TYPED, togglePanel } from './acts.ts';
import { form, frames, LEFT, LIST, PANEL, paragraphs, table } from './parts.ts';
import { PORTAL, type Workload } from './workloads.ts';

const HEAD = `<header><h1>注册建造师管理信息系统</h1><ul>
<li><a href="#home">首页</a></li><li><a href="#people">人员资格</a></li><li><a href="#one">一级建造师</a></li>
<li><a href="#two">二级建造师</a></li><li><a href="#notices">通知公告</a></li></ul></header>
<p>您的位置：<a href="#home">首页</a> &gt; <a href="#items">人员行政审批事项</a> &gt; <span>初始注册</span></p>`;
const NOTICE =
  '关于一级建造师初始注册有关事项的通知：申请一级建造师初始注册、增项注册和延续注册的人员，应当登录注册建造师管理信息系统，' +
  '阅读申报须知后填写申报信息；聘用企业应当在系统里完成注册上报，个人可以在信息修改或材料补充里更正信息。';
const NOTICES = `<article><h2>通知公告</h2>${Array.from({ length: 6 }, (_, i) => `<p>${i + 1}. ${NOTICE}</p>`).join('')}</article>`;
const CHROME = HEAD + NOTICES;

const person = (i: number) => [
  String((i * 7_919) % 2_000),
  `张三${i}`,
  '一级建造师',
  '建筑工程',
  '初始注册',
  `京1112026${i}`,
  '某某建设工程有限公司',
  '已办结',
];
const PERSONS = table(500, person);
const MANY_PERSONS = table(2_000, (i) => person(i).slice(0, 5));

const speaking = { kind: 'speaking', host: PORTAL } as const;
const overNone = (most: number) => ({ over: 'none', most }) as const;

/** Pages with words of the path in their heads, notices, tables, forms and menus; none is a page of it. */
export const speakingWorkloads: readonly Workload[] = [
  { ...speaking, name: 'speaking-load', body: CHROME + PERSONS, goal: overNone(3) },
  {
    ...speaking,
    name: 'speaking-inserts',
    body: CHROME + LIST,
    act: insertRows,
    goal: overNone(10),
  },
  {
    ...speaking,
    name: 'speaking-countdown',
    body: CHROME + PERSONS + LEFT,
    act: countDown,
    goal: overNone(4),
  },
  {
    ...speaking,
    name: 'speaking-typing',
    body: CHROME + form('请按一级建造师注册申请表填写'),
    act: focusField,
    typed: TYPED,
    goal: overNone(5),
  },
  {
    ...speaking,
    name: 'speaking-sort',
    body: CHROME + MANY_PERSONS,
    act: sortOften,
    goal: overNone(10),
  },
  {
    ...speaking,
    name: 'speaking-toggle',
    body: CHROME + PANEL + PERSONS,
    act: togglePanel,
    goal: overNone(6),
  },
  {
    ...speaking,
    name: 'speaking-frames',
    body: HEAD + frames('speaking-frames'),
    // Of ten, three name it.
    frames: Array.from({ length: 10 }, (_, i) =>
      i % 10 < 3 ? `<h3>一级建造师</h3>${paragraphs(NOTICE.slice(0, 40))}` : paragraphs('办理记录'),
    ),
    goal: overNone(35),
  },
];

const near = { kind: 'near', host: 'www.coc.gov.cn' } as const;
/** The entry page is told by one of these and one thing more. */
const MENU = HEAD.replace('<h1>注册建造师管理信息系统</h1>', '<h1>中国建造师网</h1>');

/** Pages on the host of a page that has their landmarks: they are not that page. */
export const nearWorkloads: readonly Workload[] = [
  { ...near, name: 'near-load', body: MENU + NOTICES + PERSONS, goal: overNone(6) },
  {
    ...near,
    name: 'near-inserts',
    body: MENU + NOTICES + LIST,
    act: insertRows,
    goal: overNone(10),
  },
  {
    ...near,
    name: 'near-sort',
    body: MENU + NOTICES + MANY_PERSONS,
    act: sortOften,
    goal: overNone(20),
  },
];

/** What the page is about, without the words of other pages: a page full of these is a list of them. */
const RECORDS = table(500, (i) => person(i).filter((cell) => !cell.includes('建造师')));
const path = { kind: 'path', host: PORTAL } as const;
const DESK = `${HEAD}<h2>一级建造师注册办理事项</h2>${PANEL}<ul><li><a href="#apply">注册业务申请</a></li>
<li><a href="#change">信息修改或材料补充</a></li><li><a href="#progress">最新业务办理进度</a></li></ul>`;

/** The desk, on which a control is marked. */
export const pathWorkloads: readonly Workload[] = [
  { ...path, name: 'path-load', body: DESK + RECORDS, goal: overNone(20) },
  { ...path, name: 'path-inserts', body: DESK + LIST, act: insertRows, goal: overNone(20) },
  {
    ...path,
    name: 'path-countdown',
    body: DESK + RECORDS + LEFT,
    act: countDown,
    goal: overNone(10),
  },
  { ...path, name: 'path-toggle', body: DESK + RECORDS, act: togglePanel, goal: overNone(10) },
];
