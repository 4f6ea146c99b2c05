/**
 * The ways in which the stand-in shows a prompt. What each does in the browser stands in `raise.js`
 * under the same id.
 */
export const presenters = [
  { id: 'alert', nickname: '原生警告' },
  { id: 'confirm', nickname: '原生确认' },
  { id: 'prompt', nickname: '原生输入' },
  { id: 'layui-alert', nickname: '层弹窗' },
  { id: 'layui-msg', nickname: '层轻提示' },
  { id: 'element-box', nickname: '组件弹窗' },
  { id: 'element-message', nickname: '组件消息' },
  { id: 'bootstrap-modal', nickname: '模态弹窗' },
  { id: 'plain', nickname: '立即出现' },
  { id: 'later', nickname: '稍后出现' },
  { id: 'revealed', nickname: '由隐变显' },
  { id: 'load', nickname: '结果页面' },
  { id: 'iframe-text', nickname: '框架文字' },
  { id: 'iframe-alert', nickname: '框架警告' },
  { id: 'iframe-layui', nickname: '框架弹窗' },
] as const;

/** Id of a presenter. */
export type PresenterId = (typeof presenters)[number]['id'];

/**
 * Looks a presenter up by the id that a query parameter carries.
 *
 * @param id any text, or null where the parameter is missing
 * @returns the id, or undefined where there is no such presenter
 */
export function presenterOf(id: string | null): PresenterId | undefined {
  return presenters.find((presenter) => presenter.id === id)?.id;
}
