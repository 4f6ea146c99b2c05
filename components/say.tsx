import type { ComponentChild } from 'preact';

/** Whether it is drawn on somebody else's page. */
const isOnPage = !/-extension:$/.test(globalThis.location?.protocol);

/**
 * @param text what is of an organisation or a person, or tells what they do
 * @returns how it is drawn: on somebody else's page by a style (`say.css`), where no node holds it, so
 *   that what searches the page, as any script of it can, finds no letter
 */
export function say(text: string): ComponentChild {
  return isOnPage ? <span data-text={text} /> : text;
}
