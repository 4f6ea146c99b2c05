import { find } from '../harness/shadow.ts';
import { constructorItemsAddress, portalAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { bundle } from './bundle.ts';
import type { CardInDocument } from './card.ts';
import { expect, runScript, test, waitForPrompt } from './fixtures.ts';

/** What a test does in a page full of names: there, ordinary code of a page fails as well. */
interface Named {
  /** A form with a field for each property of forms under its name, which stands in the page. */
  readonly form: HTMLFormElement;
  /**
   * Puts pictures, forms and frames into the page under the names of all properties of documents.
   * @returns takes them away again: tests, too, look for elements in the document
   */
  nameDocument(): () => void;
  /** An element, whatever the page has named. */
  element(name: string, text?: string): HTMLElement;
}

declare const named: Named;
declare const card: CardInDocument;
declare const places: readonly { readonly page?: string }[];

/** Runs in the page. */
function prepare(): void {
  const namesOf = (object: object): string[] =>
    object === null
      ? []
      : [...Object.getOwnPropertyNames(object), ...namesOf(Object.getPrototypeOf(object))];
  const call = <T>(name: keyof Document, ...args: unknown[]) =>
    (Document.prototype[name as 'createElement'] as (...all: unknown[]) => T).apply(document, args);
  const element = (name: string, text = '') => {
    const made = call<HTMLElement>('createElement', name);
    made.append(text);
    return made;
  };
  const form = element('form') as HTMLFormElement;
  const append = Element.prototype.append.bind(form);
  const { body } = document;
  body.append(form);
  for (const name of new Set(namesOf(HTMLFormElement.prototype))) {
    append(Object.assign(element('input'), { name, type: 'hidden' }));
  }
  const nameDocument = () => {
    const made: HTMLElement[] = [];
    const kinds = ['img', 'form', 'embed', 'object', 'iframe'];
    for (const [i, name] of [...new Set(namesOf(HTMLDocument.prototype))].entries()) {
      const kind = kinds[i % 200 === 7 ? 4 : i % 4] as string;
      const one = element(kind);
      Element.prototype.setAttribute.call(one, 'name', name);
      if (kind === 'object') Element.prototype.setAttribute.call(one, 'id', name);
      Element.prototype.setAttribute.call(one, 'style', 'display: none');
      body.append(one);
      made.push(one);
    }
    return () => made.map((one) => Element.prototype.remove.call(one));
  };
  Object.assign(window, { named: { form, nameDocument, element } });
}

/** Each with the words of a prompt, in a page that has the names already. */
const WAYS: Readonly<Record<string, (text: string) => void>> = {
  'right in a form': (text) => Element.prototype.append.call(named.form, text),
  'in a box in a form': (text) =>
    Element.prototype.append.call(named.form, named.element('p', text)),
  'in a form that lies over the page': (text) => {
    Element.prototype.setAttribute.call(named.form, 'style', 'position: fixed; top: 0; left: 0');
    Element.prototype.append.call(named.form, named.element('p', text));
  },
  'in a form that is a dialog, between others, and revealed': (text) => {
    const set = (name: string, value: string) =>
      Element.prototype.setAttribute.call(named.form, name, value);
    set('role', 'dialog');
    set('style', 'display: none');
    const one = named.element('span', text);
    const button = named.element('button', '确定');
    Element.prototype.append.call(named.form, one, button);
    requestAnimationFrame(() => requestAnimationFrame(() => set('style', '')));
  },
  'in a slot of a form’s shadow tree’s host': (text) => {
    const host = named.element('div');
    host.attachShadow({ mode: 'open' }).append(named.element('slot'));
    host.append(named.element('p', text));
    Element.prototype.append.call(named.form, host);
  },
  'beside a form': (text) => {
    const box = named.element('div', text);
    Element.prototype.before.call(named.form, box);
  },
};

for (const [name, show] of Object.entries(WAYS)) {
  for (const isDocumentNamed of [false, true]) {
    test(`${name}, ${isDocumentNamed ? 'both' : 'the form'} with all names`, async ({ tab }) => {
      const errors = tab.errors.length;
      await tab.goto(portalAddress.recognition);
      await tab.evaluate(prepare);
      if (isDocumentNamed) await tab.evaluate(() => named.nameDocument());
      await tab.evaluate(show, wordingOf('phone-bound'));
      await waitForPrompt(tab, 'phone-bound');
      expect(tab.errors.slice(errors)).toEqual([]);
    });
  }
}

test('what is hidden in a form with all names stays unsaid', async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate(prepare);
  await tab.evaluate((text) => {
    named.nameDocument();
    const box = named.element('p', text);
    box.style.opacity = '0';
    Element.prototype.append.call(named.form, box);
  }, wordingOf('phone-bound'));
  await tab.evaluate((text) => {
    Element.prototype.append.call(named.form, named.element('p', text));
  }, wordingOf('not-registered'));
  await waitForPrompt(tab, 'not-registered');
  const { raised } = await tab.evaluate(() => ({
    raised: (window as unknown as { raised: string[] }).raised,
  }));
  expect(raised).toEqual(['not-registered']);
});

test('the card is drawn in a page with all names', async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  await runScript(tab, await bundle('card.ts'));
  await tab.evaluate(prepare);
  await tab.evaluate(async () => {
    Element.prototype.setAttribute.call(named.form, 'role', 'dialog');
    Element.prototype.append.call(named.form, named.element('button', '确定'));
    const takeAway = named.nameDocument();
    await card.show('phone-bound');
    // The views are drawn in the next frames.
    for (let i = 0; i < 5; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    takeAway();
  });
  const host = await tab.waitForOverlay('手机号');
  expect(find(host, ({ name }) => name === '关闭').visible).toBe(true);
});

test('the page is located with all names', async ({ tab }) => {
  await tab.goto(constructorItemsAddress());
  const script = await bundle('place.ts');
  await tab.evaluate(prepare);
  await tab.evaluate((code) => {
    const around = document.createElement('script');
    const { head } = document;
    around.append(`addEventListener('begin', () => {${code}})`);
    head.append(around);
    named.nameDocument();
    dispatchEvent(new Event('begin'));
  }, script);
  const seen = await tab.evaluate(() => places.map((place) => place.page));
  expect(seen).toEqual(['portal-items']);
});
