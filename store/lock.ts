/** One after the other, where reading and writing takes two steps. */

/**
 * @param name what is worked on; contexts of the extension that use the same name wait for each other
 * @param work starts when its turn has come
 * @returns what the work gives
 * @throws what the work throws
 */
export function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  return isOwnContext() ? navigator.locks.request(name, work) : work();
}

// ---------------------------------------------------------------------------------------------

/** A script in a page would use the locks of the page, which can keep them for ever. */
function isOwnContext(): boolean {
  return /-extension:$/.test(globalThis.location?.protocol);
}
