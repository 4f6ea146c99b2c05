import { render } from 'preact';
import { wantedPage } from '../../store/wanted-page.ts';
import { App } from '../popup/app.tsx';
import { followAll } from '../popup/state.ts';

function show(page: string): void {
  if (page === '') return;
  location.hash = page;
  // Where it is kept, it is shown again the next time, and no more.
  wantedPage.clear().catch(() => {});
}

await followAll();
wantedPage.watch(show);
show(await wantedPage.read());

const app = document.getElementById('app');
if (app) render(<App />, app);
