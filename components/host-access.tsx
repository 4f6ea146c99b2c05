interface HostAccessNoticeProps {
  /** Has the browser ask for the access. */
  readonly onAsk: () => void;
}

/** Says that the extension cannot see the portal, and asks to let it, with one button. */
export function HostAccessNotice({ onAsk }: HostAccessNoticeProps) {
  return (
    <div class="warning host-access" role="alert">
      <p>浏览器没有允许本助手读取注册门户的页面，现在认不出提示。</p>
      <button type="button" class="primary" onClick={onAsk}>
        允许读取
      </button>
    </div>
  );
}
