import type { Tab } from '../harness/types.ts';

/** What a file holds: a text so many times, and then another; or bytes. */
export type FileContent =
  | { readonly text: string; readonly times?: number; readonly end?: string }
  | { readonly bytes: readonly number[] };

/**
 * Chooses a file on the settings page. It is made there, since a driver carries no large one over.
 * @param button the name of the button that it is chosen with
 */
export async function chooseFile(page: Tab, button: string, content: FileContent): Promise<void> {
  await page.evaluate(
    ({ name, of }) => {
      const input = Array.from(document.querySelectorAll('.file-button'))
        .find((label) => label.textContent === name)
        ?.querySelector('input');
      const parts =
        'bytes' in of ? [new Uint8Array(of.bytes)] : [of.text.repeat(of.times ?? 1), of.end ?? ''];
      const files = new DataTransfer();
      files.items.add(new File(parts, 'file.json'));
      if (!input) throw new Error(`There is no button “${name}”.`);
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { name: button, of: content },
  );
}
