import { expect, test } from 'vitest';
import { writtenSources } from '../../../core/knowledge/written-sources.ts';

const question = (number: number) => ({
  title: '常见问题',
  publisher: '中国建造师网',
  date: '2022-01',
  number,
});
const notice = { title: '通知', publisher: '住房和城乡建设部', date: '2021-10-15' };

test.each([
  {
    name: 'questions of one document stand together',
    said: writtenSources('official', [question(3), notice, question(7)], []),
    lines: [
      '官方依据：《常见问题》第 3、7 问（中国建造师网，2022年1月）；《通知》（住房和城乡建设部，2021年10月15日）',
    ],
  },
  {
    name: 'where the answer has no number, that of the question tells which it is',
    said: writtenSources('official', [notice], [question(3)]),
    lines: [
      '官方依据：《通知》（住房和城乡建设部，2021年10月15日）',
      '提问见：《常见问题》第 3 问（中国建造师网，2022年1月）',
    ],
  },
  {
    name: 'where it has, that is enough',
    said: writtenSources('official', [question(3)], [question(4)]),
    lines: ['官方依据：《常见问题》第 3 问（中国建造师网，2022年1月）'],
  },
  {
    name: 'an older answer says so, and is no official one of today',
    said: writtenSources('older', [notice], []),
    lines: ['依据：《通知》（住房和城乡建设部，2021年10月15日）', '发布较早，请以官网最新说明为准'],
  },
  {
    name: 'of several documents those that are older are marked',
    said: writtenSources('official', [question(3), { ...notice, older: true }], []),
    lines: [
      '官方依据：《常见问题》第 3 问（中国建造师网，2022年1月）；《通知》（住房和城乡建设部，2021年10月15日，发布较早）',
      '标明“发布较早”的，请以官网最新说明为准',
    ],
  },
  {
    name: 'what is no published answer says that its notes rest on it',
    said: writtenSources('none', [notice, question(3)], [question(4)]),
    lines: [
      '编者提示的依据：《通知》（住房和城乡建设部，2021年10月15日）；《常见问题》第 3 问（中国建造师网，2022年1月）',
      '提问见：《常见问题》第 4 问（中国建造师网，2022年1月）',
    ],
  },
  { name: 'nothing says nothing', said: writtenSources('none', [], []), lines: [] },
])('$name', ({ said, lines }) => {
  expect(said).toEqual(lines);
});
