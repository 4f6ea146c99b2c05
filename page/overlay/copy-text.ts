/**
 * Copies a text. The portal's pages are plain http, where the asynchronous clipboard does not exist,
 * so it is done the old way: by selecting the text in a field of our own.
 *
 * @param container where the field can stand for a moment: inside the overlay
 * @param text what to copy
 * @returns whether the clipboard holds it; only in answer to what the person does
 */
import { real } from '../read/real.ts';
export function copyText(container: HTMLElement, text: string): boolean {
  const root = container.getRootNode();
  const focused = root instanceof ShadowRoot ? root.activeElement : null;
  const field = real(document).createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  // Within what is not to be selected.
  field.style.userSelect = 'text';
  let copied = false;
  field.addEventListener('copy', (event) => {
    const { clipboardData: data } = event;
    // The page has heard it before, and may have put a text of its own there.
    data?.clearData();
    data?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    copied = true;
  });
  container.append(field);
  field.select();
  // A page that stops the event leaves the clipboard as it was, or has it hold something else.
  copied = real(document).execCommand('copy') && copied;
  field.remove();
  if (focused instanceof HTMLElement) real(focused).focus();
  return copied;
}
