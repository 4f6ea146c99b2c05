/** Figures of repeated runs. */

/** @returns the value that as many are below as above; NaN for none */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * @param values in any order
 * @param share between 0 and 1
 * @returns the least value that at least this share of the values does not exceed; NaN for none
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
