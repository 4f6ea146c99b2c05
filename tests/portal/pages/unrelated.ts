import { library, raising } from '../assets.ts';
import { html } from '../html.ts';
import { documentOf } from '../layout.ts';
import { promptButton } from '../presenters/button.ts';
import { presenters } from '../presenters/presenters.ts';
import { prompts } from '../prompts.ts';
import { type Reply, show } from '../visit.ts';

const offered = {
  prompts: ['phone-bound', 'not-registered'],
  presenters: ['alert', 'layui-alert', 'layui-msg', 'plain'],
} as const;

/** A host outside the portal that raises the same prompts; nothing may react to them there. */
export function unrelatedPage(): Reply {
  const columns = presenters.filter(({ id }) => offered.presenters.some((other) => other === id));
  const rows = prompts.filter(({ id }) => offered.prompts.some((other) => other === id));
  return show(
    documentOf(
      { name: 'Example Domain', className: 'unrelated', language: 'en' },
      { title: 'Example', uses: [library.layui, raising] },
      html`<main>
<h1>Example Domain</h1>
<p>This host has nothing to do with the portal. It raises the same prompts, to show that nothing reacts to them here.</p>
<div class="messages" data-messages></div>
<table>
  <tr><th scope="col">prompt</th>${columns.map(({ id }) => html`<th scope="col">${id}</th>`)}</tr>
  ${rows.map(
    (prompt) =>
      html`<tr><th scope="row">${prompt.id}</th>${columns.map(
        (presenter) => html`<td>${promptButton(prompt.id, presenter.id, 'raise')}</td>`,
      )}</tr>`,
  )}
</table>
</main>`,
    ),
  );
}
