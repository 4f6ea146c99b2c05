/**
 * What `tests/page` runs in its documents: the code of `page/` and `core/recognition` that the top
 * page's script runs, without the extension around it. `bundle.ts` makes one script of it.
 */
import hint from 'knowledge:hint';
import landmark from 'knowledge:landmark-hint';
import { read } from 'knowledge:phrases';
import { announce } from '../../page/announcements.ts';
import { watchPrompts } from '../../page/watch-prompts.ts';

if (window.top === window) {
  const raised: string[] = [];
  Object.assign(window, { raised });
  announce(window);
  watchPrompts(
    document,
    { hint, read },
    landmark,
    { onPrompt: (prompt) => raised.push(prompt), onLandmark: () => {} },
    new AbortController().signal,
  );
}
