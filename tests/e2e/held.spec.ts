import { expect, ONCE, test } from '../harness/fixtures.ts';
import type { Tab } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { closeCard } from './recognition.ts';

/** Each shows a prompt, long enough for the reader to come, and goes. */
const FRAMES: Readonly<Record<string, (text: string) => Promise<void>>> = {
  'that are removed': async (text) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<p>${text}</p>`;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    for (let i = 0; i < 10; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    frame.remove();
  },
  'within another that is removed': async (text) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<iframe srcdoc="<p>${text}</p>"></iframe>`;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    for (let i = 0; i < 10; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    frame.remove();
  },
  'that go on to another document': async (text) => {
    const frame = document.querySelector('iframe') ?? document.createElement('iframe');
    if (!frame.isConnected) document.body.append(frame);
    frame.srcdoc = `<p>${text}</p>`;
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    for (let i = 0; i < 10; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  },
};

/** A browser keeps the last ones for a while. */
const KEPT = 5;
const COUNT = 20;

for (const [name, show] of Object.entries(FRAMES)) {
  // Only Chromium tells what is held.
  test(`frames ${name} leave no document`, { tag: [ONCE] }, async ({ tab }) => {
    await tab.goto(portalAddress.recognition);
    await repeat(tab, show, 2);
    await closeCard(tab, 'phone-bound');
    const before = await tab.usedMemory();
    await repeat(tab, show, COUNT);
    const after = await tab.usedMemory();
    expect((after?.documents ?? NaN) - (before?.documents ?? NaN)).toBeLessThan(KEPT);
    expect((after?.listeners ?? NaN) - (before?.listeners ?? NaN)).toBeLessThan(KEPT * 20);
  });
}

async function repeat(tab: Tab, show: (text: string) => Promise<void>, count: number) {
  for (let i = 0; i < count; i++) await tab.evaluate(show, wordingOf('phone-bound'));
}
