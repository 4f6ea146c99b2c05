import { expect, test } from '../harness/fixtures.ts';
import { portalAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { hearErrors } from './errors.ts';
import { waitForCard } from './recognition.ts';

/** Names that the extension's scripts ask for: of a form, of the document, and of the window. */
const NAMES =
  'children parentElement parentNode assignedSlot textContent ownerDocument shadowRoot nodeType nodeName localName isConnected closest matches contains querySelector querySelectorAll getBoundingClientRect checkVisibility firstChild lastChild classList body documentElement createElement createElementNS createTextNode createTreeWalker createRange adoptNode implementation defaultView readyState addEventListener elementsFromPoint jianzaoshi';

test('a page that names its fields and pictures as properties of elements gets its card', async ({
  tab,
}) => {
  await tab.goto(portalAddress.recognition);
  const errors = await hearErrors(tab);
  await tab.evaluate(
    ({ names, text }) => {
      const form = document.createElement('form');
      const box = document.createElement('div');
      // Tests look for elements in the document, too.
      const pictures = names.filter((name) => !name.startsWith('query'));
      box.innerHTML = pictures.map((name) => `<img name="${name}" id="${name}" hidden>`).join('');
      const fields = names.map((name) => `<input type="hidden" name="${name}">`).join('');
      form.innerHTML = `${fields}<p>${text}</p>`;
      const { body } = document;
      body.append(form, box);
    },
    { names: NAMES.split(' '), text: wordingOf('phone-bound') },
  );
  await waitForCard(tab, 'phone-bound');
  expect(await errors()).toEqual([]);
});
