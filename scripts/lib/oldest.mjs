/**
 * The oldest browsers that the extension runs in: what the manifests say, what the build is made
 * for, and what it is checked against. Chromium 106 is older than the last one for Windows 7, 109.
 */
export const OLDEST = Object.freeze({ chromium: 106, firefox: 140 });

/** The same, as the build names its targets. */
export const TARGETS = [`chrome${OLDEST.chromium}`, `firefox${OLDEST.firefox}`];
