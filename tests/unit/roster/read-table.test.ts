import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../core/roster/check-person.ts';
import { readTable } from '../../../core/roster/read-table.ts';
import { day } from './people.ts';

const table = (...rows: readonly string[]) =>
  rows.map((row) => row.replaceAll('|', '\t')).join('\n');
const people = (...rows: readonly string[]) => readTable(table(...rows)).people;
/** What is said, as 2:3 unread …; the row alone as 2. */
const notes = (...rows: readonly string[]) =>
  readTable(table(...rows)).notes.map(
    ({ kind, line, column, says }) => `${line}${column ? `:${column}` : ''} ${kind} ${says}`,
  );
const has = (...said: readonly string[]) => said.map((one) => expect.stringContaining(one));

const zhang = { name: '张三', specialties: [{ name: '建筑工程', validUntil: '2026-09-01' }] };
const li = { name: '李四', specialties: [{ name: '机电工程', validUntil: '2027-03-01' }] };

describe('heads', () => {
  test.each([
    '姓名|专业|有效期至',
    '姓 名|注册专业|有效期',
    '人员姓名|一级建造师注册专业|证书有效期',
    '建造师姓名*|专业类别|注册证书有效期至（年月日）',
    '建造师|专业|到期日期',
    '１.姓名|２.专业|３.有效期',
  ])('%s', (heads) => {
    const rows = [heads, '张三|建筑工程|2026.9.1', '李四|机电工程|2027/3/1'] as const;
    expect(people(...rows)).toEqual([zhang, li]);
    expect(notes(...rows)).toEqual([]);
  });

  test('of all that is kept', () => {
    expect(
      people(
        '序号|姓名|出生年月|注册专业|有效期至|上次加注|备注',
        '1|张三|1970年3月|建筑工程|2026-09-01|2026.5.1|在外地',
      ),
    ).toEqual([{ ...zhang, birthYear: 1970, annotatedOn: '2026-05-01', note: '在外地' }]);
  });

  test('below a title, and in two rows', () => {
    expect(
      people(
        '某某公司一级建造师台账||||',
        '|||制表：办公室|',
        '姓名|注册信息||备注|',
        '|专业|有效期至||',
        '张三|建筑工程|2026-09-01||',
      ),
    ).toEqual([zhang]);
  });

  test('of another certificate, or of when it began, are left, and told', () => {
    const rows = [
      '姓名|专业|发证日期|有效期至|安全B证有效期|职称专业|部门',
      '张三|建筑工程|2023-09-02|2026-09-01|2025-01-01|土木工程|一部',
    ] as const;
    expect(people(...rows)).toEqual([zhang]);
    expect(notes(...rows)).toEqual(['1 hint 没有用到：发证日期、安全B证有效期、职称专业、部门']);
  });

  test('that repeat, and totals, are no people', () => {
    const rows = [
      '姓名|专业|有效期',
      '张三|建筑工程|2026-09-01',
      '姓名|专业|有效期',
      '合计：1人||',
    ];
    expect(people(...rows)).toEqual([zhang]);
    expect(notes(...rows)).toEqual([]);
  });

  test.each([
    '合计|4人||',
    '|4人||',
    '|共 4 人||',
    '合 计|||',
    '总计：4人|||',
    '|合计|4|',
    '小计|２人|3个|',
  ])('above a row that adds up, which is nobody: %s', (total) => {
    const rows = ['序号|姓名|专业|有效期至', '1|张三|建筑工程|2026-09-01', total];
    expect(people(...rows)).toEqual([zhang]);
    expect(notes(...rows)).toEqual(['1 hint 没有用到：序号']);
  });

  test('above somebody whose note speaks of a total', () => {
    const rows = ['姓名|专业|有效期至|备注', '张三|建筑工程|2026-09-01|合计'];
    expect(people(...rows)).toEqual([{ ...zhang, note: '合计' }]);
  });

  test.each(['最近一次加注', '上一次加注时间', '最后加注', '最新加注日期', '末次加注', '最近加注'])(
    'of the last annotation: %s',
    (head) => {
      const rows = [`姓名|专业|有效期至|${head}`, '张三|建筑工程|2026-09-01|2026-05-01'];
      expect(people(...rows)).toEqual([{ ...zhang, annotatedOn: '2026-05-01' }]);
    },
  );

  test.each(['加注件有效期至', '加注到期日', '加注次数', '下次加注'])(
    'of an annotation, that are not its day: %s',
    (head) => {
      const rows = [`姓名|专业|有效期至|${head}`, '张三|建筑工程|2026-09-01|2026-05-01'];
      expect(people(...rows)).toEqual([zhang]);
    },
  );

  test('that name specialties have days below them', () => {
    expect(
      people('姓名|建筑工程|市政公用工程', '张三|2026-09-01|', '李四|2027-03-01|2027-04-01'),
    ).toEqual([
      zhang,
      {
        name: '李四',
        specialties: [
          { name: '建筑工程', validUntil: '2027-03-01' },
          { name: '市政公用工程', validUntil: '2027-04-01' },
        ],
      },
    ]);
  });

  test('of several specialties, each with its day', () => {
    const both = [
      { name: '建筑工程', validUntil: '2026-09-01' },
      { name: '机电工程', validUntil: '2027-03-01' },
    ];
    expect(
      people('姓名|专业1|有效期1|专业2|有效期2', '张三|建筑工程|2026-09-01|机电工程|2027-03-01'),
    ).toEqual([{ name: '张三', specialties: both }]);
    expect(people('姓名|专业|增项专业|有效期', '张三|建筑工程|机电工程|2026-09-01')).toEqual([
      {
        name: '张三',
        specialties: both.map((one) => ({ ...one, validUntil: '2026-09-01' })),
      },
    ]);
  });

  test('of specialties with their days in one', () => {
    expect(
      people('姓名|注册专业及有效期', '张三|建筑工程（2026.09.01）', '李四|机电工程 2027-03-01'),
    ).toEqual([zhang, li]);
  });

  test('that are not known are none over specialties', () => {
    expect(
      people('姓名|一级|有效期', '张三|建筑工程|2026-09-01', '李四|机电工程|2027-03-01'),
    ).toEqual([zhang, li]);
  });

  test('that say a day, over what is none, are left', () => {
    const rows = [
      '姓名|有效期|有效期提醒',
      '张三|2026-09-01|正常',
      '李四|2027-03-01|正常',
      '王五|2027-03-01|正常',
    ];
    expect(readTable(table(...rows)).columns.map(({ as }) => as)).toEqual([
      'name',
      'validUntil',
      'left',
    ]);
  });
});

