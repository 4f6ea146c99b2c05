import { expect, test, vi } from 'vitest';
import { isHeard, isPageStart } from '../../../core/protocol/answers.ts';
import type { PageStart, RequestToBackground } from '../../../core/protocol/exchanges.ts';
import { createHear } from '../../../core/protocol/hear.ts';
import { readRequestToBackground, readRequestToPage } from '../../../core/protocol/requests.ts';
import { createSend } from '../../../core/protocol/send.ts';

const started = { type: 'page-started' } as const;

/** Sends to a carrier that answers so. */
function sendTo(sendMessage: () => Promise<unknown>, onGone?: () => void) {
  return createSend(() => ({ id: 'x', sendMessage }), { 'page-started': isPageStart }, onGone);
}

test('gives the answer, if it is of the right form', async () => {
  const answer = { isOff: false, pending: 'phone-bound', book: '{}' };
  expect(await sendTo(async () => answer)(started)).toEqual(answer);
  for (const wrong of [undefined, null, true, {}, { isOff: 1, book: '' }, { isOff: false }]) {
    expect(await sendTo(async () => wrong)(started)).toBeUndefined();
  }
});

test('gives nothing of an answer that is not asked for', async () => {
  expect(await sendTo(async () => true)({ type: 'input-seen' })).toBeUndefined();
});

test('sends before it returns', () => {
  const sendMessage = vi.fn(async () => undefined);
  void sendTo(sendMessage)(started);
  expect(sendMessage).toHaveBeenCalledExactlyOnceWith(started);
});

test('nobody who hears it, and an interface that throws, are no error, and no end', async () => {
  const onGone = vi.fn();
  const nobody = () => Promise.reject(new Error('no receiving end'));
  const broken = () => {
    throw new Error('context invalidated');
  };
  expect(await sendTo(nobody, onGone)(started)).toBeUndefined();
  expect(await sendTo(broken, onGone)(started)).toBeUndefined();
  expect(onGone).not.toHaveBeenCalled();
});

test('tells when the extension is gone, and sends nothing', async () => {
  const sendMessage = vi.fn(async () => ({ isOff: false, book: '' }));
  for (const carrier of [undefined, { sendMessage }, { id: undefined, sendMessage }]) {
    const onGone = vi.fn();
    const send = createSend(() => carrier, { 'page-started': isPageStart }, onGone);
    expect(await send(started)).toBeUndefined();
    expect(onGone).toHaveBeenCalledOnce();
    const quiet = createSend(() => carrier, {});
    expect(await quiet(started)).toBeUndefined();
  }
  expect(sendMessage).not.toHaveBeenCalled();
});

function handlersWith(pageStarted: () => Promise<PageStart>) {
  const none = vi.fn();
  const handlers = {
    'prompt-seen': () => ({}),
    'input-seen': none,
    'reader-needed': none,
    'way-needed': none,
    'page-started': pageStarted,
    'card-book-wanted': () => ({ remedies: [], provinces: [] }),
    'page-seen': async () => ({ forbidden: [] }),
    'act-clicked': none,
    'guide-wanted': none,
    'own-prefilter-wanted': async () => null,
    'own-reader-needed': none,
    'own-phrases-wanted': async () => null,
    'own-prompt-seen': none,
    'greeting-wanted': () => false,
    'name-greeted': none,
    'other-login-wanted': () => false,
    'people-wanted': none,
  };
  return { none, hear: createHear<RequestToBackground>(readRequestToBackground, handlers) };
}

test('answers at once, later, or not at all', async () => {
  const { hear, none } = handlersWith(async () => ({ isOff: true, book: '' }));
  const answer = vi.fn();
  expect(hear({ type: 'input-seen' }, undefined, answer)).toBe(false);
  expect(none).toHaveBeenCalledExactlyOnceWith({ type: 'input-seen' }, undefined);
  expect(answer).not.toHaveBeenCalled();
  expect(hear({ type: 'card-book-wanted' }, undefined, answer)).toBe(false);
  expect(answer).toHaveBeenLastCalledWith({ remedies: [], provinces: [] });
  expect(hear(started, undefined, answer)).toBe(true);
  await expect.poll(() => answer.mock.lastCall).toEqual([{ isOff: true, book: '' }]);
});

test('an answer that fails is none', async () => {
  const { hear } = handlersWith(() => Promise.reject(new Error('broken')));
  const answer = vi.fn();
  expect(hear(started, undefined, answer)).toBe(true);
  await expect.poll(() => answer.mock.lastCall).toEqual([undefined]);
});

test('what is no request is not handled', () => {
  const { hear, none } = handlersWith(async () => ({ isOff: true, book: '' }));
  const answer = vi.fn();
  for (const value of [null, {}, { type: 'prompt-seen' }, { type: 'own-changed' }]) {
    expect(hear(value, undefined, answer)).toBe(false);
  }
  expect(none).not.toHaveBeenCalled();
  expect(answer).not.toHaveBeenCalled();
});

test('of what is told to pages, the answer says whether somebody hears it', async () => {
  const hear = createHear<NonNullable<ReturnType<typeof readRequestToPage>>>(readRequestToPage, {
    'prompt-passed-on': () => true,
    'hints-set': () => {},
    'card-wanted': () => {},
    'act-set': () => {},
    'own-remedy': () => true,
    'own-changed': () => true,
  });
  const sendMessage = (request: unknown) =>
    new Promise<unknown>((resolve) => {
      if (!hear(request, undefined, resolve)) resolve(undefined);
    });
  const send = createSend(() => ({ id: 'x', sendMessage }), { 'prompt-passed-on': isHeard });
  expect(await send({ type: 'prompt-passed-on', prompt: 'a' })).toBe(true);
  expect(await send({ type: 'card-wanted' })).toBeUndefined();
});
