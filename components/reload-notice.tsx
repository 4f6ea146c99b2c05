import { CardFrame } from './card-frame.tsx';

interface ReloadNoticeProps {
  /** The person has read it. */
  readonly onClose: () => void;
}

/** Asks to load the page anew, after the extension was updated while the page was open. */
export function ReloadNotice({ onClose }: ReloadNoticeProps) {
  return (
    <CardFrame onClose={onClose}>
      <p role="status">助手刚刚更新过，请刷新本页后再用。</p>
    </CardFrame>
  );
}
