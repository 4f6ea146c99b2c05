/** The next input of the person, by key or pointer, of whatever kind: after it a prompt is not kept. */

/**
 * @param onInput is told of the next key or pointer that the person presses in this document, also in our card
 * @param signal ends it
 * @returns starts to listen, if it does not yet; after each input it has to be started anew
 */
export function createNextInput(onInput: () => void, signal: AbortSignal): () => void {
  const options = { capture: true, signal };
  const hear = ({ isTrusted }: Event) => {
    if (!isTrusted) return;
    removeEventListener('pointerdown', hear, options);
    removeEventListener('keydown', hear, options);
    onInput();
  };
  return () => {
    addEventListener('pointerdown', hear, options);
    addEventListener('keydown', hear, options);
  };
}
