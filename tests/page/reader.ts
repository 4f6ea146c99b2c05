/**
 * What `tests/page` runs in its documents: what the top page's script watches its document by, without
 * the extension around it. `bundle.ts` makes one script of it.
 */

import { read } from 'knowledge:phrases';
import prefilter from 'knowledge:prefilter';
import { reading } from '../../entrypoints/frame/reading.ts';
import { watchDocument } from '../../entrypoints/top/watch-document.ts';
import { announce } from '../../page/read/main-world.ts';
import { lendReading } from '../../page/read/shared-record.ts';

if (window.top === window) {
  const raised: string[] = [];
  Object.assign(window, { raised, mayBePage: false });
  announce(window);
  lendReading(reading);
  watchDocument(
    document,
    { prefilter, read },
    {
      onPrompt: (prompt) => raised.push(prompt),
      onPage: () => Object.assign(window, { mayBePage: true }),
    },
    new AbortController().signal,
  );
}