describe('no heads', () => {
  test('are told, with what the columns were taken for', () => {
    const rows = ['张三|建筑工程|2026-09-01|1970', '李四|机电工程|2027-03-01|1980'];
    expect(people(...rows)).toEqual([
      { ...zhang, birthYear: 1970 },
      { ...li, birthYear: 1980 },
    ]);
    expect(notes(...rows)).toEqual([
      '1 hint 没有认出表头，按内容看：第 1 列是姓名，第 2 列是专业，第 3 列是有效期至，第 4 列是出生年份',
    ]);
  });

  test('of two days leave the earlier one, which can be anything', () => {
    const rows = ['张三|2023-09-02|2026-09-01', '李四|2024-03-02|2027-03-01'];
    expect(people(...rows).map(({ specialties }) => specialties)).toEqual([
      [{ name: '', validUntil: '2026-09-01' }],
      [{ name: '', validUntil: '2027-03-01' }],
    ]);
    expect(notes(...rows)).toEqual(has('没有用到：第 2 列', '没有认出表头'));
  });

  test('that are known are told with the words that stand there', () => {
    const rows = ['持有人|项|止', '张三|建筑工程|2026-09-01', '李四|机电工程|2027-03-01'] as const;
    expect(people(...rows)).toEqual([zhang, li]);
    expect(notes(...rows)).toEqual(has('按内容看：持有人是姓名，项是专业，止是有效期至'));
  });

  test('leave no first person out whose day is not written', () => {
    const rows = ['张三|办理中', '李四|2027-03-01', '王五|2027-03-01'] as const;
    expect(people(...rows).map(({ name }) => name)).toEqual(['张三', '李四', '王五']);
  });

  test('of the same days twice take the first', () => {
    expect(readTable('张三,2026-09-01,2026-09-01').columns.map(({ as }) => as)).toEqual([
      'name',
      'validUntil',
      'left',
    ]);
  });

  test('of names alone', () => {
    expect(people('张三', '欧阳娜娜', '买买提江')).toEqual(
      ['张三', '欧阳娜娜', '买买提江'].map((name) => ({ name, specialties: [] })),
    );
  });

  test('and no names are told', () => {
    expect(people('建筑工程|2026-09-01')).toEqual([]);
    expect(notes('建筑工程|2026-09-01')).toEqual(has('没有认出哪一列是姓名'));
    expect(readTable('')).toEqual({ people: [], notes: [], columns: [] });
  });
});

