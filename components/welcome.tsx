import type { Guide, Province } from '../core/knowledge/shipped.ts';
import { ProvinceSelect } from './province-select.tsx';

interface WelcomeViewProps {
  readonly provinces: readonly Province[];
  readonly province: string;
  /** Whether an administrator has set it, so that the person cannot choose. */
  readonly provinceManaged: boolean;
  readonly onProvince: (province: string) => void;
  readonly guides: readonly Guide[];
  /** Id of the chosen registration; one that is not among them counts as none. */
  readonly registration: string;
  readonly onRegistration: (registration: string) => void;
  /** Opens the place where every path begins. */
  readonly start: { readonly name: string; readonly onOpen: () => void };
  readonly onSettings: () => void;
  /** How this browser has the icon stay in its toolbar. */
  readonly pinning: keyof typeof PINNING;
}

const PICTURES = [
  { file: 'prompt', text: '门户弹出提示时，旁边会出现一张卡片，写明该怎么办、依据哪份文件。' },
  { file: 'steps', text: '点工具栏上的图标，就是从头到尾的步骤，办完一步勾一步。' },
];

const PINNING = {
  chromium: {
    file: 'pin',
    text: '把图标固定在工具栏：点拼图形状的按钮，再点本助手旁边的图钉。',
  },
  firefox: {
    file: 'pin-firefox',
    text: '把图标固定在工具栏：点拼图形状的按钮，点本助手旁边的齿轮，再点“固定到工具栏”。',
  },
} as const;

/** The first page after the install: what it does, two choices, what it may read. */
export function WelcomeView(props: WelcomeViewProps) {
  return (
    <main class="welcome">
      <h2 class="page-title">安装好了</h2>
      <ol class="pictures">
        {[...PICTURES, PINNING[props.pinning]].map(({ file, text }, i) => (
          <li key={file}>
            <img src={`/welcome/${file}.svg`} alt="" />
            <p>
              <b>{i + 1}. </b>
              {text}
            </p>
          </li>
        ))}
      </ol>
      <section>
        <h3>从这里开始</h3>
        <button type="button" class="primary" onClick={props.start.onOpen}>
          打开{props.start.name}
        </button>
        <details class="midway">
          <summary>我正在办，已经在门户上了</summary>
          <ol>
            <li>不用重来：回到门户的那个标签页，点工具栏上的本助手图标，就从那一步接着说。</li>
            <li>本助手看页面就知道您到了哪里；在下面选好您在办的那一种，就能说出下一步。</li>
          </ol>
        </details>
      </section>
      <section>
        <h3>先选好，用起来更快（以后可以改）</h3>
        <label for="registration">您要办哪一种？</label>
        <select
          id="registration"
          value={props.guides.some(({ id }) => id === props.registration) ? props.registration : ''}
          onChange={(event) => props.onRegistration(event.currentTarget.value)}
        >
          <option value="">请选择</option>
          {props.guides.map(({ id, name, aim }) => (
            <option key={id} value={id}>
              {aim}（{name}）
            </option>
          ))}
        </select>
        <label for="province">您在哪个省份？</label>
        <ProvinceSelect
          id="province"
          provinces={props.provinces}
          province={props.province}
          disabled={props.provinceManaged}
          onProvince={props.onProvince}
        />
      </section>
      <section>
        <h3>它能看到什么</h3>
        <p>
          只在办注册要用到的几个政府网站上，读页面显示的文字。不读您填写的内容，不替您点击或提交，不联网发送任何东西。
        </p>
      </section>
      <div class="buttons">
        <button type="button" class="secondary" onClick={props.onSettings}>
          设置
        </button>
      </div>
    </main>
  );
}
