/** Beside what an administrator has set. */
export function ManagedNote() {
  return <p class="note managed">由管理员设定，不能在这里更改。</p>;
}
