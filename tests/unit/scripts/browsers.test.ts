import { describe, expect, test } from 'vitest';
import {
  brandedPaths,
  chooseBrowser,
  chromiumPaths,
  firefoxPaths,
  isDebianLike,
  isUbuntuLike,
  parseOsRelease,
  parseVersion,
  refusal,
  windowsVersion,
} from '../../../scripts/lib/browsers.mjs';

describe('parseVersion', () => {
  test.each([
    ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)\n', 'chromium', 156],
    ['Google Chrome for Testing 143.0.7499.4 \n', 'chrome-for-testing', 143],
    ['Google Chrome 137.0.7151.55 \n', 'chrome', 137],
    ['Microsoft Edge 139.0.3405.86\n', 'edge', 139],
    ['Mozilla Firefox 153.7.0esr\n', 'firefox', 153],
    ['a warning of the system\nMozilla Firefox 140.0\n', 'firefox', 140],
    ['Brave Browser 142.1.84.1\n', 'other', 142],
  ])('reads %j', (text, product, major) => {
    expect(parseVersion(text)).toEqual({ product, major });
  });

  test.each(['', '\n', 'command not found', '156'])('takes %j for no browser', (text) => {
    expect(parseVersion(text)).toBeUndefined();
  });
});

describe('refusal', () => {
  test('refuses Google Chrome from 137 and says what to use', () => {
    expect(refusal({ product: 'chrome', major: 136 }, 'chromium')).toBeUndefined();
    const reason = refusal({ product: 'chrome', major: 137 }, 'chromium');
    expect(reason).toContain('--load-extension');
    expect(reason).toContain('Chrome for Testing');
  });

  test('takes the other products of any later version', () => {
    for (const product of ['chromium', 'chrome-for-testing', 'edge', 'other'] as const) {
      expect(refusal({ product, major: 200 }, 'chromium')).toBeUndefined();
    }
  });

  test('refuses versions that cannot run the extension', () => {
    expect(refusal({ product: 'chromium', major: 106 }, 'chromium')).toBeUndefined();
    expect(refusal({ product: 'chromium', major: 105 }, 'chromium')).toContain('106');
    expect(refusal({ product: 'firefox', major: 140 }, 'firefox')).toBeUndefined();
    expect(refusal({ product: 'firefox', major: 139 }, 'firefox')).toContain('140');
  });

  test('does not take one browser for the other', () => {
    expect(refusal({ product: 'firefox', major: 150 }, 'chromium')).toBe('不是 Chromium');
    expect(refusal({ product: 'chromium', major: 150 }, 'firefox')).toBe('不是 Firefox');
  });
});

describe('chooseBrowser', () => {
  const chrome = { product: 'chrome', major: 150 } as const;
  const chromium = { product: 'chromium', major: 150 } as const;

  const probeOf = (installed: Record<string, typeof chrome | typeof chromium>) => {
    const probed: string[] = [];
    const probe = async (path: string) => {
      probed.push(path);
      return installed[path];
    };
    return { probe, probed };
  };

  test('takes the first that runs and asks no further', async () => {
    const { probe, probed } = probeOf({ '/b': chromium, '/c': chromium });
    const { browser, refused } = await chooseBrowser(['/a', '/b', '/c'], 'chromium', probe);
    expect(browser).toEqual({ path: '/b', ...chromium });
    expect(refused).toEqual([]);
    expect(probed).toEqual(['/a', '/b']);
  });

  test('passes over Google Chrome, and says so', async () => {
    const { probe } = probeOf({ '/chrome': chrome, '/chromium': chromium });
    const candidates = ['/chrome', '/chromium'];
    const { browser, refused } = await chooseBrowser(candidates, 'chromium', probe);
    expect(browser?.path).toBe('/chromium');
    expect(refused).toEqual([expect.stringMatching(/^\/chrome 是 Google Chrome 150/)]);
  });

  test('finds none where only Google Chrome is there, and asks each path once', async () => {
    const { probe, probed } = probeOf({ '/chrome': chrome });
    const { browser, refused } = await chooseBrowser(['/chrome', '/chrome'], 'chromium', probe);
    expect(browser).toBeUndefined();
    expect(refused).toHaveLength(1);
    expect(probed).toEqual(['/chrome']);
  });

  test('takes candidates that become known late', async () => {
    async function* candidates() {
      yield '/a';
      yield '/late';
    }
    const { probe } = probeOf({ '/late': chromium });
    expect((await chooseBrowser(candidates(), 'chromium', probe)).browser?.path).toBe('/late');
  });
});

