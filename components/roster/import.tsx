import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PersonDraft } from '../../core/roster/person.ts';
import { Icon } from '../icon.tsx';

/** What taking over would do to one person. */
export interface ImportLine {
  readonly person: PersonDraft;
  readonly becomes: 'added' | 'changed' | 'same' | 'unclear';
  /** What changes of the person, in words with what was before; `goesBack`: to an earlier day. */
  readonly changes?: readonly { readonly says: string; readonly goesBack?: true }[];
}

/** What was read of a table or a file, before anything of it is kept. */
export interface ImportPreview {
  /** Where it is from, in words. */
  readonly from: string;
  readonly lines: readonly ImportLine[];
  /** Why something was not taken that is not to be here, or does not fit. */
  readonly refused: readonly string[];
  /** Columns that were left out on purpose, since a roster has no such numbers. */
  readonly leftOut: readonly string[];
  /** What was not understood, and where. */
  readonly unread: readonly string[];
  /** How it was understood, where that could be wrong. */
  readonly hints: readonly string[];
  /** Whether taking over would change anything. */
  readonly canTake: boolean;
}

interface ImportPreviewProps {
  readonly preview: ImportPreview;
  readonly onTake: () => void;
  readonly onDrop: () => void;
}

/** More than these are only counted. */
const MOST_LINES = 200;
const MOST_NOTES = 20;
const MOST_REFUSED = 5;

const BECOMES: Readonly<Record<ImportLine['becomes'], string>> = {
  added: '新加',
  changed: '更新',
  same: '不变',
  unclear: '同名，没有动',
};

/** What was read, to be looked at before it is taken over. */
export function ImportPreviewView({ preview, onTake, onDrop }: ImportPreviewProps) {
  const { from, lines, refused, leftOut, unread, hints, canTake } = preview;
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), [preview]);
  const count = (of: ImportLine['becomes']) => lines.filter(({ becomes }) => becomes === of).length;
  const counts = (['added', 'changed', 'same', 'unclear'] as const).flatMap((of) =>
    count(of) > 0 ? [`${BECOMES[of]} ${count(of)} 人`] : [],
  );
  const isSame = lines.length > 0 && !canTake && count('same') === lines.length;
  const back = lines.filter(({ changes }) => changes?.some(({ goesBack }) => goesBack)).length;
  return (
    <section class="import" aria-labelledby="import-title">
      <h3 id="import-title" ref={title} tabIndex={-1}>
        {lines.length === 0 ? '没有认出人来' : `认出 ${lines.length} 人`}
        {isSame && '，和花名册里的一样'}
        {unread.length > 0 && `，${unread.length} 处没有看懂`}
      </h3>
      <p class="import-from">{[from, counts.join('，')].filter(Boolean).join('：')}</p>
      {leftOut.length > 0 && (
        <p class="skipped">
          {leftOut.join('、')}已跳过，不用改您的表：花名册不记身份证号码和手机号码。
        </p>
      )}
      {back > 0 && (
        <p class="warning">
          <Icon name="warning" />
          {back} 人的日期改成了更早的：请核对是不是填错了。
        </p>
      )}
      {refused.length > 0 && (
        <div class="warning refused">
          <p>这些没有读进来：</p>
          {refused.slice(0, MOST_REFUSED).map((why) => (
            <p key={why}>
              <Icon name="warning" />
              {why}
            </p>
          ))}
          {refused.length > MOST_REFUSED && <p>另有 {refused.length - MOST_REFUSED} 处</p>}
        </div>
      )}
      <div class="buttons">
        {canTake && (
          <button type="button" class="primary" onClick={onTake}>
            加入花名册
          </button>
        )}
        <button type="button" class="secondary" onClick={onDrop}>
          {canTake ? '不要了' : '知道了'}
        </button>
      </div>
      <Notes
        title={canTake ? '没有看懂的（其余照样加入，以后可以改）：' : '没有看懂的：'}
        notes={unread}
      />
      {count('unclear') > 0 && (
        <p>花名册里有同名的人，不知道是哪一位的，没有动：请在花名册里直接修改。</p>
      )}
      <Notes title="请看一眼是不是这样：" notes={hints} />
      {lines.length > 0 && <Lines lines={lines} />}
    </section>
  );
}

// ---------------------------------------------------------------------------------------------

interface NotesProps {
  readonly title: string;
  readonly notes: readonly string[];
}

function Notes({ title, notes }: NotesProps) {
  if (notes.length === 0) return null;
  return (
    <div class="notes">
      <p>{title}</p>
      <ul>
        {notes.slice(0, MOST_NOTES).map((note) => (
          <li key={note}>{note}</li>
        ))}
        {notes.length > MOST_NOTES && <li>另有 {notes.length - MOST_NOTES} 处</li>}
      </ul>
    </div>
  );
}

function Lines({ lines }: Pick<ImportPreview, 'lines'>) {
  return (
    <div class="import-lines">
      <table>
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">专业，有效期至</th>
            <th scope="col">上次加注</th>
            <th scope="col">出生</th>
            <th scope="col">备注</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, MOST_LINES).map(({ person, becomes, changes = [] }, i) => (
            <tr key={`${i}`}>
              <th scope="row">
                {person.name} <span class={`becomes becomes-${becomes}`}>{BECOMES[becomes]}</span>
              </th>
              <td>
                {changes.map(({ says, goesBack }) => (
                  <p key={says} class={goesBack ? 'change goes-back' : 'change'}>
                    {says}
                  </p>
                ))}
                {changes.length === 0 &&
                  person.specialties.map(({ name, validUntil }, at) => (
                    <p key={`${at}`}>
                      {name} <span class="day">{validUntil}</span>
                    </p>
                  ))}
              </td>
              <td class="day">{person.annotatedOn}</td>
              <td>{person.birthYear}</td>
              <td>{person.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > MOST_LINES && <p>另有 {lines.length - MOST_LINES} 人</p>}
    </div>
  );
}
