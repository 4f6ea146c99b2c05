/**
 * A duration for people.
 * @param {number} milliseconds
 * @returns {string} for example `3.2 秒`
 */
export function formatSeconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} 秒`;
}

/**
 * The line that ends a stage.
 * @param {{ group: string, name: string, result: string, milliseconds: number }} stage
 * @returns {string} for example `[准备] 依赖 … 已就绪 (0.0 秒)`
 */
export function formatStage({ group, name, result, milliseconds }) {
  return `[${group}] ${name} … ${result} (${formatSeconds(milliseconds)})`;
}

/**
 * The end of a long output, without the empty lines around it.
 * @param {string} text
 * @param {number} count how many lines at most
 * @returns {string}
 */
export function lastLines(text, count) {
  return text
    .replace(/^(?:[ \t]*\r?\n)+|\s+$/g, '')
    .split(/\r?\n/)
    .slice(-count)
    .join('\n');
}
