import { expect, ONCE, test } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import type { Tab, TestBrowser } from '../harness/types.ts';
import { encodeGbk } from '../portal/gbk.ts';
import { axeFaults } from './axe.ts';
import { closePages, openPages, storedValues } from './extension-side.ts';
import { tabTo } from './keyboard.ts';
import { checkSpoken, named } from './spoken.ts';
import { emptyStorage, fillStorage, journeyOf, remember } from './storage.ts';

const SIZE = { width: 1024, height: 660 };
/** In a spreadsheet of people who need not exist. */
const ID_NUMBER = '110101199003070016';
const HEADS = ['姓名', '身份证号', '注册专业', '有效期至'];
const NAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗梁宋郑谢韩'].map((one) => `${one}建国`);

/** A day so many days from now. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** A table of 25 people as a spreadsheet copies it: the last of them comes first. */
function table(): string {
  const rows = NAMES.map((name, i) => [
    name,
    ID_NUMBER,
    i % 3 ? '建筑工程' : '市政公用工程',
    inDays(995 - i * 40),
  ]);
  return [HEADS, ...rows].map((cells) => cells.join('\t')).join('\r\n');
}

async function open(browser: TestBrowser, size = SIZE): Promise<Tab> {
  const page = await browser.openExtensionPage('roster.html', size);
  await page.waitFor('.roster', 'visible');
  return page;
}

/** Pastes a text where the focus is, as the browser tells the page of it. */
function paste(page: Tab, text: string): Promise<void> {
  return page.evaluate((copied) => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => copied } });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, text);
}

function textOf(page: Tab, selector: string): Promise<string> {
  return page.evaluate((css) => document.querySelector(css)?.textContent ?? '', selector);
}

function names(page: Tab): Promise<readonly string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('.people .name'), ({ textContent }) => textContent ?? ''),
  );
}

async function storedNames(browser: TestBrowser): Promise<readonly string[]> {
  const { roster } = await storedValues(browser);
  const { people = [] } = (roster ?? {}) as { people?: readonly { readonly name: string }[] };
  return people.map(({ name }) => name);
}

async function type(page: Tab, text: string): Promise<void> {
  for (const key of text) await page.press(key);
}

/** Chooses a file where one is asked for. */
function choose(page: Tab, name: string, bytes: Uint8Array): Promise<void> {
  return page.evaluate(
    (of) => {
      const input = document.querySelector<HTMLInputElement>('.file-button input');
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array(of.bytes)], of.name));
      if (!input) throw new Error('There is no button for files.');
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { name, bytes: Array.from(bytes) },
  );
}

test('25 people are pasted, looked at, taken over and registered; and taken back', async ({
  testBrowser,
}) => {
  const page = await open(testBrowser);
  await page.waitFor('.begin-steps', 'visible');
  await paste(page, table());
  await page.waitFor('.import', 'visible');
  expect(await textOf(page, '.import h3')).toBe('认出 25 人');
  expect(await textOf(page, '.skipped')).toContain('“身份证号”已跳过');
  expect(await storedValues(testBrowser)).toEqual({});

  await page.click('加入花名册');
  await page.waitFor('.people', 'visible');
  const urgent = NAMES.at(-1) ?? '';
  expect((await names(page))[0]).toBe(urgent);
  expect(await names(page)).toHaveLength(25);
  expect(await textOf(page, '.urgent b')).toBe(urgent);
  expect(JSON.stringify(await storedValues(testBrowser))).not.toContain(ID_NUMBER);

  // Of nobody nothing can be exported: the way in is there.
  await page.click('导出');
  await page.waitFor('.exports', 'visible');
  await page.click('撤销');
  await page.waitFor('.begin-steps', 'visible');
  expect(await textOf(page, '.done-bar [role="status"]')).toBe('已撤销');
  expect(await storedNames(testBrowser)).toEqual([]);
  await page.click('重做');
  await page.waitFor('.people', 'visible');
  expect(await names(page)).toHaveLength(25);

  for (let i = 1; i <= 3; i++) {
    await page.click({ css: `.person:nth-child(${i}) .begin` });
    await page.waitFor(`.person:nth-child(${i}) .now`, 'visible');
  }
  const journeys = async () => (await storedValues(testBrowser))['journeys'] ?? {};
  await expect.poll(async () => Object.keys(await journeys())).toHaveLength(3);

  // That is what was done last; who was taken over before stays.
  await expect.poll(() => textOf(page, '.done-bar [role="status"]')).toContain('已开始替');
  await page.click('撤销');
  await expect.poll(async () => Object.keys(await journeys())).toHaveLength(2);
  expect(await storedNames(testBrowser)).toHaveLength(25);
  expect(page.errors).toEqual([]);
  await page.close();
});

