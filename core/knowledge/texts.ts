/**
 * @param value anything that JSON can hold
 * @returns every text in it, with the way to it, such as `examples.mustMatch.2`
 */
export function textsIn(value: unknown, way = ''): [field: string, text: string][] {
  if (typeof value === 'string') return [[way, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, way ? `${way}.${key}` : key));
}
