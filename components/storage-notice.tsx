/** What the browser's storage did not do. */
export type StorageFault = 'unreadable' | 'unsaved';

export const UNSAVED = '没有保存下来：本机存储已满，或浏览器不让保存。请腾出空间后再试。';

const TEXTS: Readonly<Record<StorageFault, string>> = {
  unreadable: '读不出您保存过的内容，现在按默认值显示。请重启浏览器再看。',
  unsaved: UNSAVED,
};

/** Says it where the person is looking, however far they have scrolled. */
export function StorageNotice({ fault }: { readonly fault: StorageFault }) {
  return (
    <p class="warning storage-notice" role="alert">
      {TEXTS[fault]}
    </p>
  );
}