test('the settings lead to it', async ({ testBrowser }) => {
  const settings = await testBrowser.openExtensionPage('options.html', SIZE);
  await settings.waitFor('.settings', 'visible');
  await settings.click('打开花名册');
  await expect.poll(() => openPages(settings)).toContain('/roster.html');
  await closePages(settings, '/roster.html');
  await settings.close();
});

test('a file in GB18030 is read, and changes who is there', async ({ testBrowser }) => {
  await remember(testBrowser, {
    roster: { people: [{ id: 'abcdefghij', name: '张三', specialties: [] }] },
  });
  const page = await open(testBrowser);
  await page.click('从表格粘贴');
  const bytes = encodeGbk(
    `姓名,专业,有效期至\r\n张三,建筑工程,${inDays(100)}\r\n李四,机电工程,2027年9月`,
  );
  await choose(page, '人员.csv', bytes);
  await page.waitFor('.import', 'visible');
  expect(await textOf(page, '.import h3')).toBe('认出 2 人，1 处没有看懂');
  expect(await textOf(page, '.import-from')).toContain('新加 1 人，更新 1 人');
  await page.click('加入花名册');
  await page.waitFor('.people', 'visible');
  expect(await names(page)).toEqual(['张三', '李四']);
  expect(await storedNames(testBrowser)).toEqual(['张三', '李四']);
  await page.close();
});

test('a file of another computer brings people and how far they are, all of which is taken back', async ({
  testBrowser,
}) => {
  const person = { id: 'abcdefghij', name: '张三', specialties: [] };
  await remember(testBrowser, { roster: { people: [person] } });
  const page = await open(testBrowser);
  await page.click('从表格粘贴');
  const fileOf = (version: number) => {
    const journeys = { [person.id]: journeyOf({ chosen: 'renewal' }) };
    const people = [{ ...person, note: '在项目上' }];
    const file = { format: 'jianzaoshi-helper-roster', version, people, journeys };
    return new TextEncoder().encode(JSON.stringify(file));
  };
  await choose(page, '新的.json', fileOf(99));
  await page.waitFor('.panel .warning[role="alert"]', 'visible');
  await choose(page, '花名册.json', fileOf(2));
  await page.waitFor('.import', 'visible');
  expect(await textOf(page, '.import')).toContain('更新 1 人');
  expect(await textOf(page, '.notes')).toContain('1 人办到哪一步');
  await page.click('加入花名册');
  await page.waitFor('.now', 'visible');
  await page.waitFor('.person-note', 'visible');
  await page.click('撤销');
  await page.waitFor('.person-note', 'gone');
  await page.waitFor('.now', 'gone');
  await page.close();
});

