import '../../guide/first-frame.ts';
import { App, draw, fetchRooms } from '../../guide/app.tsx';
import { followAll } from '../../guide/state.ts';
import { wantedPage } from '../../store/wanted-page.ts';

// It is as tall as the window: what comes later would push down what is seen already.
const [{ window, mirror }] = await Promise.all([followAll(), fetchRooms()]);
const wanted = wantedPage(window);

function show(page: string): void {
  if (page === '') return;
  location.hash = page;
  // Where it is kept, it is shown again the next time, and no more.
  wanted.clear().catch(() => {});
}

await wanted.follow(show, { mirror });
await draw(<App />);
