/** Getting people onto the roster, and out of it as files. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FileButton } from '../file-button.tsx';

export interface EnteringProps {
  /** Takes a table as a spreadsheet copies it. */
  readonly onText: (text: string) => void;
  /** Takes a table, or a file that was exported here. */
  readonly onFile: (file: File) => void;
}

interface PasteBoxProps extends EnteringProps {
  /** Not where something can be taken back, which then comes next. */
  readonly takesFocus: boolean;
}

/** The class of the field that takes a table: what is pasted there is one, in other fields it is a text. */
export const PASTE_BOX = 'paste-box';

const FILES = '.csv,.txt,.tsv,.json,text/csv,text/plain,application/json';

/** What is said where nobody is on the roster yet. */
export function EmptyRoster({
  onAdd,
  ...entering
}: PasteBoxProps & { readonly onAdd: () => void }) {
  return (
    <section class="empty">
      <p class="lead">
        替好几位同事办注册的，把他们记在这里：谁快到期、办到哪一步、该发什么话，一眼看到。
      </p>
      <ol class="begin-steps">
        <li>在 Excel 或 WPS 表格里，选中有姓名、专业、有效期的几列（连表头一起），复制。</li>
        <li>回到这一页，按 Ctrl+V 粘贴。</li>
        <li>看一眼认出来的人，点“加入花名册”。不对可以撤销。</li>
      </ol>
      <PasteBox {...entering} />
      <p class="note">
        没有表格？
        <button type="button" class="link" onClick={onAdd}>
          一个一个添加
        </button>
      </p>
      <p class="note">
        不用、也不能填身份证号和手机号。花名册只存在这台电脑的浏览器里，不会发送，也不会写进门户网页。
      </p>
    </section>
  );
}

/** Where a table is pasted, or a file chosen. */
export function PasteBox({ takesFocus, onText, onFile }: PasteBoxProps) {
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) field.current?.focus();
  }, []);
  return (
    <div class="paste">
      <label>
        <span class="visually-hidden">粘贴表格</span>
        <textarea
          ref={field}
          class={PASTE_BOX}
          rows={4}
          placeholder="在这里粘贴（Ctrl+V）"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div class="buttons">
        {text.trim() !== '' && (
          <button type="button" class="primary" onClick={() => onText(text)}>
            看看认出了谁
          </button>
        )}
        <FileButton name="选择文件（CSV，或这里导出的）" accept={FILES} onFile={onFile} />
      </div>
    </div>
  );
}

export interface ExportProps {
  /** Saves the roster, with how far each of them is if that is wanted, to be imported elsewhere. */
  readonly onExport: (withJourneys: boolean) => void;
  /** Saves a table for a spreadsheet. */
  readonly onCsv: () => void;
  /** Saves all that is due as a calendar with reminders. */
  readonly onCalendarOfAll: () => void;
  /** Of whom the calendar that was saved lacks something, each with why. */
  readonly leftOut: readonly string[];
}

/** What can be saved as a file. */
export function Exports({ onExport, onCsv, onCalendarOfAll, leftOut }: ExportProps) {
  const [withJourneys, setWithJourneys] = useState(true);
  return (
    <dl class="exports">
      <div>
        <dt>日历提醒（.ics）</dt>
        <dd>
          导进手机、Outlook 或单位的日历，到期前 30、7、1 天各提醒一次。
          <button type="button" class="secondary" onClick={onCalendarOfAll}>
            存成日历文件
          </button>
          <span role="status" class="left-out">
            {leftOut.length > 0 && `没有写进日历的：${leftOut.join('；')}。`}
          </span>
        </dd>
      </div>
      <div>
        <dt>表格（.csv）</dt>
        <dd>
          用 Excel 或 WPS 打开，给领导看、打印。
          <button type="button" class="secondary" onClick={onCsv}>
            存成表格
          </button>
        </dd>
      </div>
      <div>
        <dt>换电脑、备份（.json）</dt>
        <dd>
          在另一台电脑上点“从表格粘贴”，再选这个文件。
          <label class="choice-line">
            <input
              type="checkbox"
              checked={withJourneys}
              onChange={(event) => setWithJourneys(event.currentTarget.checked)}
            />
            <span>带上每个人办到哪一步</span>
          </label>
          <button type="button" class="secondary" onClick={() => onExport(withJourneys)}>
            导出花名册
          </button>
        </dd>
      </div>
    </dl>
  );
}