test('whom the calendar leaves out is said, with why, and no more once nobody is', async ({
  testBrowser,
}) => {
  const person = (id: string, name: string, validUntil?: string) => ({
    id,
    name,
    specialties: [{ name: '建筑工程', ...(validUntil && { validUntil }) }],
  });
  const later = person('abcdefghij', '张三', inDays(300));
  await remember(testBrowser, {
    roster: {
      people: [
        later,
        person('bcdefghijk', '李四', '2020-01-01'),
        person('cdefghijkl', '王五'),
        person('defghijklm', '王五'),
      ],
    },
  });
  const page = await open(testBrowser);
  await page.click('导出');
  await page.waitFor('.exports', 'visible');
  expect(await textOf(page, '.left-out')).toBe('');
  await page.click('存成日历文件');
  await expect.poll(() => textOf(page, '.left-out')).toContain('没有写进日历的：');
  const said = await textOf(page, '.left-out[role="status"]');
  expect(said).toContain('李四（建筑工程有效期已过（2020-01-01））');
  expect(said).toMatch(/王五（.*）（没有日期，算不出什么时候到期）/);
  expect(said).not.toContain('张三');
  await remember(testBrowser, { roster: { people: [later] } });
  await expect.poll(() => names(page)).toEqual(['张三']);
  await page.click('存成日历文件');
  await expect.poll(() => textOf(page, '.left-out')).toBe('');
  await page.close();
});

