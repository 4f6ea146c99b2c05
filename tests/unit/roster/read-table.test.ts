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

  test('below a title, and in two rows; what stands over them is told', () => {
    const rows = [
      '某某公司一级建造师台账||||',
      '|||制表：办公室|',
      '姓名|注册信息||备注|',
      '|专业|有效期至||',
      '张三|建筑工程|2026-09-01||',
    ];
    expect(people(...rows)).toEqual([zhang]);
    expect(notes(...rows)).toEqual(['4 hint 第 1、2 行在表头上面，没有读']);
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
    expect(notes(...rows)).toEqual(['4 hint 第 4 行是合计，不算人']);
  });

  test.each([
    ['合计|4人||', true],
    ['|4人||', true],
    ['|共 4 人||', true],
    // In a column that is left, which is told already.
    ['合 计|||', false],
    ['总计：4人|||', false],
    ['|合计|4|', true],
    ['小计|２人|3个|', true],
  ])('above a row that adds up, which is nobody: %s', (total, isTold) => {
    const rows = ['序号|姓名|专业|有效期至', '1|张三|建筑工程|2026-09-01', total];
    expect(people(...rows)).toEqual([zhang]);
    expect(notes(...rows)).toEqual([
      '1 hint 没有用到：序号',
      ...(isTold ? ['3 hint 第 3 行是合计，不算人'] : []),
    ]);
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

  test.each([
    ...[
      '电子证书有效期',
      '电子证书有效期至',
      '电子注册证书到期日',
      '电子证照使用期限',
      '使用有效期',
    ],
    ...['加注件有效期至', '加注到期日', '有效期（电子证书）', '证书使用有效期截止'],
  ])('of how long the electronic certificate can be used are no validity: %s', (head) => {
    for (const heads of [`姓名|专业|有效期至|${head}`, `姓名|专业|${head}|有效期至`]) {
      const isLast = heads.endsWith(head);
      const [first, second] = ['2026-09-01', '2026-05-01'];
      const rows = [heads, `张三|建筑工程|${isLast ? `${first}|${second}` : `${second}|${first}`}`];
      expect(people(...rows)).toEqual([zhang]);
      expect(notes(...rows)).toEqual(has(`1 hint 没有用到“${head}”：是加注后能用到哪天`));
    }
    // Nor where there is no other: it would be told too early, or too late.
    const alone = [`姓名|专业|${head}`, '张三|建筑工程|2026-05-01'];
    expect(people(...alone)[0]?.specialties).toEqual([{ name: '建筑工程' }]);
    expect(notes(...alone)).toEqual(has('表头请写“有效期至”', '全部人员没有有效期'));
  });

  test.each(['电子证书加注日期', '电子证书上次加注时间'])(
    'of the electronic certificate, that are the day of its annotation: %s',
    (head) => {
      const rows = [`姓名|专业|有效期至|${head}`, '张三|建筑工程|2026-09-01|2026-05-01'];
      expect(people(...rows)).toEqual([{ ...zhang, annotatedOn: '2026-05-01' }]);
      expect(notes(...rows)).toEqual([]);
    },
  );

  test.each(['有效期（安全B证）', '有效期至(二级)', '有效期（造价）'])(
    'of another certificate, in brackets: %s',
    (head) => {
      const rows = [`姓名|专业|${head}|有效期至`, '张三|建筑工程|2025-01-01|2026-09-01'];
      expect(people(...rows)).toEqual([zhang]);
      expect(notes(...rows)).toEqual([`1 hint 没有用到：${head}`]);
    },
  );

  test('of more days than there are specialties: those that say it best count, the others are told', () => {
    const rows = ['姓名|专业|证书有效期检查|到期日', '张三|建筑工程|2025-01-01|2026-09-01'];
    expect(people(...rows)).toEqual([zhang]);
    expect(notes(...rows)).toEqual(['1 hint 没有用到“证书有效期检查”：只看了“到期日”']);
    expect(notes('姓名|有效期1|有效期2', '张三|2026-09-01|2027-03-01')).toEqual(
      has('没有用到“有效期2”'),
    );
    expect(
      notes(
        '姓名|专业1|有效期1|专业2|有效期2|有效期3',
        '张三|建筑|2026-9-1|机电|2026-9-1|2026-9-1',
      ),
    ).toEqual(['1 hint 没有用到“有效期3”：只看了“有效期1”“有效期2”']);
  });

  test.each(['加注次数', '下次加注'])('of an annotation, that are not its day: %s', (head) => {
    const rows = [`姓名|专业|有效期至|${head}`, '张三|建筑工程|2026-09-01|2026-05-01'];
    expect(people(...rows)).toEqual([zhang]);
    expect(notes(...rows)).toEqual([`1 hint 没有用到：${head}`]);
  });

  test.each([
    ['建筑|市政', '建筑工程', '市政公用工程'],
    ['建筑工程有效期至|市政注册有效期', '建筑工程', '市政公用工程'],
    ['公路专业证书有效期|机电有效期至', '公路工程', '机电工程'],
  ])('that name specialties for short: %s', (heads, first, second) => {
    expect(people(`姓名|${heads}`, '张三|2026-09-01|2027-03-01')).toEqual([
      {
        name: '张三',
        specialties: [
          { name: first, validUntil: '2026-09-01' },
          { name: second, validUntil: '2027-03-01' },
        ],
      },
    ]);
  });

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

  test('of years twice take the first, and tell the other', () => {
    const rows = ['张三|2026-09-01|1970|2005', '李四|2027-03-01|1980|2006'];
    expect(people(...rows).map(({ birthYear }) => birthYear)).toEqual([1970, 1980]);
    expect(notes(...rows)).toEqual(has('没有用到：第 4 列', '没有认出表头'));
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
      { name: '建筑工程', validUntil: '2026-09-01' },
      { name: '机电工程' },
    ]);
    expect(notes(...rows)).toEqual(['2:2 unread “建筑工程”写了两次，用 2026-09-01']);
  });

  test('with another number of days are told', () => {
    const rows = ['姓名|专业|有效期', '张三|建筑、市政、机电|2026-09-01、2027-03-01'] as const;
    expect(people(...rows)[0]?.specialties).toEqual(
      ['建筑工程', '市政公用工程', '机电工程'].map((name) => ({ name })),
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

describe('specialties', () => {
  const specialties = (cell: string, end = '') =>
    people('姓名|专业|有效期', `张三|${cell}|${end}`)[0]?.specialties;

  test.each([
    ['建筑', '建筑工程'],
    ['市政', '市政公用工程'],
    ['港航专业', '港口与航道工程'],
    ['一级建筑', '建筑工程'],
    ['一级建造师（机电）', '机电工程'],
    ['水利（主项）', '水利水电工程'],
    ['民航 （增项）', '民航机场工程'],
    ['通信 一级', '通信与广电工程'],
    ['土木工程', '土木工程'],
  ])('for short are whole: %s', (cell, name) => {
    expect(specialties(cell, '2026-09-01')).toEqual([{ name, validUntil: '2026-09-01' }]);
  });

  test('called in two ways are one', () => {
    expect(specialties('建筑、建筑工程', '2026-09-01')).toEqual(zhang.specialties);
    const rows = ['姓名|专业|有效期', '张三|建筑|2026-09-01', '张三|建筑工程|'];
    expect(people(...rows)).toEqual([zhang]);
  });

  test.each([
    ['二级建筑', '2026-09-01', []],
    ['建筑 二级', '2026-09-01', []],
    ['二级 建筑', '2026-09-01', []],
    ['二级：建筑、市政', '2026-09-01', []],
    ['建筑（二级）2027-03-01', '', []],
    ['路', '2026-09-01', []],
    ['市政(二级)、建筑', '2027-03-01、2026-09-01', zhang.specialties],
    ['二级市政、一级建筑', '2026-09-01', zhang.specialties],
    ['建筑、二级市政、机电', '2026-09-01', zhang.specialties],
  ])(
    'of 二级, or of nobody knows which, are told, and their days with them: %s',
    (cell, end, kept) => {
      expect(specialties(cell, end)).toEqual(kept);
      const said = notes('姓名|专业|有效期', `张三|${cell}|${end}`);
      expect(said.filter((one) => /^2:2 unread .*(?:二级的不记|请写全)/.test(one))).not.toEqual([]);
      const isDayLost = end !== '' && !JSON.stringify(kept).includes(end);
      expect(said.some((one) => /^2:3 unread .*日期也没有记/.test(one))).toBe(isDayLost);
    },
  );

  test('that are none of the ten are told, each once', () => {
    const rows = ['姓名|专业|有效期', '张三|土木工程|2026-9-1', '李四|土木工程、造价|2026-9-1'];
    expect(notes(...rows)).toEqual(['2 hint 不是一建的专业，照写的记：土木工程、造价']);
  });

  test('of which only the class is said have no name', () => {
    expect(specialties('一级建造师', '2026-09-01')).toEqual([
      { name: '', validUntil: '2026-09-01' },
    ]);
  });

  test('with a day of their own beside another one keep the earlier one, told', () => {
    expect(specialties('建筑2026-09-01', '2027-03-01')).toEqual(zhang.specialties);
    expect(notes('姓名|专业|有效期', '张三|建筑2026-09-01|2027-03-01')).toEqual(
      has('2:3 unread “2027-03-01”：专业后面写的是另一天，用 2026-09-01'),
    );
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

test('what further rows of somebody say otherwise, or too much, is told', () => {
  const rows = [
    '姓名|专业|有效期|出生年份|备注',
    `张三|建筑工程|2027-03-01|1970|${'记'.repeat(400)}`,
    `|建筑|2026-09-01|1980|${'住'.repeat(400)}`,
  ];
  expect(people(...rows)).toMatchObject([{ ...zhang, birthYear: 1970 }]);
  expect(notes(...rows)).toEqual([
    '3 unread 出生年份写了两次，用 1970',
    '3 unread “建筑工程”写了两次，用 2026-09-01',
    '3 unread 备注太长：最多 500 个字',
  ]);
  const many = Array.from({ length: LIMITS.specialties + 1 }, (_, i) => `第${i}种`).join('、');
  expect(notes('姓名|专业', `张三|${many}`)).toEqual(
    expect.arrayContaining(has('2 unread 最多 20 个专业')),
  );
});

test('columns that are too far to the right are told', () => {
  const cells = Array.from({ length: 120 }, (_, i) => (i === 0 ? '张三' : `甲${i}`)).join('|');
  const said = notes(`姓名${'|'.repeat(119)}`, cells);
  expect(said).toEqual(expect.arrayContaining(has('只看前 100 列，后面的没有读')));
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

/** Heads of every kind, and what nobody knows. */
const anyHead = fc.oneof(
  fc.constantFrom(
    ...[
      '姓名',
      '专业',
      '注册专业',
      '增项',
      '建筑',
      '市政工程',
      '有效期',
      '有效期至',
      '到期日',
      '备注',
    ],
    ...[
      '电子证书有效期',
      '使用有效期',
      '有效期（安全B证）',
      '加注',
      '上次加注',
      '加注件有效期',
      '说明',
    ],
    ...[
      '出生年份',
      '出生日期',
      '身份证号',
      '手机',
      '身份证有效期',
      '部门',
      '序号',
      '建筑有效期',
      '昵称',
    ],
  ),
  fc.string({
    unit: fc.constantFrom(
      ...'有效期至专业电子证书加注日出生到截止建筑机电使用备姓名年份注册（）12',
    ),
    minLength: 1,
    maxLength: 9,
  }),
);

test('of every column what stands there is taken, or it is told that it is not', () => {
  fc.assert(
    fc.property(fc.array(anyHead, { maxLength: 9 }), (more) => {
      const heads = ['姓名', ...more];
      // In each column years that no other one has, so that it can be seen what became of them.
      const cells = (row: number) =>
        more.map((_, i) => `${1990 + i * 2 + row}-03-0${row + 1}`).join('|');
      const { people: read, notes: said } = readTable(
        table(heads.join('|'), `张三|${cells(0)}`, `李四|${cells(1)}`),
      );
      const hints = said.flatMap(({ kind, says }) => (kind === 'hint' ? [says] : []));
      heads.slice(1).forEach((head, i) => {
        const isTold =
          hints.some((says) => says.includes(head)) ||
          // Of two days the other one can be that which is not kept.
          said.some(({ column, says }) => column === i + 2 || says.includes('写了两次'));
        const isTaken = [0, 1].every((row) =>
          JSON.stringify(read).includes(String(1990 + i * 2 + row)),
        );
        expect([head, isTold || isTaken]).toEqual([head, true]);
      });
    }),
    { numRuns: 500 },
  );
});

test('of every cell what stands there is taken, or it is told that it is not', () => {
  const cell = fc.constantFrom(
    ...['', '建筑', '市政、机电', '二级公路', '路', '土木', '2026-09-01', '2027-03-01、2028-03-01'],
    ...['建筑2026-09-01', '2026年9月', '无', '1970', '70', '一级', '13812345678', '在外地'],
  );
  const fields = { 专业: 'specialties', 有效期至: 'specialties', 上次加注: 'annotatedOn' } as const;
  const heads = { ...fields, 出生年份: 'birthYear', 备注: 'note' } as const;
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 6 }),
      (rows) => {
        const { people: read, notes: said } = readTable(
          table(
            ['姓名', ...Object.keys(heads)].join('|'),
            ...rows.map((cells, i) => [`张${'甲乙丙丁戊己'[i]}`, ...cells].join('|')),
          ),
        );
        expect(read).toHaveLength(rows.length);
        rows.forEach((cells, i) => {
          Object.entries(heads).forEach(([head, field], k) => {
            const value = read[i]?.[field];
            const isTaken = Array.isArray(value) ? value.length > 0 : value !== undefined;
            const isTold = said.some(
              ({ line, column, kind, says }) =>
                (column === k + 2 && (line === i + 2 || kind === 'refused')) ||
                (kind === 'hint' && says.includes(`没有用到“${head}”`)),
            );
            const saysNothing = ['', '一级'].includes(cells[k] ?? '');
            expect([cells, saysNothing || isTaken || isTold]).toEqual([cells, true]);
          });
        });
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
