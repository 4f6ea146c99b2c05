/**
 * A lockfile by which npm installs for another Node than the one it runs on.
 *
 * npm silently leaves out an optional package whose `engines` its own Node does not meet, and the
 * native parts of our tools are such packages. They run on the Node 24 that is being installed.
 * @param {string} text the text of package-lock.json
 * @returns {string} the same without any `engines`
 */
export function withoutEngines(text) {
  const lockfile = JSON.parse(text);
  for (const entry of Object.values(lockfile.packages ?? {})) delete entry.engines;
  return JSON.stringify(lockfile, null, 2);
}

/**
 * A manifest with which npm installs the same packages, but runs no script of the project itself.
 * @param {string} text the text of package.json
 * @returns {string} the same without `scripts`
 */
export function withoutScripts(text) {
  const { scripts: _, ...manifest } = JSON.parse(text);
  return JSON.stringify(manifest, null, 2);
}
