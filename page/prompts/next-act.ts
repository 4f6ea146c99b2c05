/**
 * @param onAct is told of the next thing that the person does in this document, also in our card
 * @param signal ends it
 * @returns starts to listen, if it does not yet; after each act it has to be started anew
 */
export function createNextAct(onAct: () => void, signal: AbortSignal): () => void {
  const options = { capture: true, signal };
  const hear = ({ isTrusted }: Event) => {
    if (!isTrusted) return;
    removeEventListener('pointerdown', hear, options);
    removeEventListener('keydown', hear, options);
    onAct();
  };
  return () => {
    addEventListener('pointerdown', hear, options);
    addEventListener('keydown', hear, options);
  };
}
