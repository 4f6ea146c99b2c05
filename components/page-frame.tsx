import type { ComponentChildren } from 'preact';
import { type StorageFault, StorageNotice } from './storage-notice.tsx';

interface PageFrameProps {
  readonly fault: StorageFault | undefined;
  /** Whether all is there that stands above its foot. */
  readonly isWhole?: boolean;
  readonly children: ComponentChildren;
}

/** Head and foot of the extension's own pages: whose they are, and whose they are not. */
export function PageFrame({ fault, isWhole = true, children }: PageFrameProps) {
  return (
    <>
      <header class="page-head">
        <img src="/icon/48.png" alt="" />
        <h1>一建注册助手</h1>
        <span class="badge">非官方</span>
      </header>
      {fault && <StorageNotice fault={fault} />}
      {children}
      {isWhole && (
        <footer class="page-foot">
          本助手不是政府网站，内容以官网最新说明为准。您看到和填写的内容不会离开本机。
        </footer>
      )}
    </>
  );
}
