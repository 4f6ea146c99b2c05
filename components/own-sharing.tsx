import { useState } from 'preact/hooks';

export interface OwnSharingProps {
  /** What is kept, in one line of JSON; missing while there is nothing. */
  readonly policy: string | undefined;
  readonly onExport: () => void;
  /** Copies a text. @returns whether that worked */
  readonly onCopy: (text: string) => boolean;
}

/** The file with explanations, as a person begins one by hand. */
const TEMPLATE = '/own-knowledge-template.json';

/** Giving what is kept to others: as a file, or for a policy. */
export function OwnSharing({ policy, onExport, onCopy }: OwnSharingProps) {
  const [copied, setCopied] = useState<boolean>();
  return (
    <section>
      <h3>发给同事</h3>
      {policy === undefined ? (
        <p class="note">保存以后，可以导出成文件。</p>
      ) : (
        <>
          <p class="note">导出已经保存的内容。同事在“设置”里选择这个文件就能用。</p>
          <button type="button" class="secondary" onClick={onExport}>
            导出文件
          </button>
          <details>
            <summary>给管理员：用策略发给全部电脑</summary>
            <p class="note">
              下面一行是策略 ownKnowledge 的值（Windows 注册表里是字符串），整行复制。
            </p>
            <textarea class="field-input" rows={3} readOnly aria-label="策略的值" value={policy} />
            <button type="button" class="secondary" onClick={() => setCopied(onCopy(policy))}>
              复制这一行
            </button>
            <span role="status">
              {copied !== undefined && (copied ? '已复制' : '没有复制成功，请选中上面的文字复制')}
            </span>
          </details>
        </>
      )}
      <p>
        想直接写文件：
        <a href={TEMPLATE} download="本单位的补充-样例.json">
          下载带说明的样例
        </a>
      </p>
    </section>
  );
}
