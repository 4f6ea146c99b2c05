/** The item of the portal that texts of steps are about, where registrations share them. */

/** Stands for it in the texts. */
export const ITEM = '{item}';

/** @returns the text with the item in its place */
export function nameItem(text: string, item: string | undefined): string {
  return text.replaceAll(ITEM, item ?? '');
}
