/**
 * Shows a page of the extension as the person has set it. `tokens.css` heeds the attributes.
 *
 * @param root the page's outermost element
 * @param theme `system` leaves it to the machine
 */
export function showAppearance(
  root: HTMLElement,
  { theme, textSize }: { readonly theme: string; readonly textSize: string },
): void {
  root.dataset['theme'] = theme;
  root.dataset['textSize'] = textSize;
}
