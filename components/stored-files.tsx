import { useState } from 'preact/hooks';
import { FileButton } from './file-button.tsx';
import { ManagedNote } from './managed-note.tsx';
import { FORGET_ALL } from './places.ts';

/** What came of the last file, or of forgetting everything. */
export interface FileResult {
  readonly of: 'backup' | 'own' | 'all';
  readonly done?: string;
  /** What is wrong with the file, and where. */
  readonly faults?: readonly string[];
}

export interface StoredFilesProps {
  /** The organisation whose knowledge is in use. */
  readonly own?: {
    readonly organisation: string;
    readonly prompts: number;
    readonly questions: number;
    readonly contacts: number;
    /** Set by policy, so that the person cannot remove it. */
    readonly managed: boolean;
  };
  /** What is wrong with what was imported, or set by policy. */
  readonly ownFaults: { readonly faults: readonly string[]; readonly managed: boolean };
  /** Whether anybody is on the roster, which has a file of its own. */
  readonly hasRoster: boolean;
  readonly onOwnFile: (file: File) => void;
  readonly onRemoveOwn: () => void;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  readonly onForgetAll: () => void;
  readonly result?: FileResult;
}

const JSON_FILES = '.json,application/json';

/** An organisation's own knowledge, export and import, and forgetting everything. */
export function StoredFiles(props: StoredFilesProps) {
  const { own, ownFaults, result } = props;
  return (
    <>
      <section>
        <h3>本单位的补充内容</h3>
        {ownFaults.faults.length > 0 && (
          <div class="warning own-faults" role="alert">
            <p>{ownFaults.managed ? '管理员设定' : '保存'}的补充内容有错，没有使用：</p>
            <Faults faults={ownFaults.faults} />
            {!ownFaults.managed && (
              <button type="button" class="secondary" onClick={props.onRemoveOwn}>
                移除补充内容
              </button>
            )}
          </div>
        )}
        {own ? (
          <>
            <p>
              <b>{own.organisation}</b>
              {`：提示 ${own.prompts} 条，问题 ${own.questions} 个，联系人 ${own.contacts} 个`}
            </p>
            {own.managed ? (
              <ManagedNote />
            ) : (
              <button type="button" class="secondary" onClick={props.onRemoveOwn}>
                移除补充内容
              </button>
            )}
          </>
        ) : (
          <>
            <p class="note">单位发给您的 JSON 文件。显示时都标明“本单位”，不会替换自带的内容。</p>
            <FileButton name="选择补充内容文件" accept={JSON_FILES} onFile={props.onOwnFile} />
          </>
        )}
        <Result of="own" result={result} />
      </section>
      <section>
        <h3>备份</h3>
        <p class="note">
          换电脑时，把设置和办理进度存成文件带走。文件只存在您的电脑上。
          {props.hasRoster && '花名册和各人的进度不在里面，请在花名册里另外导出。'}
        </p>
        <div class="buttons">
          <button type="button" class="secondary" onClick={props.onExport}>
            导出
          </button>
          <FileButton name="导入" accept={JSON_FILES} onFile={props.onImport} />
        </div>
        <Result of="backup" result={result} />
      </section>
      <ForgetAll onForgetAll={props.onForgetAll} result={result} />
    </>
  );
}

interface ResultProps {
  readonly of: FileResult['of'];
  readonly result: FileResult | undefined;
}

function Result({ of, result }: ResultProps) {
  const { done, faults = [] } = result?.of === of ? result : {};
  return (
    <div role="status" class={`result-${of}`}>
      {done && <p class="done">{done}</p>}
      {faults.length > 0 && (
        <div class="warning">
          <p>这个文件不能用，什么都没有改动：</p>
          <Faults faults={faults} />
        </div>
      )}
    </div>
  );
}

function Faults({ faults }: { readonly faults: readonly string[] }) {
  return (
    <ul class="faults">
      {faults.map((fault) => (
        <li key={fault}>{fault}</li>
      ))}
    </ul>
  );
}

interface ForgetAllProps extends Pick<StoredFilesProps, 'onForgetAll'> {
  readonly result: FileResult | undefined;
}

function ForgetAll({ onForgetAll, result }: ForgetAllProps) {
  const [asking, setAsking] = useState(false);
  return (
    <section>
      <h3 id={FORGET_ALL} tabIndex={-1}>
        全部清除
      </h3>
      <p class="note">
        会清除：业务和进度、花名册、提示记录、设置、省份、卡片位置、本单位的补充内容。
      </p>
      {asking ? (
        <div class="warning" role="alert">
          <p>全部清除以后不能恢复。确定吗？</p>
          <div class="buttons">
            <button
              type="button"
              class="primary"
              onClick={() => {
                setAsking(false);
                onForgetAll();
              }}
            >
              确定清除
            </button>
            <button type="button" class="secondary" onClick={() => setAsking(false)}>
              不清除
            </button>
          </div>
        </div>
      ) : (
        <button type="button" class="secondary" onClick={() => setAsking(true)}>
          清除全部内容
        </button>
      )}
      <Result of="all" result={result} />
    </section>
  );
}
