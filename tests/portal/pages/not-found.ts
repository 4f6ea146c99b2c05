import { html } from '../html.ts';
import { documentOf } from '../layout.ts';
import { type Reply, show } from '../visit.ts';

/** Any path that none of the sites has, and any host that the stand-in does not play. */
export function notFoundPage(): Reply {
  return show(
    documentOf(
      { name: '仿真站点', className: 'unrelated' },
      { title: '404' },
      html`<main><h1>404</h1><p>仿真站点没有这个页面，请检查网址。</p></main>`,
    ),
    404,
  );
}
