import { expect, inTurn, test } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import type { Tab } from '../harness/types.ts';
import { portalAddress, promptsAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { answerTo, closeCard, expectSilence, waitForCard } from './recognition.ts';

const WORDING = wordingOf('phone-bound');

/** What the card shows next is the answer to `sentinel`: nothing came in between. */
async function expectNothingAgain(tab: Tab): Promise<void> {
  await tab.evaluate(settled);
  await expectSilence(tab, 'annotated-today');
}

test.describe('the same occurrence is reported once', () => {
  for (const [row, [name, act]] of Object.entries<() => void>({
    'while a countdown beside it runs': () => {
      const box = document.querySelector('#box');
      let seconds = 20;
      const tick = () => {
        const count = box?.lastChild;
        if (count) count.nodeValue = `(${seconds--}秒后关闭)`;
        if (seconds > 0) requestAnimationFrame(tick);
      };
      box?.append('');
      tick();
    },
    'while a countdown draws it anew': () => {
      const box = document.querySelector('#box');
      const text = box?.textContent;
      let seconds = 20;
      const tick = () => {
        if (box) box.innerHTML = `<p>${text} (${seconds--}秒后关闭)</p>`;
        if (seconds > 0) requestAnimationFrame(tick);
      };
      tick();
    },
    'when its element is made anew': () => {
      const box = document.querySelector('#box');
      box?.replaceWith(box.cloneNode(true));
    },
    'when it is moved': () => {
      const box = document.querySelector('#box');
      if (box) document.body.prepend(box);
    },
    'when its classes change': () => {
      const box = document.querySelector('#box');
      for (const name of ['a', 'b', 'c']) box?.classList.add(name);
    },
    'when the page around it changes': () => {
      document.body.prepend('别的文字', document.createElement('hr'));
    },
  }).entries()) {
    test(name, { tag: inTurn(row) }, async ({ tab }) => {
      await tab.goto(portalAddress.recognition);
      await tab.evaluate((text) => {
        document.body.insertAdjacentHTML('beforeend', `<div id="box">${text}</div>`);
      }, WORDING);
      await closeCard(tab, 'phone-bound');
      await tab.evaluate(act);
      await expectNothingAgain(tab);
    });
  }
});

test.describe('the next try is reported again', () => {
  for (const [row, presenter] of (
    ['alert', 'plain', 'layui-msg', 'element-message', 'iframe-text'] as const
  ).entries()) {
    test(`by ${presenter}`, { tag: inTurn(row) }, async ({ tab }) => {
      await tab.goto(promptsAddress({ prompt: 'phone-bound', presenter }));
      for (const _ of ['first', 'second', 'third']) {
        await tab.click({ css: `[data-prompt="phone-bound"][data-presenter="${presenter}"]` });
        await closeCard(tab, 'phone-bound');
      }
    });
  }

  test('when the very same text is written into the same element', async ({ tab }) => {
    await tab.goto(portalAddress.recognition);
    await tab.evaluate((text) => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<p id="box"></p><button id="try">提交</button>',
      );
      document.querySelector('#try')?.addEventListener('click', () => {
        const box = document.querySelector('#box');
        if (box) box.textContent = text;
      });
    }, WORDING);
    for (const _ of ['first', 'second']) {
      await tab.click({ css: '#try' });
      await closeCard(tab, 'phone-bound');
    }
  });

  test('when the page answers to a key alone', async ({ tab }) => {
    await tab.goto(portalAddress.recognition);
    await tab.evaluate((text) => {
      document.body.insertAdjacentHTML('beforeend', '<p id="box"></p><input id="field">');
      document.querySelector('#field')?.addEventListener('keydown', () => {
        const box = document.querySelector('#box');
        if (box) box.textContent = text;
      });
    }, WORDING);
    for (const _ of ['first', 'second']) {
      await tab.evaluate(() => document.querySelector<HTMLElement>('#field')?.focus());
      await tab.press('Enter');
      await closeCard(tab, 'phone-bound');
    }
  });

  test('when it is hidden and shown again', async ({ tab }) => {
    await tab.goto(portalAddress.recognition);
    await tab.evaluate((text) => {
      document.body.insertAdjacentHTML(
        'beforeend',
        `<p id="box" hidden>${text}</p><button id="try">提交</button>`,
      );
      document.querySelector('#try')?.addEventListener('click', () => {
        document.querySelector('#box')?.toggleAttribute('hidden');
      });
    }, WORDING);
    for (const _ of ['first', 'second']) {
      await tab.click({ css: '#try' });
      await closeCard(tab, 'phone-bound');
      await tab.click({ css: '#try' });
      await tab.evaluate(settled);
    }
  });
});

