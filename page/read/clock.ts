/** The passing of time, so that what waits can be tested without waiting. */
export interface Clock {
  /** @returns milliseconds since some fixed moment; it never goes back */
  now(): number;
  /**
   * @param delay milliseconds
   * @param run is called once, so much later
   * @returns calls it off
   */
  after(delay: number, run: () => void): () => void;
}

/** The browser's own. */
export const clock: Clock = {
  now: () => performance.now(),
  after(delay, run) {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
};
