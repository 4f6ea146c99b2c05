import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a browser is started with. */
export interface LaunchOptions {
  /** The directory of the built extension; without it, none is installed at the start. */
  readonly extension?: string;
  /** The port of the stand-in portal on 127.0.0.1. */
  readonly portalPort: number;
  /**
   * What an administrator has set for the extension, by name; see docs/DEPLOY.md. For a browser that
   * is started without the extension.
   */
  readonly policy?: Readonly<Record<string, unknown>> | undefined;
}

/** A file of the extension in whose document the browser offers the extension's interface. */
export const CONTROL_PAGE = 'icon/16.png';

/** The size of every tab, in CSS pixels, until it is set otherwise. */
export const VIEWPORT = { width: 1280, height: 800 } as const;

/** An empty directory for a browser's profile. */
export interface Profile {
  readonly path: string;
  remove(): void;
  /**
   * Has it removed when this process ends. To be called after each start of the browser, so that
   * the driver, whose listener for the end is then the earlier one, has killed the browser before.
   */
  removeAtExit(): void;
}

export function createProfile(name: string): Profile {
  const path = mkdtempSync(join(tmpdir(), `jianzaoshi-${name}-`));
  const remove = () => {
    process.off('exit', remove);
    rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  };
  const removeAtExit = () => {
    process.off('exit', remove);
    process.on('exit', remove);
  };
  return { path, remove, removeAtExit };
}

/**
 * One line for a browser that does not start.
 * @param variable the environment variable that names the path
 * @param reason what the driver threw, whose message goes on with what the browser printed
 */
export function startFailure(
  browser: string,
  path: string,
  variable: string,
  reason: unknown,
): Error {
  const message = reason instanceof Error ? reason.message : String(reason);
  const [line] = message.split('\n');
  const [, printed] = /(?:\[err\] |stderr:\n)(.+)/.exec(message) ?? [];
  const failure = new Error(
    `${browser} did not start from ${path}: ${line}${printed ? ` (${printed})` : ''}. ` +
      `Install it or name its path in ${variable}.`,
  );
  // The stack would only show the harness.
  failure.stack = failure.message;
  return failure;
}
