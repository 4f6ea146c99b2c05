/** @param work is done when what has been drawn now can be seen */
export function whenPainted(work: () => void): void {
  // The frame that follows may come before that: a task of its own is behind it.
  requestAnimationFrame(() => setTimeout(work));
}
