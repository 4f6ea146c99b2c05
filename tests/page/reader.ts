/**
 * What `tests/page` runs in its documents: what the top page's script watches its document by, without
 * the extension around it. `bundle.ts` makes one script of it.
 */
import hint from 'knowledge:hint';
import { read } from 'knowledge:phrases';
import { watchDocument } from '../../entrypoints/top/watch-document.ts';
import { announce } from '../../page/read/announcements.ts';

if (window.top === window) {
  const raised: string[] = [];
  Object.assign(window, { raised, hasLandmark: false });
  announce(window);
  watchDocument(
    document,
    { hint, read },
    {
      onPrompt: (prompt) => raised.push(prompt),
      onLandmark: () => Object.assign(window, { hasLandmark: true }),
    },
    new AbortController().signal,
  );
}
