import type { Province } from '../core/knowledge/shipped.ts';
import { type ChoiceOption, Choices } from './choices.tsx';
import { ManagedNote } from './managed-note.tsx';
import { ProvinceSelect } from './province-select.tsx';
import { type FileResult, StoredFiles, type StoredFilesProps } from './stored-files.tsx';

interface SettingsViewProps extends StoredFilesProps {
  readonly hintLevel: string;
  readonly onHintLevel: (level: string) => void;
  readonly markerShown: boolean;
  readonly onMarker: (shown: boolean) => void;
  /** Whether the toolbar's button shows for how many something is due; missing without a roster. */
  readonly dueOnBadge?: boolean;
  readonly onDueOnBadge?: (shown: boolean) => void;
  readonly provinces: readonly Province[];
  readonly province: string;
  readonly onProvince: (province: string) => void;
  readonly textSize: string;
  readonly onTextSize: (size: string) => void;
  readonly theme: string;
  readonly onTheme: (theme: string) => void;
  /** The prompts that the person does not want to be told of again. */
  readonly muted: readonly { readonly id: string; readonly title: string }[];
  readonly onUnmute: (prompt: string) => void;
  /** Names of what an administrator has set, as it is stored; `welcome-page` when there is none. */
  readonly managed: ReadonlySet<string>;
  /** How many stored values are not valid. */
  readonly unfit: number;
  readonly onForgetUnfit: () => void;
}

export type { FileResult };

const HINT_LEVELS: readonly ChoiceOption[] = [
  { value: 'card', name: '显示卡片', note: '在提示旁边写出办法' },
  { value: 'badge', name: '只在图标上显示数字', note: '点图标再看办法' },
  { value: 'off', name: '不提示' },
];
const TEXT_SIZES: readonly ChoiceOption[] = [
  { value: 'standard', name: '标准' },
  { value: 'large', name: '大' },
  { value: 'very-large', name: '特大' },
];
const THEMES: readonly ChoiceOption[] = [
  { value: 'system', name: '跟随系统' },
  { value: 'light', name: '浅色' },
  { value: 'dark', name: '深色' },
];

/** All settings. Each takes effect at once. */
export function SettingsView(props: SettingsViewProps) {
  const { managed, muted, unfit } = props;
  return (
    <main class="settings">
      <h2 class="page-title">设置</h2>
      <p class="note">改了马上生效，不用保存。</p>
      {unfit > 0 && (
        <div class="warning" role="alert">
          <p>有 {unfit} 项保存的内容读不出来，已按默认值处理，其余不受影响。</p>
          <button type="button" class="secondary" onClick={props.onForgetUnfit}>
            清除读不出的内容
          </button>
        </div>
      )}
      <section>
        <h3>遇到提示时</h3>
        <Choices
          name="hint-level"
          label="遇到提示时"
          options={HINT_LEVELS}
          value={props.hintLevel}
          disabled={managed.has('hint-level')}
          onChange={props.onHintLevel}
        />
        {managed.has('hint-level') && <ManagedNote />}
        <label class="choice-line">
          <input
            type="checkbox"
            id="marker"
            checked={props.markerShown}
            onChange={(event) => props.onMarker(event.currentTarget.checked)}
          />
          <span>在页面上标出下一步要点的地方</span>
        </label>
        {props.dueOnBadge !== undefined && (
          <label class="choice-line">
            <input
              type="checkbox"
              id="due-on-badge"
              checked={props.dueOnBadge}
              onChange={(event) => props.onDueOnBadge?.(event.currentTarget.checked)}
            />
            <span>
              在工具栏按钮上显示到期人数
              <small>花名册上一个月内要办的人数</small>
            </span>
          </label>
        )}
      </section>
      <section>
        <h3>不再提示的内容</h3>
        {muted.length === 0 && <p class="note">没有。在卡片上选了“不再提示”的，会列在这里。</p>}
        <ul class="muted">
          {muted.map(({ id, title }) => (
            <li key={id}>
              <span>{title}</span>
              <button
                type="button"
                class="secondary"
                value={id}
                aria-label={`恢复提示：${title}`}
                onClick={() => props.onUnmute(id)}
              >
                恢复提示
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>
          <label for="province">省份</label>
        </h3>
        <ProvinceSelect
          id="province"
          provinces={props.provinces}
          province={props.province}
          disabled={managed.has('province')}
          onProvince={props.onProvince}
        />
        {managed.has('province') && <ManagedNote />}
        <p class="note">要找省级主管部门时，直接显示您那里的名称和网站。</p>
      </section>
      <section>
        <h3>文字大小</h3>
        <Choices
          name="text-size"
          label="文字大小"
          options={TEXT_SIZES}
          value={props.textSize}
          onChange={props.onTextSize}
        />
      </section>
      <section>
        <h3>颜色</h3>
        <Choices
          name="theme"
          label="颜色"
          options={THEMES}
          value={props.theme}
          onChange={props.onTheme}
        />
      </section>
      {managed.has('welcome-page') && (
        <section>
          <h3>欢迎页</h3>
          <p>安装后不打开欢迎页。</p>
          <ManagedNote />
        </section>
      )}
      <section>
        <h3>花名册</h3>
        <p class="note">
          替好几位同事办注册的用：谁快到期，办到哪一步，该发什么话。一个人办用不着。
        </p>
        <a class="secondary link-button" href="/roster.html" target="_blank" rel="noreferrer">
          打开花名册
        </a>
      </section>
      <StoredFiles {...props} />
    </main>
  );
}
