import { render } from 'preact';
import { browser } from 'wxt/browser';
import { App } from '../../guide/app.tsx';
import { openPanel } from '../../guide/panel.ts';
import { followAll } from '../../guide/state.ts';

const [{ id: ownWindow = -1 }] = await Promise.all([browser.windows.getCurrent(), followAll()]);

const doors = (
  <button type="button" onClick={() => void openPanel(ownWindow)}>
    打开侧边栏
  </button>
);
const app = document.getElementById('app');
if (app) render(<App doors={doors} />, app);
