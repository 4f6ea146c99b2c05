import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeTable, readRows } from '../../../core/roster/table-text.ts';

const cells = (text: string) => readRows(text).map((row) => row.cells);

describe('rows', () => {
  test.each([
    ['tabs', 'a\tb\nc\td'],
    ['tabs, as Windows copies them', 'a\tb\r\nc\td\r\n'],
    ['commas', 'a,b\nc,d'],
    ['semicolons', 'a;b\nc;d'],
    ['full-width commas', 'a，b\nc，d'],
    ['bars', 'a|b\nc|d'],
    ['a mark before them', '\ufeffa,b\rc,d'],
    ['quotes', '"a","b"\n"c","d"'],
    ['what keeps a cell a text', '="a",b\nc,="d"'],
    ['blanks around', ' a \t b\nc\td '],
  ])('with %s', (_, text) => {
    expect(cells(text)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('with blanks between, where a line ends like cells', () => {
    expect(cells('张三 建筑工程  2026-09-01\n李四　市政　2027.3.1')).toEqual([
      ['张三', '建筑工程', '2026-09-01'],
      ['李四', '市政', '2027.3.1'],
    ]);
    expect(cells('张 三\n李 四')).toEqual([['张 三'], ['李 四']]);
  });

  test('with line breaks, separators and quotes in cells', () => {
    expect(cells('张三\t"建筑工程\n市政"\t"说：""好""\t。"\n李四\t\t')).toEqual([
      ['张三', '建筑工程\n市政', '说："好"\t。'],
      ['李四', '', ''],
    ]);
  });

  test('with a comma in cells that tabs set apart', () => {
    expect(cells('张三\t建筑,市政\n李四\t')).toEqual([
      ['张三', '建筑,市政'],
      ['李四', ''],
    ]);
  });

  test.each([
    ['that nothing closes', '"张三\t建筑\n李四\t市政', ['"张三', '建筑']],
    ['within a cell', '张"三"\t建筑\n李四\t市政', ['张"三"', '建筑']],
    ['that close before the cell ends', '"张"三\t建筑\n李四\t市政', ['"张"三', '建筑']],
    [
      'that close thousands of characters later',
      `"张三\t建筑\n李四\t市政\n${'王五\t机电\n'.repeat(1_000)}赵六"\t公路`,
      ['"张三', '建筑'],
    ],
  ])('with quotes %s', (_, text, first) => {
    expect(cells(text).slice(0, 2)).toEqual([first, ['李四', '市政']]);
  });

  test('are numbered as in the spreadsheet, empty ones included', () => {
    expect(readRows('a\tb\n\n\t\n"c\nc"\td\ne\tf').map(({ line }) => line)).toEqual([1, 4, 5]);
  });

  test('lose the mark that keeps a formula from running', () => {
    expect(cells("'=1+1,a\n'张三,b")).toEqual([
      ['=1+1', 'a'],
      ["'张三", 'b'],
    ]);
  });

  test('are what was written', () => {
    const cell = fc
      .string({ unit: fc.constantFrom(...'张a"\'\t\n,; ='), maxLength: 8 })
      .map((text) => text.trim())
      .filter((text) => !/^['=]/.test(text));
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, (rows) => {
        const quoted = rows.map((row) =>
          row.map((one) => `"${one.replaceAll('"', '""')}"`).join('\t'),
        );
        const kept = rows.filter((row) => row.some((one) => one !== ''));
        expect(cells(quoted.join('\r\n'))).toEqual(kept);
      }),
    );
  });

  test('come of anything', () => {
    const text = fc.string({ unit: fc.constantFrom(...'a"\t\r\n,;|\0') });
    fc.assert(
      fc.property(text, (any) => {
        const lines = readRows(any).map(({ line }) => line);
        expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
      }),
    );
  });
});

describe('bytes', () => {
  // 姓名,有效期
  const GB18030 = [0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd3, 0xd0, 0xd0, 0xa7, 0xc6, 0xda];
  const utf8 = new TextEncoder().encode('姓名,有效期');
  const utf16 = (first: number, second: number, isLittle: boolean) => [
    first,
    second,
    ...Array.from('姓名,有效期').flatMap((character) => {
      const code = character.charCodeAt(0);
      const bytes = [code & 0xff, code >> 8];
      return isLittle ? bytes : bytes.reverse();
    }),
  ];

  test.each<[string, Iterable<number>]>([
    ['UTF-8', utf8],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...utf8]],
    ['GB18030', GB18030],
    ['UTF-16', utf16(0xff, 0xfe, true)],
    ['UTF-16, the other way round', utf16(0xfe, 0xff, false)],
  ])('in %s', (_, bytes) => {
    expect(decodeTable(Uint8Array.from(bytes))).toEqual({ text: '姓名,有效期' });
  });

  test('with a rare character, which GB18030 writes in four', () => {
    // 𬭎, as in names
    expect(decodeTable(Uint8Array.from([0x99, 0x30, 0xcd, 0x36, 0xd0, 0xd5]))).toHaveProperty(
      'text',
    );
  });

  test.each<[string, number[], string]>([
    ['a workbook', [0x50, 0x4b, 3, 4, 0], '电子表格'],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0], '电子表格'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff], '编码'],
    ['a text with what no text has', [0x61, 0, 0x62], '编码'],
    ['bytes of no text', [0xff, 0x80, 0xff], '编码'],
  ])('of %s are none', (_, bytes, why) => {
    expect(decodeTable(Uint8Array.from(bytes))).toEqual({ reason: expect.stringContaining(why) });
  });
});
