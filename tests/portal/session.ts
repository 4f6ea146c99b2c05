const cookieName = 'standin_login';

/** Value of Set-Cookie that logs the visitor in until the browser ends. */
export const loginCookie = `${cookieName}=1; Path=/; HttpOnly; SameSite=Lax`;

/** Value of Set-Cookie that logs the visitor out. */
export const logoutCookie = `${cookieName}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`;

/**
 * @param cookieHeader the Cookie header of a request
 * @returns whether it carries the login
 */
export function hasLoggedIn(cookieHeader: string | undefined): boolean {
  return (cookieHeader ?? '').split(/;\s*/).includes(`${cookieName}=1`);
}
