import type { ComponentChildren } from 'preact';
import { type StorageFault, StorageNotice } from './storage-notice.tsx';

interface PageFrameProps {
  readonly fault: StorageFault | undefined;
  /** Whether all is there that stands above its foot. */
  readonly isWhole?: boolean;
  readonly children: ComponentChildren;
}

/** What stands below the head of the extension's own pages, which is `page-head.html`. */
export function PageFrame({ fault, isWhole = true, children }: PageFrameProps) {
  return (
    <>
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