describe('numbers of persons', () => {
  test.each([
    ['身份证号', '110101199003070012', '身份证号码'],
    ['备注', '110101199003070012', '身份证号码'],
    ['编号', '１１０１０１１９９００３０７００１２', '身份证号码'],
    ['出生日期', '1.10101E+17', '身份证号码'],
    ['有效期至', '13812345678', '手机号码'],
    ['其他', '138 1234 5678', '手机号码'],
    ['手机号', '', '手机号码'],
    ['证件号码', '', '身份证号码'],
  ])('in a column of %s refuse it all', (head, number, what) => {
    const rows = [`姓名|${head}`, `张三|${number}`, `李四|${number}`] as const;
    expect(notes(...rows)[0]).toContain('1:2 refused 整列像');
    expect(notes(...rows)[0]).toContain(what);
    expect(people(...rows)).toEqual([
      { name: '张三', specialties: [] },
      { name: '李四', specialties: [] },
    ]);
  });

  test('without heads', () => {
    const { people: read, notes: said } = readTable('张三,110101199003070012,2026-09-01');
    expect(read).toEqual([{ name: '张三', specialties: [{ name: '', validUntil: '2026-09-01' }] }]);
    expect(said[0]).toMatchObject({ kind: 'refused', line: 1, column: 2 });
  });

  test('in one cell are told there, and never shown again', () => {
    const rows = [
      '姓名|有效期|备注',
      '张三|2026-09-01|电话13812345678',
      '李四|2026-09-01|在外地',
      '王五110101199003070012|2026-09-01|',
      '赵六|13912345678|',
      '钱七|2026-09-01|一部',
    ] as const;
    const { people: read, notes: said } = readTable(table(...rows));
    expect(read.map(({ name }) => name)).toEqual(['张三', '李四', '赵六', '钱七']);
    expect(said.filter(({ kind }) => kind === 'refused')).toMatchObject([
      { line: 2, column: 3 },
      { line: 4, column: 1 },
      { line: 5, column: 2 },
    ]);
    expect(JSON.stringify({ read, said })).not.toMatch(/\d{11}/);
  });
});

describe('several specialties', () => {
  const three = ['建筑工程', '市政公用工程', '港口与航道工程'];

  test.each(['、', '，', '/', ' ', '；', '\n', '+'])('in one cell, set apart by %j', (mark) => {
    const [one] = readTable(`姓名\t专业\t有效期\n张三\t"${three.join(mark)}"\t2026-09-01`).people;
    expect(one?.specialties).toEqual(three.map((name) => ({ name, validUntil: '2026-09-01' })));
  });

  test.each([
    ['建筑工程、机电工程|2026-09-01、2027-03-01'],
    ['建筑工程(2026-09-01)、机电工程（2027.3.1）|'],
    ['建筑工程：2026年9月1日；机电工程：2027年3月1日|'],
    ['建筑工程2026/9/1 机电工程2027/3/1|'],
    ['建筑工程有效期至2026-09-01，机电工程有效期至2027-03-01|'],
  ])('each with a day of its own: %s', (cells) => {
    const [one] = people('姓名|专业|有效期', `张三|${cells}`);
    expect(one?.specialties).toEqual([
      { name: '建筑工程', validUntil: '2026-09-01' },
      { name: '机电工程', validUntil: '2027-03-01' },
    ]);
  });

  test('of one name with two days keep the earlier one, told', () => {
    const rows = ['姓名|专业', '张三|建筑2027-03-01、机电、建筑2026-09-01、机电'] as const;
    expect(people(...rows)[0]?.specialties).toEqual([
      { name: '建筑', validUntil: '2026-09-01' },
      { name: '机电' },
    ]);
    expect(notes(...rows)).toEqual(['2:2 unread “建筑”写了两次，用 2026-09-01']);
  });

  test('with another number of days are told', () => {
    const rows = ['姓名|专业|有效期', '张三|建筑、市政、机电|2026-09-01、2027-03-01'] as const;
    expect(people(...rows)[0]?.specialties).toEqual(
      ['建筑', '市政', '机电'].map((name) => ({ name })),
    );
    expect(notes(...rows)).toEqual(has('2:3 unread', '没有有效期'));
  });

  test.each([
    ['the name again', '张三'],
    ['merged cells', ''],
  ])('in further rows with %s', (_, name) => {
    expect(
      people('姓名|专业|有效期', '张三|建筑工程|2026-09-01', `${name}|机电工程|2027-03-01`),
    ).toEqual([
      {
        name: '张三',
        specialties: [
          { name: '建筑工程', validUntil: '2026-09-01' },
          { name: '机电工程', validUntil: '2027-03-01' },
        ],
      },
    ]);
  });
});