test.describe('native dialogs', () => {
  test('look and fail as ever', async ({ tab }) => {
    await tab.goto(portalAddress.recognition);
    // What a window without any extension's script has is what a data: frame cannot show either;
    // so the facts are those of the standards.
    const facts = await tab.evaluate(() =>
      (['alert', 'confirm', 'prompt'] as const).map((name) => {
        const dialog = window[name] as unknown as ((...args: unknown[]) => unknown) & object;
        const failure = (act: () => unknown) => {
          try {
            return `no failure: ${act()}`;
          } catch (error) {
            return error instanceof Error ? error.name : String(error);
          }
        };
        return {
          name: dialog.name,
          length: dialog.length,
          text: String(dialog),
          called: Function.prototype.toString.call(dialog),
          own: Object.getOwnPropertyNames(dialog).sort().join(),
          constructed: failure(() => new (dialog as unknown as new () => object)()),
          symbol: failure(() => dialog(Symbol('x'))),
          object: failure(() =>
            dialog({
              toString() {
                throw new RangeError('x');
              },
            }),
          ),
          foreign: failure(() => dialog.call({}, 'x')),
          enumerable: Object.getOwnPropertyDescriptor(window, name)?.enumerable,
        };
      }),
    );
    const lengths = { alert: 0, confirm: 0, prompt: 0 };
    for (const fact of facts) {
      expect(fact).toMatchObject({
        length: lengths[fact.name as keyof typeof lengths],
        own: 'length,name',
        constructed: 'TypeError',
        symbol: 'TypeError',
        object: 'RangeError',
        foreign: 'TypeError',
        enumerable: true,
      });
      expect(fact.text.replace(/\s+/g, ' ')).toBe(`function ${fact.name}() { [native code] }`);
      expect(fact.called).toBe(fact.text);
    }
    const asText = await tab.evaluate(() => [
      Function.prototype.toString.name,
      Function.prototype.toString.length,
      String(Function.prototype.toString).replace(/\s+/g, ' '),
      String(() => 1),
    ]);
    expect(asText).toEqual(['toString', 0, 'function toString() { [native code] }', '() => 1']);
    expect(tab.dialogs).toEqual([]);
  });

  test('are heard however they are called', async ({ tab }) => {
    await tab.goto(portalAddress.recognition);
    await tab.evaluate((text) => {
      const { alert: mine } = window;
      mine.apply(undefined, [new String(text)]);
    }, WORDING);
    await closeCard(tab, 'phone-bound');
    // What is closed stays so until the next try.
    await tab.press('Enter');
    await tab.evaluate((text) => Reflect.apply(window.confirm, window, [[text]]), WORDING);
    await closeCard(tab, 'phone-bound');
    await tab.press('Enter');
    await tab.evaluate((text) => window.prompt(text, ''), WORDING);
    await closeCard(tab, 'phone-bound');
  });

  test('the page is answered as ever by confirm and prompt', async ({ tab }) => {
    await tab.goto(portalAddress.prompts);
    const answers = () =>
      tab.evaluate(() => [typeof alert('甲'), confirm('乙'), prompt('丙', '丁'), alert.name]);
    tab.dialogAnswer = 'accept';
    expect(await answers()).toEqual(['undefined', true, '', 'alert']);
    tab.dialogAnswer = 'dismiss';
    expect(await answers()).toEqual(['undefined', false, null, 'alert']);
    expect(tab.dialogs.map(({ message }) => message)).toEqual(['甲', '乙', '丙', '甲', '乙', '丙']);
  });

  test('an object given to alert is turned into its text once', async ({ tab }) => {
    await tab.goto(portalAddress.prompts);
    const calls = await tab.evaluate(() => {
      let count = 0;
      const message = {
        toString: () => {
          count += 1;
          return '该手机号已被其他人员绑定,请确认';
        },
      };
      alert(message);
      return count;
    });
    expect(calls).toBe(1);
    await waitForCard(tab, 'phone-bound');
  });

  test('work in a page that breaks what they are told by', async ({ tab }) => {
    await tab.goto(portalAddress.recognition);
    await tab.evaluate((text) => {
      String.prototype.slice = () => {
        throw new Error('broken');
      };
      Object.assign(globalThis, { CustomEvent: undefined, Proxy: undefined, String: undefined });
      EventTarget.prototype.dispatchEvent = () => {
        throw new Error('broken');
      };
      alert(text);
    }, WORDING);
    expect(tab.dialogs).toHaveLength(1);
    await waitForCard(tab, 'phone-bound');
  });
});

