/* global $, layui */
// 下一步 goes on only after the box has been ticked.
$(() => {
  $('form.zw-actions').on('submit', (event) => {
    if ($('[data-consent]').prop('checked')) return;
    event.preventDefault();
    layui.layer.msg('请先阅读并勾选注册须知');
  });
});
