/**
 * Copies a text. The portal's pages are plain http, where the asynchronous clipboard does not exist,
 * so it is done the old way: by selecting the text in a field of our own.
 *
 * @param container where the field can stand for a moment: inside the overlay
 * @param text what to copy
 * @returns whether the browser did it; only in answer to what the person does
 */
import { real } from '../read/real.ts';
export function copyText(container: HTMLElement, text: string): boolean {
  const root = container.getRootNode();
  const focused = root instanceof ShadowRoot ? root.activeElement : null;
  const field = real(document).createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  container.append(field);
  field.select();
  const copied = real(document).execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) real(focused).focus();
  return copied;
}
