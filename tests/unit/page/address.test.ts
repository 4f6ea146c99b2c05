import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf } from '../../../page/way/address.ts';

/** Asks a document of this address, which has no page around it. */
function partsOf(url: string) {
  return addressOf({ URL: url, defaultView: null } as unknown as Document);
}

test('host and path of an address are those that the browser tells', () => {
  fc.assert(
    fc.property(
      fc.webUrl({
        withQueryParameters: true,
        withFragments: true,
        validSchemes: ['http', 'https'],
      }),
      fc.constantFrom('', 'user@', 'user:pass@'),
      fc.constantFrom('', ':8080'),
      (address, who, port) => {
        const { href, hostname, pathname } = new URL(
          address.replace(/^(\w+:\/\/)([^/?#]*)/, `$1${who}$2${port}`),
        );
        expect(partsOf(href)).toEqual({ hostname, pathname });
      },
    ),
  );
});

test('a question or a mark right behind the host is no path', () => {
  for (const url of ['https://www.coc.gov.cn/?x=/y', 'https://www.coc.gov.cn/#/y@z']) {
    expect(partsOf(url)).toEqual({ hostname: 'www.coc.gov.cn', pathname: '/' });
  }
});

test('a document without an address of its own, and without one around it, has none', () => {
  for (const url of ['about:blank', 'about:srcdoc', 'data:text/html,x', 'blob:https://a.cn/b']) {
    expect(partsOf(url)).toEqual({ hostname: '', pathname: '' });
  }
});
