import type { ComponentChildren } from 'preact';

/** Head and foot of the extension's own pages: whose they are, and whose they are not. */
export function PageFrame({ children }: { children: ComponentChildren }) {
  return (
    <>
      <header class="page-head">
        <img src="/icon/48.png" alt="" />
        <h1>一建注册助手</h1>
        <span class="badge">非官方</span>
      </header>
      {children}
      <footer class="page-foot">
        本助手不是政府网站，内容以官网最新说明为准。您看到和填写的内容不会离开本机。
      </footer>
    </>
  );
}
