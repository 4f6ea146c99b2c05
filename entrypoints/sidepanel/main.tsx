import { App, draw } from '../../guide/app.tsx';
import { followAll } from '../../guide/state.ts';
import { wantedPage } from '../../store/wanted-page.ts';

const { window, mirror } = await followAll();
const wanted = wantedPage(window);

function show(page: string): void {
  if (page === '') return;
  location.hash = page;
  // Where it is kept, it is shown again the next time, and no more.
  wanted.clear().catch(() => {});
}

await wanted.follow(show, { mirror });
await draw(<App />);
