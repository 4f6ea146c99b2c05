import type { Tab } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { bundle } from './bundle.ts';
import type { Noted } from './changes.ts';
import { expect, runScript, test } from './fixtures.ts';

declare const noted: Noted;

const script = bundle('changes.ts');

/** Puts this into the page, and then begins to note what changes. */
async function begin(tab: Tab, markup: string, set: Partial<Noted> = {}): Promise<void> {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate((html) => {
    const place = document.querySelector('#place');
    if (place) place.innerHTML = html;
  }, markup);
  await runScript(tab, await script);
  await tab.evaluate((values) => {
    noted.notes.length = 0;
    Object.assign(noted, values);
  }, set);
}

/** Runs it in the page. @returns what was noted of it */
async function notesOf(tab: Tab, change: () => void): Promise<readonly string[]> {
  await tab.evaluate(change);
  return tab.evaluate(() => noted.notes.splice(0));
}

/** Each in one turn of the page: what it has, what it changes, and the parts that are to be read. */
const PARTS: Readonly<Record<string, readonly [string, () => void, readonly string[]]>> = {
  'a box that is added': [
    '<p>有</p><p>的</p>',
    () => document.querySelector('#place')?.insertAdjacentHTML('beforeend', '<p id="new">新</p>'),
    ['new added'],
  ],
  'a box in a box: the outer one': [
    '<p>有</p><p>的</p>',
    () =>
      document
        .querySelector('#place')
        ?.insertAdjacentHTML('beforeend', '<div id="outer"><p id="inner">新</p></div>'),
    ['outer added'],
  ],
  'words in a sentence: the block around it': [
    '<p id="around">前<i>后</i></p>',
    () => document.querySelector('#around')?.insertAdjacentHTML('beforeend', '<b>新</b>'),
    ['around changed'],
  ],
  'a text that is rewritten': [
    '<p id="around">前<i>后</i></p>',
    () => {
      const [text] = document.querySelector('#around')?.childNodes ?? [];
      if (text) text.nodeValue = '新';
    },
    ['around changed'],
  ],
  'an element whose only text is rewritten again and again: once': [
    '<p id="around">有<b id="only">前</b></p>',
    () => {
      const only = document.querySelector('#only');
      for (let i = 0; only && i < 50; i++) only.textContent = `${i}`;
    },
    ['around changed'],
  ],
  'three boxes at once, which may be a list': [
    '',
    () => {
      const html = '<p id="a">一</p><p id="b">二</p><p id="c">三</p>';
      document.querySelector('#place')?.insertAdjacentHTML('beforeend', html);
    },
    ['a beside', 'b beside', 'c beside'],
  ],
  'what is taken away': ['<p>一</p><p>二</p>', () => document.querySelector('p')?.remove(), []],
  'a text right below a shadow root': [
    '',
    () => {
      noted.shadow().append('新', document.createElement('p'));
    },
    ['shadow changed', 'p added'],
  ],
  'a document in the place of another': [
    '',
    () => {
      const other = document.implementation.createHTMLDocument('');
      document.replaceChild(other.documentElement, document.documentElement);
    },
    ['replaced', 'html added'],
  ],
};

test.describe('to be read is', () => {
  for (const [name, [markup, change, parts]] of Object.entries(PARTS)) {
    test(name, async ({ tab }) => {
      await begin(tab, markup);
      expect(await notesOf(tab, change)).toEqual(parts);
    });
  }
});

/** Twenty rows, as scripts add them. */
const ROWS: Readonly<Record<string, () => void>> = {
  'one after the other': () => {
    const place = document.querySelector('#place');
    for (let i = 0; i < 20; i++) place?.insertAdjacentHTML('beforeend', `<p id="r${i}">行${i}</p>`);
  },
  'each before the others': () => {
    const place = document.querySelector('#place');
    for (let i = 0; i < 20; i++)
      place?.insertAdjacentHTML('afterbegin', `<p id="r${i}">行${i}</p>`);
  },
  'in the place of others': () => {
    const place = document.querySelector('#place');
    for (const row of [...(place?.children ?? [])]) row.remove();
    const rows = Array.from({ length: 20 }, (_, i) => `<p id="r${i}">行${i}</p>`);
    place?.insertAdjacentHTML('beforeend', rows.join(''));
  },
};

