import { FileButton } from './file-button.tsx';
import { Forget, type Forgettable } from './forget.tsx';
import { ManagedNote } from './managed-note.tsx';
import { OWN_FORM } from './places.ts';

/** What came of the last file, or of forgetting. */
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
  readonly ownFaults: {
    readonly faults: readonly string[];
    readonly managed: boolean;
    /** Whether the form can show what is wrong. */
    readonly canMend: boolean;
  };
  /** Whether anybody is on the roster, which has a file of its own. */
  readonly hasRoster: boolean;
  readonly onOwnFile: (file: File) => void;
  readonly onRemoveOwn: () => void;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  /** What can be forgotten. */
  readonly forgettable: readonly Forgettable[];
  readonly onForget: (rows: readonly Forgettable[]) => void;
  readonly result?: FileResult;
}

const JSON_FILES = '.json,application/json';

/** An organisation's own knowledge, export and import, and forgetting. */
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
              <div class="buttons">
                {ownFaults.canMend && (
                  <a class="secondary" href={OWN_FORM}>
                    去改
                  </a>
                )}
                <button type="button" class="secondary" onClick={props.onRemoveOwn}>
                  移除补充内容
                </button>
              </div>
            )}
          </div>
        )}
        {own ? (
          <>
            <p>
              <b>{own.organisation}</b>
              {`：提示 ${own.prompts} 条，问题 ${own.questions} 个，联系人 ${own.contacts} 个`}
            </p>
            {own.managed && <ManagedNote />}
            <div class="buttons">
              <a class="secondary" href={OWN_FORM}>
                {own.managed ? '看内容' : '修改、导出'}
              </a>
              {!own.managed && (
                <button type="button" class="secondary" onClick={props.onRemoveOwn}>
                  移除补充内容
                </button>
              )}
            </div>
          </>
        ) : (
          <>
            <p class="note">
              门户上的话，您单位另有办法的，可以自己写；单位发来文件的，选那个文件。显示时都标明“本单位”，不会替换自带的内容。
            </p>
            <div class="buttons">
              <a class="secondary" href={OWN_FORM}>
                填表编写
              </a>
              <FileButton name="选择补充内容文件" accept={JSON_FILES} onFile={props.onOwnFile} />
            </div>
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
      <Forget rows={props.forgettable} onForget={props.onForget}>
        <Result of="all" result={result} />
      </Forget>
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
