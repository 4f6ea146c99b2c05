import { useState } from 'preact/hooks';
import { SENT_TO } from '../core/report/report.ts';

interface ReportProps {
  /** What can be copied, to begin with. */
  readonly text: string;
  /** Copies a text. @returns whether that worked */
  readonly onCopy: (text: string) => boolean;
}

/** So many lines there are to write in at least; what is longer is shown in full. */
const LEAST_ROWS = 12;

/** A report that the person reads, changes and copies. Nothing is sent. */
export function Report({ text, onCopy }: ReportProps) {
  const [written, setWritten] = useState(text);
  const [copied, setCopied] = useState<string>();
  return (
    <section class="report">
      <h2 tabIndex={-1}>反馈</h2>
      <p>
        助手不会发送任何内容。请看一遍下面的话，姓名、证件号、电话都要删掉，再复制，贴到{SENT_TO}。
      </p>
      <label>
        <span>反馈的内容（可以修改）</span>
        <textarea
          rows={Math.max(LEAST_ROWS, text.split('\n').length + 2)}
          value={written}
          onInput={(event) => setWritten(event.currentTarget.value)}
        />
      </label>
      <button
        type="button"
        class="outlined"
        onClick={({ isTrusted }) => {
          if (isTrusted) setCopied(onCopy(written) ? written : undefined);
        }}
      >
        {copied === written ? '已复制' : '复制'}
      </button>
    </section>
  );
}