test.describe('many rows', () => {
  for (const [name, change] of Object.entries(ROWS)) {
    test(`${name}: looked through as one text, and read only where it may hold a prompt`, async ({
      tab,
    }) => {
      await begin(tab, '<p>有</p><p>的</p>');
      expect(await notesOf(tab, change)).toEqual([]);
      const [asked = '', ...others] = await tab.evaluate(() => noted.asked);
      expect(others).toEqual([]);
      for (let i = 0; i < 20; i++) expect(asked).toContain(`行${i}`);

      await begin(tab, '<p>有</p><p>的</p>', { prefilter: '行19' });
      const notes = await notesOf(tab, change);
      expect([...notes].sort()).toEqual(
        Array.from({ length: 20 }, (_, i) => `r${i} beside`).sort(),
      );
    });
  }

  test('of a page with shadow roots are all read: a text does not show them', async ({ tab }) => {
    await begin(tab, '<p>有</p><p>的</p>', { mayHaveShadows: true });
    expect(await notesOf(tab, ROWS['one after the other'] as () => void)).toHaveLength(20);
  });
});

test('a reader that wants changes is told of each, also of what was taken away', async ({
  tab,
}) => {
  await begin(tab, '<p id="a">一</p><p id="b">二</p><p>三</p>', { wants: true });
  const change = () => {
    document.querySelector('#a')?.remove();
    document.querySelector('#b')?.insertAdjacentHTML('beforeend', '<p id="c">四</p>');
  };
  expect(await notesOf(tab, change)).toEqual(['c added', 'told of place b c']);
});

test('a text that goes on changing while it is put off is noted no more', async ({ tab }) => {
  const tick = () => {
    const only = document.querySelector('#only');
    if (only) only.textContent += '。';
  };
  await begin(tab, '<p id="around">有<b id="only">前</b></p>');
  expect(await notesOf(tab, tick)).toEqual(['around changed']);
  await tab.evaluate(() => {
    noted.isPutOff = true;
  });
  expect(await notesOf(tab, tick)).toEqual(['around goes on']);
  // With anything else, or with elements in it, it is as any other.
  const others = () => {
    const only = document.querySelector('#only');
    if (only) only.textContent += '。';
    document.querySelector('#place')?.insertAdjacentHTML('beforeend', '<p id="new">新</p>');
  };
  expect(await notesOf(tab, others)).toEqual(['around changed', 'new added']);
  const inside = () => document.querySelector('#only')?.append(document.createElement('p'), '。');
  await notesOf(tab, tick);
  expect(await notesOf(tab, inside)).not.toContain('around goes on');
});

test('while the reader wants changes it is told of that text too', async ({ tab }) => {
  const tick = () => {
    const only = document.querySelector('#only');
    if (only) only.textContent += '。';
  };
  await begin(tab, '<p id="around">有<b id="only">前</b></p>');
  await notesOf(tab, tick);
  await tab.evaluate(() => Object.assign(noted, { wants: true, isPutOff: true }));
  expect(await notesOf(tab, tick)).toEqual(['around changed', 'told of only']);
});

test('where there is no room for more parts, the document is read instead', async ({ tab }) => {
  await begin(tab, '', { room: 2, wants: true });
  const change = () => {
    const html = '<p id="a">一</p><p id="b">二</p><p id="c">三</p>';
    document.querySelector('#place')?.insertAdjacentHTML('beforeend', html);
  };
  expect(await notesOf(tab, change)).toEqual([
    'a beside',
    'b beside',
    'html all',
    'told of #document',
  ]);
});
