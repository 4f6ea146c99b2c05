import '../../guide/first-frame.ts';
import { App, draw } from '../../guide/app.tsx';
import { openPanel } from '../../guide/panel.ts';
import { followAll } from '../../guide/state.ts';

const { window } = await followAll();

const doors = (
  <button type="button" onClick={() => void openPanel(window)}>
    打开侧边栏
  </button>
);
await draw(<App doors={doors} />);
