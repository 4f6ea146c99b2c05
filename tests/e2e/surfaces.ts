/** Card, marker, popup and side panel after a prompt: whether they name one act, and nothing lies on the dialog. */
import { checkKnowledge } from '../../core/knowledge/check.ts';
import { readKnowledgeFiles } from '../../scripts/knowledge/read.ts';
import { expect } from '../harness/fixtures.ts';
import { find, findAll } from '../harness/shadow.ts';
import type { ShadowElement, Tab, TestBrowser } from '../harness/types.ts';
import {
  portalAddress,
  progressAddress,
  registrationDeskAddress,
  scanAddress,
} from '../portal/addresses.ts';
import { type PromptId, wordingOf } from '../portal/prompts.ts';
import type { RegistrationId } from '../portal/registrations.ts';
import { showInFront } from './extension-side.ts';
import { waitForCard } from './recognition.ts';
import { rememberJourney } from './storage.ts';

/** The prompts as the guide has them: of a longer one, what is known of it. */
const known = checkKnowledge(readKnowledgeFiles()).prompts;

/** On which page each prompt comes, as far as the answers say so. */
const PAGE_OF: Readonly<Record<PromptId, (item: RegistrationId) => string>> = {
  'phone-bound': () => portalAddress.login,
  'identity-unavailable': (item) => scanAddress({ item }),
  'not-registered': (item) => registrationDeskAddress(item),
  'not-qualified': (item) => registrationDeskAddress(item),
  'validity-under-180': () => portalAddress.certificates,
  'photo-missing': () => portalAddress.certificates,
  'annotated-today': () => portalAddress.certificates,
  'certificate-not-found': () => portalAddress.certificates,
  'registered-elsewhere': (item) => progressAddress(item),
  'annotation-done': () => portalAddress.certificates,
  'face-verified': (item) => scanAddress({ item, stuck: true }),
  'illegal-url': () => portalAddress.portalHome,
};

/** 1024 by 768 pixels at 125 %. */
const WINDOW = { width: 819, height: 614 };

/** Popup and side panel, each in a tab of its own. */
export async function openGuides(browser: TestBrowser): Promise<readonly Tab[]> {
  const size = { width: 380, height: 700 };
  const guides: Tab[] = [];
  for (const page of ['popup.html', 'sidepanel.html']) {
    const guide = await browser.openExtensionPage(page, size);
    await guide.waitFor('.guide', 'visible');
    guides.push(guide);
  }
  return guides;
}

/** What is raised, and what was chosen before. */
interface Raised {
  readonly prompt: PromptId;
  /** Nothing, while the person has not chosen yet. */
  readonly chosen: RegistrationId | undefined;
}

/**
 * Goes to the page that a prompt comes on, with or without a registration chosen, has it raised, and
 * reads what all surfaces say until they agree.
 */
export async function expectOneAct(
  browser: TestBrowser,
  tab: Tab,
  guides: readonly Tab[],
  { prompt, chosen }: Raised,
): Promise<void> {
  await rememberJourney(browser, chosen === undefined ? {} : { chosen });
  await tab.setViewport(WINDOW);
  await tab.goto(PAGE_OF[prompt](chosen ?? 'renewal'));
  const [guide = tab] = guides;
  await showInFront(guide);
  await tab.evaluate((text) => {
    const box = document.createElement('div');
    box.setAttribute('role', 'alertdialog');
    box.style.cssText =
      'position: fixed; inset: 220px 200px auto; padding: 30px; background: white';
    box.append(text, Object.assign(document.createElement('button'), { textContent: '确定' }));
    document.body.append(box);
  }, wordingOf(prompt));
  await waitForCard(tab, prompt);
  await expect
    .poll(() => disagreements(tab, guides, prompt), { message: chosen ?? 'none' })
    .toEqual([]);
}

// ---------------------------------------------------------------------------------------------

/** Without blanks, which stand around labels or not. */
const bare = (text: string) => text.replace(/\s/g, '');

/** Whether two boxes share nothing. */
function isApart(a: ShadowElement['rect'], b: ShadowElement['rect']): boolean {
  return (
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
  );
}

/** What does not go together at this moment, in words. */
async function disagreements(
  tab: Tab,
  guides: readonly Tab[],
  prompt: PromptId,
): Promise<readonly string[]> {
  const said = await Promise.all(guides.map(saidBy));
  const nexts = said.map(({ next: one }) => one);
  const [next = ''] = nexts;
  const deaf = said.filter(({ here }) => !here.includes(bare(known.get(prompt)?.wording ?? '')));
  const card = await waitForCard(tab, prompt);
  const [line] = findAll(
    card,
    ({ visible, attributes, children }) =>
      visible &&
      ['act', 'strip-act'].includes(attributes['class'] ?? '') &&
      children.some(({ tag }) => tag === 'b'),
  );
  const lead = line && find(line, ({ tag }) => tag === 'b').text;
  const act = line && bare(line.text).replace(bare(lead ?? ''), '');
  const marked = await markedOf(tab);
  const dialog = await tab.evaluate(() => {
    const { x, y, width, height } =
      document.querySelector('[role=alertdialog]')?.getBoundingClientRect() ?? new DOMRect();
    return { x, y, width, height };
  });
  return [
    ...(isApart(dialog, card.rect) ? [] : ['the dialog is covered']),
    ...deaf.map(({ here }) => `not told of the prompt: ${here}`),
    ...nexts.filter((other) => other !== next).map((other) => `guide: ${next} / ${other}`),
    ...(act !== undefined && !next.includes(act) ? [`card: ${act} / guide: ${next}`] : []),
    ...(marked !== undefined && !next.includes(marked) ? [`mark: ${marked} / guide: ${next}`] : []),
    ...(marked !== undefined && new RegExp(`不要再?点(击)?${marked}`).test(next)
      ? [`marked is what must not be clicked: ${marked}`]
      : []),
  ];
}

/** What a guide says of the place, and what it says comes next. */
function saidBy(guide: Tab): Promise<{ readonly here: string; readonly next: string }> {
  return guide.evaluate(() => {
    const textOf = (css: string) =>
      (document.querySelector(css)?.textContent ?? '').replace(/\s/g, '');
    return { here: textOf('.here'), next: textOf('.here .next') };
  });
}

/** What is marked as the next step; undefined where nothing is. */
async function markedOf(tab: Tab): Promise<string | undefined> {
  const mark = await tab.mark();
  if (!mark?.isInView || !/[点勾扫]/.test(mark.text)) return undefined;
  const { x, y, width, height } = mark.rect;
  return tab.evaluate(
    (at) =>
      document
        .elementsFromPoint(at.x, at.y)
        .map((element) =>
          (element.closest('a, button, label')?.textContent ?? '').replace(/\s/g, ''),
        )
        .find(Boolean),
    { x: x + width / 2, y: y + height / 2 },
  );
}
