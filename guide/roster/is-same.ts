/** @returns whether two values say the same, in whatever order storage has brought their fields */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

// ---------------------------------------------------------------------------------------------

function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
