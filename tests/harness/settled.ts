/**
 * Runs in the page: everything that moves has come to rest and two frames have been drawn, so
 * that whatever the extension has to say about the page has been said.
 */
export async function settled(): Promise<void> {
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