test('who has said for which specialties a renewal was handed in is reminded of the others', async ({
  testBrowser,
}) => {
  const id = 'abcdefghij';
  const [first, second] = [inDays(100), inDays(150)];
  const specialties = [
    { name: '建筑工程', validUntil: first },
    { name: '机电工程', validUntil: second },
  ];
  await remember(testBrowser, {
    roster: { people: [{ id, name: '张三', specialties }] },
    journeys: { [id]: journeyOf({ chosen: 'renewal' }) },
  });
  const page = await open(testBrowser);
  await page.click({ css: '.name' });
  await page.waitFor('.person-details', 'visible');
  await page.evaluate(() => {
    const [, step] = document.querySelectorAll<HTMLSelectElement>('.progress-of select');
    if (!step) throw new Error('There is no choice of steps.');
    step.value = 'wait-employer';
    step.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.waitFor('.renewals', 'visible');
  expect(await textOf(page, '.dues')).toContain('没有说明报了哪些专业');
  expect(await textOf(page, '.person .ask')).toContain('请点姓名勾选');
  expect(await axeFaults(page)).toEqual([]);
  const [one, other] = specialties.map(({ name, validUntil }) => `${validUntil} ${name}`);
  const renewing = async () => {
    const { people } = (await storedValues(testBrowser))['roster'] as {
      people: readonly { readonly renewing?: readonly string[] }[];
    };
    return people[0]?.renewing;
  };
  // What is taken may be right.
  await page.click('就是打勾的这些');
  await expect.poll(renewing).toEqual([one]);
  await expect.poll(() => textOf(page, '.dues')).not.toContain('没有说明报了哪些专业');
  await page.click('撤销');
  await expect.poll(() => textOf(page, '.dues')).toContain('没有说明报了哪些专业');
  await tabTo(page, '.renewals input:not(:disabled)');
  await page.press(' ');
  await expect.poll(() => textOf(page, '.dues')).not.toContain('没有说明报了哪些专业');
  expect(await textOf(page, '.person .ask')).toBe('');
  expect(await renewing()).toEqual([one, other]);
  // Who corrects something else keeps it; it can be taken back.
  await page.click('修改');
  await page.waitFor('.person-form', 'visible');
  await page.press('Enter');
  await page.waitFor('.renewals', 'visible');
  expect(await renewing()).toEqual([one, other]);
  await page.click({ css: '.renewals label:first-of-type input' });
  await expect.poll(renewing).toEqual([other]);
  expect(await textOf(page, '.messages blockquote')).toContain('（机电工程）已经上报');
  await page.click('撤销');
  await expect.poll(renewing).toEqual([one, other]);
  await page.close();
});

test('who was entered while waiting has waited since the day that is said, and not since today', async ({
  testBrowser,
}) => {
  const id = 'abcdefghij';
  const ticked = { renewal: { 'wait-employer': true } };
  await remember(testBrowser, {
    roster: { people: [{ id, name: '张三', specialties: [] }] },
    journeys: { [id]: journeyOf({ chosen: 'renewal', ticked }) },
  });
  const page = await open(testBrowser);
  await page.click({ css: '.name' });
  await page.waitFor('.since', 'visible');
  expect(await textOf(page, '.since')).toContain('单位已经确认的那天');
  const say = (text: string) =>
    page.evaluate((written) => {
      const field = document.querySelector<HTMLInputElement>('.since input');
      if (!field) throw new Error('There is no field.');
      field.value = written;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);
  await say(inDays(2));
  await expect.poll(() => textOf(page, '.since [role="alert"]')).toContain('还没有到');
  expect(await axeFaults(page)).toEqual([]);
  checkSpoken(await page.spokenParts());
  await say(inDays(-12).replaceAll('-', '.'));
  await expect.poll(() => textOf(page, '.person .now')).toContain('已等 12 天');
  await expect.poll(() => textOf(page, '.since [role="alert"]')).toBe('');
  // All of it is in sight, in the table, too.
  const isCut = (css: string) => {
    const { scrollHeight = 0, clientHeight = 0 } = document.querySelector(css) ?? {};
    // Browsers round the two by themselves.
    return scrollHeight > clientHeight + 1;
  };
  expect(await page.evaluate(isCut, '.person .now')).toBe(false);
  await page.click('撤销');
  await expect.poll(() => textOf(page, '.person .now')).not.toContain('已等');
  await page.click('重做');
  await expect.poll(() => textOf(page, '.person .now')).toContain('已等 12 天');
  await page.close();
});

test('whose last day to apply has passed stands above who has expired, and is counted apart', async ({
  testBrowser,
}) => {
  const people = [-12, 300, 11].map((days, i) => ({
    id: `abcdefghi${i}`,
    name: ['过期', '还早', '快到'][i],
    specialties: [{ name: '建筑工程', validUntil: inDays(days) }],
  }));
  await remember(testBrowser, { roster: { people } });
  const page = await open(testBrowser);
  await page.waitFor('.people', 'visible');
  expect(await names(page)).toEqual(['快到', '过期', '还早']);
  expect(await textOf(page, '.urgent')).toContain(
    `${inDays(11)} 已过最晚申请日，马上申请延续注册（建筑工程），还有 11 天到期`,
  );
  for (const [filter, name, who] of [
    ['late', '已过最晚申请日 1', ['快到']],
    ['over', '已过期 1', ['过期']],
    ['soon', '30 天内（含已过） 2', ['快到', '过期']],
  ] as const) {
    expect(await textOf(page, `.chips [value=${filter}]`)).toBe(name);
    await page.click({ css: `.chips [value=${filter}]` });
    await expect.poll(() => names(page)).toEqual(who);
  }
  // What it rests on is a click away, and not in the way.
  await page.click({ css: '.person:first-child .name' });
  await page.waitFor('.dues summary', 'visible');
  const isOpen = () => document.querySelector<HTMLDetailsElement>('.dues details')?.open;
  expect(await page.evaluate(isOpen)).toBe(false);
  await page.click({ css: '.dues summary' });
  await page.waitFor('.dues details p', 'visible');
  expect(await textOf(page, '.dues details')).toContain('建设部');
  await page.close();
});

test('full storage: it is told, and nothing is half written', async ({ testBrowser }) => {
  const roster = { people: [{ id: 'abcdefghij', name: '张三', specialties: [] }] };
  await remember(testBrowser, { roster });
  const page = await open(testBrowser);
  try {
    await fillStorage(testBrowser, page);
    await paste(page, table());
    await page.click('加入花名册');
    await page.waitFor('.storage-notice[role="alert"]', 'visible');
    expect(await textOf(page, '.storage-notice')).toContain('没有保存下来');
    await page.waitFor('.import', 'visible');
    expect((await storedValues(testBrowser))['roster']).toEqual(roster);
    await page.click('不要了');
    expect(await names(page)).toEqual(['张三']);
    await page.waitFor('.undo', 'gone');
    await page.click('添加一人');
    await page.waitFor('.person-form', 'visible');
    await type(page, 'Li');
    await page.press('Enter');
    await page.waitFor('.field-fault', 'visible');
    expect(
      await page.evaluate(
        () => document.querySelector<HTMLInputElement>('.field-name input')?.value,
      ),
    ).toBe('Li');
  } finally {
    await emptyStorage(testBrowser, page);
  }
  await page.close();
});

test('two windows at once agree, and neither loses what the other has done', async ({
  testBrowser,
}) => {
  const [one, other] = [await open(testBrowser), await open(testBrowser)];
  const add = async (page: Tab, name: string) => {
    await page.evaluate((typed) => {
      const field = document.querySelector<HTMLInputElement>('.field-name input');
      if (!field) throw new Error('There is no form.');
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, name);
    await page.evaluate(settled);
    await page.click('保存');
  };
  for (const page of [one, other]) await page.click('一个一个添加');
  await Promise.all([add(one, '张三'), add(other, '李四')]);
  for (const page of [one, other]) {
    await expect.poll(async () => [...(await names(page))].sort()).toEqual(['张三', '李四']);
  }
  // Each takes back its own.
  await one.click('撤销');
  await expect.poll(() => names(other)).toEqual(['李四']);
  expect(await storedNames(testBrowser)).toEqual(['李四']);
  await one.close();
  await other.close();
});

test('25 people at 1024 × 768: the most urgent and the heads are in view, and nothing lies at the side', async ({
  testBrowser,
}) => {
  const page = await open(testBrowser);
  await paste(page, table());
  await page.click('加入花名册');
  await page.waitFor('.people', 'visible');
  await page.evaluate(settled);
  const seen = await page.evaluate(() => {
    const { clientWidth, clientHeight, scrollWidth } = document.documentElement;
    const isInView = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return left >= 0 && top >= 0 && right <= clientWidth && bottom <= clientHeight;
    };
    const all = (selector: string) => Array.from(document.querySelectorAll(selector));
    // What a part of the page cuts off, or has behind a bar of its own.
    const isCut = (element: Element) =>
      !element.matches('.visually-hidden') &&
      element.scrollWidth > element.clientWidth + 1 &&
      getComputedStyle(element).overflowX !== 'visible';
    return {
      isWide: scrollWidth > clientWidth,
      cut: all('.roster, .roster *')
        .filter(isCut)
        .map(({ className }) => String(className)),
      outside: [
        '.page-title',
        '.doors button',
        '.urgent',
        '.urgent b',
        '.urgent button',
        'input[type="search"]',
        '.chips button',
        '.people thead th',
        '.person:nth-child(1)',
      ].filter((selector) => all(selector).length === 0 || !all(selector).every(isInView)),
      rows: all('.person').filter(isInView).length,
      // A row that is out of view at the bottom is as wide as those in view.
      aside: all('.person > *').filter((cell) => {
        const { left, right } = cell.getBoundingClientRect();
        return left < 0 || right > clientWidth;
      }).length,
    };
  });
  expect(seen).toMatchObject({ isWide: false, cut: [], outside: [], aside: 0 });
  expect(seen.rows).toBeGreaterThanOrEqual(5);
  expect(await names(page)).toHaveLength(25);
  await page.close();
});

test('with the keyboard alone: add, look for, read, register, and take off', async ({
  testBrowser,
}) => {
  const page = await open(testBrowser);
  await tabTo(page, '.empty .link');
  await page.press('Enter');
  await page.waitFor('.person-form', 'visible');
  await type(page, 'Zhang');
  await tabTo(page, '.field-validUntil input');
  await type(page, '2020.13.1');
  await page.press('Enter');
  await page.waitFor('.field-fault', 'visible');
  expect(await page.evaluate(() => document.activeElement?.ariaInvalid)).toBe('true');
  for (let i = 0; i < 9; i++) await page.press('Backspace');
  await type(page, '2020.12.1');
  await page.press('Enter');
  await page.waitFor('.people', 'visible');
  expect(await textOf(page, '.specialty')).toContain('2020-12-01');

  await tabTo(page, 'input[type="search"]');
  await type(page, 'zhang');
  await tabTo(page, '.name');
  await page.press('Enter');
  await page.waitFor('.person-details', 'visible');
  await tabTo(page, '.person-details .outlined');
  await page.press('Enter');
  await page.waitFor('.current', 'visible');
  await tabTo(page, '.remove');
  await page.press('Enter');
  await page.waitFor('.undo', 'visible');
  await expect.poll(async () => (await storedValues(testBrowser))['current-person']).toBe('');
  await tabTo(page, '.undo');
  await page.press('Enter');
  await page.waitFor('.people', 'visible');
  expect(await storedNames(testBrowser)).toEqual(['Zhang']);
  await page.close();
});

test('of 10,000 rows that are pasted those are taken that fit, which is told before', async ({
  testBrowser,
}) => {
  const page = await open(testBrowser);
  await page.evaluate((field) => {
    const rows = Array.from({ length: 10_000 }, (_, i) => {
      const name = `张${String.fromCharCode(0x4e00 + (i % 90), 0x5000 + Math.floor(i / 90))}`;
      return `${name}\t建筑工程\t2026年${(i % 12) + 1}月3日`;
    });
    const event = new Event('paste', { bubbles: true, cancelable: true });
    const text = ['姓名\t专业\t有效期至', ...rows].join('\n');
    Object.assign(event, { clipboardData: { getData: () => text } });
    (document.querySelector(field) ?? document.body).dispatchEvent(event);
  }, '.paste-box');
  await page.waitFor('.import', 'visible');
  expect(await textOf(page, '.import h3')).toContain('认出 2000 人');
  expect(await textOf(page, '.import')).toContain('最多 2000 人');
  expect(await storedValues(testBrowser)).toEqual({});
  await page.click('加入花名册');
  await page.waitFor('.people', 'visible');
  expect(await storedNames(testBrowser)).toHaveLength(2_000);
  const last = (await storedNames(testBrowser)).at(-1) ?? '';
  await page.evaluate((typed) => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (!field) throw new Error('There is no field to search.');
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, last);
  await expect.poll(() => names(page)).toEqual([last]);
  expect(page.errors).toEqual([]);
  await page.close();
});

test('a screen reader finds every part of the page by its name, in every state', async ({
  testBrowser,
}) => {
  const page = await open(testBrowser);
  checkSpoken(await page.spokenParts());
  await paste(page, table());
  await page.waitFor('.import', 'visible');
  checkSpoken(await page.spokenParts());
  await page.click('加入花名册');
  await page.waitFor('.people', 'visible');
  await page.click({ css: '.person:nth-child(1) .begin' });
  await page.click({ css: '.person:nth-child(1) .name' });
  await page.waitFor('.messages', 'visible');
  const parts = await page.spokenParts();
  checkSpoken(parts);
  expect(named(parts, 'button')).toContain('移出花名册');
  await page.click('修改');
  await page.waitFor('.person-form', 'visible');
  checkSpoken(await page.spokenParts());
  await page.click('导出');
  await page.waitFor('.exports', 'visible');
  checkSpoken(await page.spokenParts());
  await page.close();
});

/** Runs in the page: focuses what lay behind something that stays. @returns whether it is seen as a whole then */
function focusBehind([css = '', above = '']: readonly string[]): boolean {
  const bottom = document.querySelector(above)?.getBoundingClientRect().bottom ?? 0;
  const target = document.querySelector<HTMLElement>(css);
  target?.blur();
  target?.scrollIntoView({ block: 'start' });
  scrollBy(0, (target?.getBoundingClientRect().top ?? 0) - bottom / 2);
  target?.focus();
  return bottom > 0 && (target?.getBoundingClientRect().top ?? 0) >= bottom;
}

test('a registration begun further down, and once more, leaves the page and the focus where they are', async ({
  testBrowser,
}) => {
  await remember(testBrowser, { 'text-size': 'very-large' });
  const page = await open(testBrowser, { width: 512, height: 600 });
  await paste(page, table());
  await page.waitFor('.import', 'visible');
  await page.click('加入花名册');
  await page.waitFor('.people', 'visible');
  const person = '.person:nth-child(3)';
  const topOf = (css: string) =>
    page.evaluate((one) => document.querySelector(one)?.getBoundingClientRect().top, css);
  const hasFocus = (css: string) =>
    page.evaluate((one) => document.querySelector(one) === document.activeElement, css);
  const showFar = (css: string) =>
    page.evaluate((one) => document.querySelector(one)?.scrollIntoView({ block: 'center' }), css);

  await showFar(`${person} .begin`);
  const before = await topOf(`${person} .name`);
  await page.click({ css: `${person} .begin` });
  await page.waitFor(`${person} .now`, 'visible');
  expect(await topOf(`${person} .name`)).toBe(before);
  expect(await hasFocus(`${person} .name`)).toBe(true);
  // What was done can be read, and taken back, right there.
  expect(await topOf('.undo')).toBeGreaterThanOrEqual(0);
  expect(await topOf('.undo')).toBeLessThan(300);
  // And it lies on nothing that gets the focus, nor do the heads of columns.
  expect(await page.evaluate(focusBehind, [`${person} .name`, '.done-bar'])).toBe(true);
  await page.setViewport({ width: 1024, height: 600 });
  expect(await page.evaluate(focusBehind, [`${person} .name`, '.people thead th'])).toBe(true);
  await page.setViewport({ width: 512, height: 600 });
  await showFar(`${person} .name`);

  await page.click({ css: `${person} .name` });
  await page.waitFor('.progress-of', 'visible');
  await page.evaluate(() =>
    document
      .querySelector<HTMLElement>('.progress-of label:nth-of-type(2) select')
      ?.focus({ preventScroll: true }),
  );
  // The last choice: all is done.
  await page.press('End');
  await page.waitFor('.again', 'visible');
  await showFar('.again');
  const which = '.progress-of label:nth-of-type(1) select';
  await page.click({ css: '.again' });
  await page.waitFor('.again', 'gone');
  const top = await topOf(which);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(600);
  expect(await hasFocus(which)).toBe(true);
  expect(page.errors).toEqual([]);
  await page.close();
});

test('every state, dark, at 200 %: axe finds nothing, and nothing is cut', { tag: ONCE }, async ({
  testBrowser,
}) => {
  await remember(testBrowser, { theme: 'dark', 'text-size': 'very-large' });
  const page = await open(testBrowser, { width: 512, height: 600 });
  const faults: string[] = [];
  const look = async (state: string) => {
    const isCut = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    const found = [...(isCut ? ['wider than the window'] : []), ...(await axeFaults(page))];
    faults.push(...found.map((fault) => `${state}: ${fault}`));
  };
  await look('nobody');
  await paste(page, table());
  await page.waitFor('.import', 'visible');
  await look('preview');
  await page.click('加入花名册');
  await page.waitFor('.people', 'visible');
  await page.click({ css: '.person:nth-child(1) .begin' });
  await page.click({ css: '.person:nth-child(1) .name' });
  await page.waitFor('.messages', 'visible');
  await look('a person');
  await page.click('修改');
  await page.waitFor('.person-form', 'visible');
  await look('changing a person');
  await page.click('导出');
  await page.waitFor('.exports', 'visible');
  await look('export');
  await page.setViewport({ width: 1024, height: 660 });
  await look('in columns');
  expect(faults).toEqual([]);
  await page.close();
});