describe('merged cells', () => {
  test('of days have the one above, and that is told', () => {
    const rows = ['姓名|专业|有效期', '张三|建筑工程|2026-09-01', '|机电工程|'] as const;
    expect(people(...rows)[0]?.specialties.map(({ validUntil }) => validUntil)).toEqual([
      '2026-09-01',
      '2026-09-01',
    ]);
    expect(notes(...rows)).toEqual(has('3:3 hint'));
  });

  test('of specialties that stand before the names', () => {
    const rows = ['专业|姓名|有效期', '建筑工程|张三|2026-09-01', '|李四|2027-03-01'] as const;
    expect(people(...rows).map(({ specialties }) => specialties[0]?.name)).toEqual([
      '建筑工程',
      '建筑工程',
    ]);
    expect(notes(...rows)).toEqual(has('3:1 hint'));
  });

  test('are none behind an empty row', () => {
    const rows = ['姓名|专业|有效期', '张三|建筑工程|2026-09-01', '||', '|机电工程|2027-03-01'];
    expect(people(...rows)).toEqual([zhang]);
    expect(notes(...rows)).toEqual(['4 unread 这一行没有姓名']);
  });

  test('are none below a name that was not taken', () => {
    const rows = [
      '姓名|专业|有效期',
      '张三|建筑工程|2026-09-01',
      '李四13812345678|机电工程|2027-03-01',
      '|公路工程|2027-03-01',
    ] as const;
    expect(people(...rows)).toEqual([zhang]);
    expect(notes(...rows)).toEqual(has('3:1 refused', '4 unread'));
  });
});

describe('one name', () => {
  test('in rows of which one has no day is of one', () => {
    expect(people('姓名|专业|有效期', '张三|建筑工程|', '张三|建筑工程|2026-09-01')).toEqual([
      zhang,
    ]);
  });

  test('in rows that say different things of one specialty is of two people', () => {
    const rows = [
      '姓名|专业|有效期',
      '张三|建筑工程|2026-09-01',
      '张三|建筑工程|2027-03-01',
    ] as const;
    expect(people(...rows)).toHaveLength(2);
    expect(notes(...rows)).toEqual(has('2 hint 第 2、3 行都是“张三”，当作 2 个人'));
  });

  test('in rows apart, or with other years of birth, is of two people', () => {
    expect(
      people('姓名|专业', '张三|建筑工程', '李四|公路工程', '张三|机电工程').map(
        ({ name }) => name,
      ),
    ).toEqual(['张三', '李四', '张三']);
    expect(people('姓名|出生年份|专业', '张三|1970|建筑工程', '张三|1980|机电工程')).toHaveLength(
      2,
    );
  });

  test('in two rows that say the same is of one, told', () => {
    const rows = [
      '姓名|专业|有效期',
      '张三|建筑工程|2026-09-01',
      '张三|建筑工程|2026-09-01',
    ] as const;
    expect(people(...rows)).toEqual([zhang]);
    expect(notes(...rows)).toEqual(['3 hint 与上一行相同，只记一次']);
  });
});

