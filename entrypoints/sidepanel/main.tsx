import { render } from 'preact';
import { browser } from 'wxt/browser';
import { App } from '../../guide/app.tsx';
import { followAll } from '../../guide/state.ts';
import { wantedPage } from '../../store/wanted-page.ts';

const [{ id: ownWindow = -1 }] = await Promise.all([browser.windows.getCurrent(), followAll()]);
const wanted = wantedPage(ownWindow);

function show(page: string): void {
  if (page === '') return;
  location.hash = page;
  // Where it is kept, it is shown again the next time, and no more.
  wanted.clear().catch(() => {});
}

await wanted.follow(show);

const app = document.getElementById('app');
if (app) render(<App />, app);
