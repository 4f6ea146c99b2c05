/** What happens in the pages of the bench. Each function runs in the page, and knows only what it is given. */

/** What a person types, key by key: 200 of them. */
export const TYPED = '13800138000'.repeat(19).slice(0, 200);

/** Puts 10,000 entries into the list of `LIST`, 100 at a time. */
export async function insertRows(): Promise<void> {
  const list = document.getElementById('list');
  for (let round = 0; round < 100; round++) {
    for (let i = 0; i < 100; i++) {
      const item = document.createElement('li');
      item.textContent = `第${round * 100 + i}条办理记录已经提交等待审核`;
      list?.append(item);
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Writes 1,000 times anew what `LEFT` says. */
export async function countDown(): Promise<void> {
  const left = document.querySelector('#left b');
  for (let i = 0; i < 1_000; i++) {
    if (left) left.textContent = String(1_000 - i);
    if (i % 10 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Puts the focus into the field of `form`. */
export async function focusField(): Promise<void> {
  document.getElementById('typed')?.focus();
}

/** Sorts the rows of `table` by their first cell. */
export async function sortRows(): Promise<void> {
  const rows = document.querySelector('tbody');
  const value = (row: Element) => Number(row.firstElementChild?.textContent);
  rows?.append(...Array.from(rows.children).sort((a, b) => value(a) - value(b)));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Sorts them five times, up and down. */
export async function sortOften(): Promise<void> {
  const rows = document.querySelector('tbody');
  const value = (row: Element) => Number(row.firstElementChild?.textContent);
  for (let i = 0; i < 5; i++) {
    const up = i % 2 === 0 ? 1 : -1;
    rows?.append(...Array.from(rows.children).sort((a, b) => up * (value(a) - value(b))));
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/** Gives the panel of `PANEL` 200 times another class. */
export async function togglePanel(): Promise<void> {
  const panel = document.getElementById('panel');
  for (let i = 0; i < 200; i++) {
    panel?.classList.toggle('open');
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