describe('what is not understood', () => {
  test.each([
    ['张三|建筑工程|2026年9月', '2:3 unread “2026年9月”：只写到月'],
    ['张三|建筑工程|9/1/2026', '2:3 unread'],
    ['张三|建筑工程|1926-09-01', '2:3 unread “1926-09-01”：年份不对'],
    ['123|建筑工程|2026-09-01', '2:1 unread “123”看不出是姓名'],
    ['张三、李四|建筑工程|2026-09-01', '2:1 unread “张三、李四”：一格里有几个人'],
    [`${'张'.repeat(LIMITS.name + 1)}|建筑工程|2026-09-01`, '2:1 unread'],
    [`张三|${'建'.repeat(41)}|2026-09-01`, '2:2 unread'],
    ['张三|2025-01-01|2026-09-01', '2:2 unread “2025-01-01”：不知道是哪个专业的'],
  ])('%s', (row, said) => {
    expect(notes('姓名|专业|有效期', row)).toEqual(expect.arrayContaining(has(said)));
  });

  test.each([
    ['annotatedOn', '加注日期', '2026-09-01、2027-09-01'],
    ['birthYear', '出生年份', '70'],
    ['note', '备注', '记'.repeat(LIMITS.note + 1)],
  ])('of %s leaves the person', (_, head, cell) => {
    const rows = [`姓名|${head}`, `张三|${cell}`] as const;
    expect(people(...rows)).toEqual([{ name: '张三', specialties: [] }]);
    expect(notes(...rows)).toEqual(expect.arrayContaining(has('2:2 unread')));
  });

  test('is told in the order of the table', () => {
    const { notes: said } = readTable(
      table('姓名|有效期', '张三|一', '李四|2026-09-01', '王五|三'),
    );
    expect(said.filter(({ kind }) => kind === 'unread').map(({ line }) => line)).toEqual([2, 4]);
  });
});

test.each(['建筑工程专业', '建筑工程（主项）', '建筑工程(增)', '建筑工程'])(
  'the name of a specialty loses what is not its own: %s',
  (cell) => {
    expect(people('姓名|专业|有效期', `张三|${cell}|2026-09-01`)).toEqual([zhang]);
  },
);

test('names lose what is not theirs', () => {
  expect(
    people('姓名', '张 三', '2、李四', '阿卜杜拉·买买提', 'Li  Wei').map(({ name }) => name),
  ).toEqual(['张三', '李四', '阿卜杜拉·买买提', 'Li Wei']);
});

test('more people than a roster holds are cut off, and told', () => {
  const rows = Array.from({ length: LIMITS.people + 5 }, (_, i) => `张三${i}|2026-09-01`);
  const { people: read, notes: said } = readTable(table('姓名|有效期', ...rows));
  expect(read).toHaveLength(LIMITS.people);
  expect(said).toMatchObject([{ kind: 'refused', line: LIMITS.people + 2 }]);
});

test('a text that is no table of people is none', () => {
  expect(readTable('a'.repeat(5_000_001))).toMatchObject({
    people: [],
    notes: [{ kind: 'refused' }],
  });
});

test('what a table says comes back', () => {
  const name = fc.constantFrom('张三', '李四', '王五', '欧阳娜');
  const specialty = fc.constantFrom('建筑工程', '机电工程', '公路工程');
  const row = fc.tuple(name, specialty, day, fc.integer({ min: 1950, max: 2004 }));
  fc.assert(
    fc.property(
      fc.uniqueArray(row, { minLength: 1, maxLength: 4, selector: ([one]) => one }),
      fc.shuffledSubarray(['姓名', '专业', '有效期至', '出生年份'], { minLength: 4 }),
      fc.constantFrom('\t', ',', ';'),
      (rows, order, separator) => {
        const text = [
          order,
          ...rows.map(([one, of, until, year]) => {
            const cells: Record<string, string> = {
              姓名: one,
              专业: of,
              有效期至: until,
              出生年份: String(year),
            };
            return order.map((head) => cells[head]);
          }),
        ]
          .map((cells) => cells.join(separator))
          .join('\n');
        const read = readTable(text);
        expect(read.people).toEqual(
          rows.map(([one, of, validUntil, birthYear]) => ({
            name: one,
            specialties: [{ name: of, validUntil }],
            birthYear,
          })),
        );
        expect(read.notes).toEqual([]);
      },
    ),
  );
});

test('anything at all is answered, by people who can be on a roster', () => {
  const unit = fc.constantFrom(
    ...['姓名', '有效期', '专业', '张三', '2026-09-01', ...'\t\n,"、 1a'],
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
      for (const { name, specialties } of readTable(text).people) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(LIMITS.name);
        expect(specialties.length).toBeLessThanOrEqual(LIMITS.specialties);
      }
    }),
  );
});