test('whatever a page does to its document, nothing throws into it, and a prompt is still seen', async ({
  tab,
}) => {
  await tab.goto(portalAddress.recognition);
  const errors = await tab.evaluate(async () => {
    const seen: string[] = [];
    addEventListener('error', ({ message }) => seen.push(message));
    addEventListener('unhandledrejection', ({ reason }) => seen.push(String(reason)));
    // A generator of numbers with a seed, so that a failure can be had again.
    let state = 20_261_121;
    const below = (limit: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state % limit;
    };
    const place = document.createElement('div');
    document.body.append(place);
    const any = (): Element => {
      const all = [...place.querySelectorAll('*')];
      return all[below(all.length + 1)] ?? place;
    };
    const words = [
      '该手机号',
      '已被其他人员',
      '绑定',
      ',请确认',
      '查询不到',
      '相关证照',
      '<',
      '\ud800',
    ];
    const word = () => words[below(words.length)] as string;
    const names = ['div', 'span', 'p', 'svg', 'x-a', 'template', 'iframe', 'table', 'dialog', 'b'];
    const acts: (() => unknown)[] = [
      () => any().append(document.createElement(names[below(names.length)] as string)),
      () => any().append(word()),
      () => any().prepend(document.createComment(word())),
      () => any().insertAdjacentText('afterbegin', word()),
      () => any() !== place && any().remove(),
      () => any().append(any().cloneNode(true)),
      () => any().firstChild?.replaceWith(word()),
      () => any().setAttribute('style', ['', 'display:none', 'position:fixed'][below(3)] as string),
      () => any().toggleAttribute('hidden'),
      () => any().normalize(),
      () =>
        any()
          .attachShadow({ mode: below(2) ? 'open' : 'closed' })
          .append(word()),
      () => any().append(document.createElementNS('http://www.w3.org/2000/svg', 'title')),
      () => any().append(document.createProcessingInstruction('x', 'y')),
      () => {
        const range = document.createRange();
        range.selectNodeContents(any());
        range.deleteContents();
      },
    ];
    for (let i = 0; i < 4_000; i++) {
      try {
        acts[below(acts.length)]?.();
      } catch {
        // What the page must not do to itself; nothing of the extension runs inside.
      }
      if (place.querySelectorAll('*').length > 300) place.replaceChildren();
      if (i % 50 === 0) await new Promise(requestAnimationFrame);
    }
    place.remove();
    return seen;
  });
  expect(errors).toEqual([]);
  await tab.evaluate((text) => alert(text), wordingOf('illegal-url'));
  await waitForCard(tab, 'illegal-url');
});

test('the page hears nothing of the extension', async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  const heard = await tab.evaluate(async () => {
    const messages: unknown[] = [];
    addEventListener('message', ({ data }) => messages.push(data));
    const frame = document.createElement('iframe');
    frame.src = '/prompts/frame?prompt=phone-bound';
    document.body.append(frame);
    await new Promise((resolve) => {
      frame.onload = resolve;
    });
    await new Promise((resolve) => setTimeout(resolve));
    return messages;
  });
  expect(heard).toEqual([]);
  expect((await waitForCard(tab, 'phone-bound')).text).toContain(answerTo('phone-bound'));
});

test('the page finds no name of the extension in its world', async ({ tab }) => {
  const namesAt = async (address: string) => {
    await tab.goto(new URL('/nowhere', address).href);
    return tab.evaluate(() => Object.getOwnPropertyNames(window).sort());
  };
  const without = await namesAt(portalAddress.unrelated);
  expect(await namesAt(portalAddress.recognition)).toEqual(without);
  await tab.evaluate((text) => alert(text), WORDING);
  await waitForCard(tab, 'phone-bound');
});