describe('paths', () => {
  const linux = { platform: 'linux', env: { PATH: '/opt/bin::bin:/usr/bin' }, home: '/home/a' };
  const mac = { platform: 'darwin', env: { PATH: '/usr/bin' }, home: '/Users/a' };
  const windows = {
    platform: 'win32',
    env: { LOCALAPPDATA: 'C:\\Local', ProgramFiles: 'C:\\Program Files' },
    home: 'C:\\Users\\a',
  };

  test('on Linux follow PATH, name by name, and leave out relative folders', () => {
    expect(chromiumPaths(linux).slice(0, 3)).toEqual([
      '/opt/bin/chromium',
      '/usr/bin/chromium',
      '/opt/bin/chromium-browser',
    ]);
    expect(firefoxPaths(linux)[0]).toBe('/opt/bin/firefox-esr');
    expect(chromiumPaths(linux).every((file) => file.startsWith('/'))).toBe(true);
  });

  test('on macOS look into both folders of applications', () => {
    expect(chromiumPaths(mac)).toContain(
      '/Users/a/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    );
    expect(firefoxPaths(mac)).toContain(
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    );
  });

  test('on Windows look where programs are installed', () => {
    expect(chromiumPaths(windows)).toContain('C:\\Local\\Chromium\\Application\\chrome.exe');
    expect(firefoxPaths(windows)).toContain('C:\\Program Files\\Mozilla Firefox\\firefox.exe');
  });

  test('keep the branded browsers apart, Google Chrome last', () => {
    for (const machine of [linux, mac, windows]) {
      const branded = brandedPaths(machine);
      expect(branded[0]).toMatch(/edge/i);
      expect(branded.at(-1)).toMatch(/chrome/i);
      expect(chromiumPaths(machine).filter((file) => branded.includes(file))).toEqual([]);
    }
  });
});

describe('windowsVersion', () => {
  test('reads the newest version beside a browser of the Chromium family', () => {
    const siblings = ['chrome.exe', '99.0.4844.51', '137.0.7151.55', 'Dictionaries'];
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    expect(windowsVersion(chrome, siblings)).toEqual({ product: 'chrome', major: 137 });
    expect(windowsVersion(edge, siblings)).toEqual({ product: 'edge', major: 137 });
  });

  test('recognises Chrome for Testing by its manifest file', () => {
    const siblings = ['chrome.exe', '143.0.7499.4.manifest'];
    const file = 'C:\\Local\\ms-playwright\\chromium-1\\chrome-win64\\chrome.exe';
    expect(windowsVersion(file, siblings)).toEqual({ product: 'chromium', major: 143 });
  });

  test('reads the version of Firefox from its application.ini', () => {
    const file = 'C:\\Program Files\\Mozilla Firefox\\firefox.exe';
    const ini = '[App]\r\nVendor=Mozilla\r\nVersion=140.5.0\r\n[Gecko]\r\nMinVersion=140.5.0\r\n';
    expect(windowsVersion(file, [], ini)).toEqual({ product: 'firefox', major: 140 });
  });

  test('cannot tell without either', () => {
    expect(windowsVersion('C:\\a\\chrome.exe', ['chrome.exe'])).toBeUndefined();
    expect(windowsVersion('C:\\a\\firefox.exe', [], '[App]')).toBeUndefined();
  });
});

describe('parseOsRelease', () => {
  test('reads Debian', () => {
    const os = parseOsRelease('PRETTY_NAME="Debian GNU/Linux 12"\nVERSION_ID="12"\nID=debian\n');
    expect(os).toEqual({ id: 'debian', idLike: [] });
    expect(isDebianLike(os)).toBe(true);
    expect(isUbuntuLike(os)).toBe(false);
  });

  test('reads a derivative of Ubuntu, in quotes', () => {
    const os = parseOsRelease(`ID='linuxmint'\r\nID_LIKE="ubuntu debian"\r\n`);
    expect(os).toEqual({ id: 'linuxmint', idLike: ['ubuntu', 'debian'] });
    expect(isDebianLike(os)).toBe(true);
    expect(isUbuntuLike(os)).toBe(true);
  });

  test('does not take another system for Debian', () => {
    const os = parseOsRelease('# ID=debian\nVARIANT_ID=debian\nID=fedora\nID_LIKE="rhel"\n');
    expect(os).toEqual({ id: 'fedora', idLike: ['rhel'] });
    expect(isDebianLike(os)).toBe(false);
  });

  test('is empty for an empty file', () => {
    expect(parseOsRelease('')).toEqual({ id: '', idLike: [] });
  });
});
