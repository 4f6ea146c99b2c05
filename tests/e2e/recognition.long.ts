/** Every way and counter-way of `tests/page` once more, end to end, on the shipped build. */
import { test } from '../harness/fixtures.ts';
import { portalAddress, promptsAddress, quotingAddress, servedIds } from '../portal/addresses.ts';
import { quotingWays } from '../portal/pages/quoting.ts';
import { prompts, wordingOf } from '../portal/prompts.ts';
import { counterWaysInDocuments } from '../recognition/counter-ways.ts';
import { promptsFor } from '../recognition/prompts.ts';
import { silentPages } from '../recognition/silent-pages.ts';
import { pageFor, waysInDocuments } from '../recognition/ways.ts';
import { expectSilence, goToServed, waitForCard } from './recognition.ts';

for (const [index, [name, show]] of Object.entries(waysInDocuments).entries()) {
  for (const prompt of promptsFor(index)) {
    test(`comes as ${name}: ${prompt}`, async ({ tab }) => {
      await tab.goto(pageFor(name));
      await tab.evaluate(show as (text: string) => void, wordingOf(prompt));
      await waitForCard(tab, prompt);
    });
  }
}

for (const [index, way] of servedIds.entries()) {
  for (const prompt of promptsFor(index)) {
    test(`stands in the page as ${way}: ${prompt}`, async ({ tab }) => {
      await goToServed(tab, way, wordingOf(prompt));
      await waitForCard(tab, prompt);
    });
  }
}

for (const { id: prompt } of prompts) {
  for (const presenter of [
    'alert',
    'layui-alert',
    'element-message',
    'load',
    'revealed',
  ] as const) {
    test(`${prompt} by ${presenter}`, async ({ tab }) => {
      await tab.goto(promptsAddress({ prompt, presenter, auto: true }));
      await waitForCard(tab, prompt);
    });
  }
}

for (const [name, address] of Object.entries(silentPages)) {
  test(`silent on ${name}`, async ({ tab }) => {
    await tab.goto(address);
    await expectSilence(tab);
  });
}

for (const way of Object.keys(quotingWays)) {
  test(`silent where a page has ${way}`, async ({ tab }) => {
    await tab.goto(quotingAddress(way));
    await expectSilence(tab);
  });
}

for (const [name, bring] of Object.entries(counterWaysInDocuments)) {
  test(`silent where a script brings ${name}`, async ({ tab }) => {
    await tab.goto(portalAddress.recognition);
    await tab.evaluate(bring as (text: string) => void, wordingOf('phone-bound'));
    await expectSilence(tab);
  });
}
