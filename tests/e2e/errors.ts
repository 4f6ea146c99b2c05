import type { Tab } from '../harness/types.ts';

/**
 * Listens for errors as a page can, and as the browser does.
 *
 * @returns gives what the page's own handlers have heard since, and what the browser has noted of
 *   all scripts in the tab. To be called before the page is left.
 */
export async function hearErrors(tab: Tab): Promise<() => Promise<readonly string[]>> {
  const { length: before } = tab.errors;
  await tab.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    addEventListener('error', ({ message }) => heard.push(message));
    addEventListener('unhandledrejection', ({ reason }) => heard.push(String(reason)));
    addEventListener('securitypolicyviolation', ({ violatedDirective: broken }) =>
      heard.push(broken),
    );
  });
  return async () => {
    const heard = await tab.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    return [...heard, ...tab.errors.slice(before)];
  };
}
