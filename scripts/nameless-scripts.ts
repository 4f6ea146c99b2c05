/**
 * Takes away the name that the bundler keeps a script's function under: with it a script gives no
 * result, and the page whose world it runs in gets a global. WXT does so only where the function is
 * written as `function`, and of a small one Terser makes an arrow.
 */

/**
 * @param code a script that is one call of a function
 * @returns the same without a name
 */
export function withoutName(code: string): string {
  return code.replace(/^var \w+=(?=\(\(\)=>)/, '');
}

/** Builds with `withoutName`. */
export function namelessScripts() {
  return {
    name: 'nameless-scripts',
    apply: 'build' as const,
    generateBundle(_options: unknown, bundle: Record<string, { code?: string }>) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.code !== undefined) chunk.code = withoutName(chunk.code);
      }
    },
  };
}
