/**
 * From the main world, in which the page's own scripts run, to the isolated world of our content
 * scripts. Only a script in the main world can know that the page opens one of the browser's own
 * dialogs, which stops the page until it is answered, and that it gives an element a shadow root. That
 * script (`announce`) dispatches an event, and the content script hears it before the page goes on.
 *
 * The events go by `performance`: the one object of both worlds whose listeners outlive
 * `document.open()`, and which no page listens to.
 */
import { keepNativeText } from './shared-record.ts';

const DIALOG = 'jianzaoshi-helper:dialog';
const SHADOW = 'jianzaoshi-helper:shadow';
const FRAME = 'jianzaoshi-helper:frame';

/** A dialog of this length is no prompt. UTF-16 units. */
const LONGEST_MESSAGE = 5_000;

/** Nobody answers more dialogs in a second: what announces more has forged them. */
const MOST_A_SECOND = 20;

/**
 * Wraps `alert`, `confirm`, `prompt` and what makes shadow roots, with unchanged behaviour and return values
 * for the page: also their names, lengths, texts and errors. Runs in the main world, before the
 * page's scripts.
 *
 * @param page the page's window
 */
export function announce(page: Window & typeof globalThis): void {
  // Kept from before the page's scripts, which may put others in their place. Not `CustomEvent` and
  // not `performance` itself: to ask for them takes each of a page's frames longer than all else here.
  const { document, dispatchEvent } = page;
  const createEvent = page.Document.prototype.createEvent.bind(document);
  const performanceOf = Object.getOwnPropertyDescriptor(page, 'performance')?.get as () => unknown;
  const asText = String;
  const { apply } = Reflect;
  const natives = new Map<unknown, unknown>();
  const wrap = (owner: object, name: string, before: (args: unknown[]) => void) => {
    const functions = owner as Record<string, (...args: unknown[]) => unknown>;
    const native = functions[name];
    if (!native) return;
    functions[name] = new Proxy(native, {
      apply(target, self, args: unknown[]) {
        before(args);
        return apply(target, natives.get(self) ?? self, args);
      },
    });
    natives.set(functions[name], native);
  };
  const say = (type: string, detail?: string) => {
    try {
      const event = createEvent('CustomEvent');
      event.initCustomEvent(type, false, false, detail);
      apply(dispatchEvent, apply(performanceOf, page, []), [event]);
    } catch {
      // The page has put something else in their place before, as it can in a frame that it makes.
    }
  };
  for (const name of ['alert', 'confirm', 'prompt']) {
    wrap(page, name, (args) => {
      // An object is turned into its text here, so that its toString() runs once, as ever.
      if (typeof args[0] === 'object' && args[0]) args[0] = asText(args[0]);
      if (typeof args[0] === 'string') say(DIALOG, args[0]);
    });
  }
  const sayShadow = () => say(SHADOW);
  wrap(page.Element.prototype, 'attachShadow', sayShadow);
  wrap(page.Element.prototype, 'setHTMLUnsafe', sayShadow);
  // What it makes is moved into the page.
  wrap(page.Document, 'parseHTMLUnsafe', sayShadow);
  // What the page reads when it asks for their source text.
  wrap(page.Function.prototype, 'toString', () => {});
}

/**
 * The same, and for frames that ask for it: those without an address of their own, in which Chromium
 * before 111 runs nothing of ours in the main world.
 */
export function announceWithFrames(page: Window & typeof globalThis): void {
  announce(page);
  page.performance.addEventListener(FRAME, (event) => {
    const frame = (event as MouseEvent).relatedTarget as HTMLIFrameElement | null;
    if (frame?.contentWindow) announceWithFrames(frame.contentWindow as typeof page);
  });
}

/**
 * Runs in the isolated world of such a frame, before the page goes on, and asks the page
 * around it. An element is the same in both worlds, so it goes by the one event that carries any.
 */
export function askToAnnounce({ frameElement, parent }: Window): void {
  const asked = new MouseEvent(FRAME, { relatedTarget: frameElement });
  if (frameElement) parent.performance.dispatchEvent(asked);
}

/**
 * Runs in the isolated world. Of a frame's dialog the outermost page of the same site that
 * hears it takes the text: pages remove a frame, or leave, as soon as its dialog is answered, and
 * nothing that a script in the frame has begun goes on then.
 *
 * @param onMessage takes the dialog's text, just before it opens. The page can forge it.
 * @param signal ends it
 * @param onPassedOn is told, in a frame, that the page around it has taken a text
 */
export function hearNativeDialogs(
  onMessage: (message: string) => void,
  signal: AbortSignal,
  onPassedOn?: () => void,
): void {
  let heard: string | undefined;
  let second = 0;
  let count = 0;
  const take = (message: string) => {
    const now = Math.floor(performance.now() / 1_000);
    count = now === second ? count + 1 : 1;
    second = now;
    if (count > MOST_A_SECOND) return;
    const text = message.slice(0, LONGEST_MESSAGE);
    onMessage(text);
    keepNativeText(text);
  };
  const hear = (event: Event) => {
    // Tells the frame that says it that it is heard.
    event.preventDefault();
    // No `instanceof`: an event of a frame is of that frame's kind.
    const { detail: message } = event as CustomEvent<unknown>;
    // Started twice, the script in the main world announces each dialog twice in a row.
    if (typeof message !== 'string' || message === heard) return;
    heard = message;
    queueMicrotask(() => {
      heard = undefined;
    });
    if (isTakenAround(message)) onPassedOn?.();
    else take(message);
  };
  performance.addEventListener(DIALOG, hear, { signal });
}

/**
 * Runs in the isolated world.
 *
 * @param onShadow is told that an element gets a shadow root, before it has one
 * @param signal ends it
 */
export function hearShadowRoots(onShadow: () => void, signal: AbortSignal): void {
  performance.addEventListener(SHADOW, onShadow, { signal });
}

// ---------------------------------------------------------------------------------------------

/** Whether the page around this frame takes it. A frame of another site's page tells nobody. */
function isTakenAround(message: string): boolean {
  if (!window.frameElement) return false;
  const told = new CustomEvent(DIALOG, { detail: message, cancelable: true });
  return !parent.performance.dispatchEvent(told);
}
